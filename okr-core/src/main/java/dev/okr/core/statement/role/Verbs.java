package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.Figure;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Entry;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a word of the task lists is used as a verb where it stands, and which verb governs a
 * figure. "Launch" opens a clause in "Launch the portal" and is a noun in "the launch"; 开发 is a
 * verb in 开发三个功能 and a modifier in 开发效率.
 */
public final class Verbs {
  private static final List<String> EVERY =
      List.of(" every ", " each ", " all ", " any ", " incoming ", "每", "所有", "全部");

  private final Sentence s;
  private final NormalText text;
  private final Surroundings around;

  public Verbs(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.around = new Surroundings(s);
  }

  public @Nullable Cue governing(int from, int to) {
    Cue verb = null;
    for (Cue cue : s.cues()) {
      if (cue.start() >= from && cue.end() <= to && cue.kind().isVerb() && !around.inFigure(cue)) {
        if (verb == null
            || !(verb.kind() == Kind.TASK
                && (cue.kind() == Kind.UP || cue.kind() == Kind.DOWN)
                && cue.end() == to)) {
          if (cue.kind() == Kind.TASK && !asVerb(cue)) {
            continue;
          }
          verb = cue;
        }
      }
    }
    return verb;
  }

  /** "approve every application": each case, as it comes. */
  public boolean everyThing(Cue verb) {
    for (String word : EVERY) {
      if (text.startsWith(verb.end(), word)) {
        return true;
      }
    }
    return false;
  }

  public boolean atStart(Cue cue) {
    int p = cue.start() - 1;
    while (text.at(p) == ' ' || text.at(p) == '"') {
      p--;
    }
    char c = text.at(p);
    if (c == 0
        || c == ','
        || c == ';'
        || c == ':'
        || c == '.'
        || c == '('
        || c == '+'
        || c == '/'
        || c == ']'
        || c == '|'
        || c == '&'
        || c == '\u2014'
        || c == '\u3001'
        || c == '-') {
      return true;
    }
    if (around.endsWith(p, "and")
        || around.endsWith(p, "to")
        || around.endsWith(p, "by")
        || around.endsWith(p, "then")
        || around.endsWith(p, "or")
        || around.endsWith(p, "successfully")
        || around.endsWith(p, "fully")
        || around.endsWith(p, "we will")
        || around.endsWith(p, "will")) {
      return true;
    }
    // after a time: "双十一前上线库存预警"
    for (Cue window : s.cues()) {
      if (window.kind() == Kind.WINDOW
          && window.end() == p + 1
          && NormalText.isHan(c)
          && around.nothingBefore(window.start())) {
        return true;
      }
    }
    // after a period or a name: "Q1 deliver", "By June, launch"
    for (Figure f : s.all()) {
      if (f.is(Trait.NAME) && f.end() == p + 1) {
        return s.clauseStart(f.start(), 2) >= 0 && around.nothingBefore(f.start());
      }
    }
    return false;
  }

  /** Whether a task word is used as a verb here, and not as a noun or a modifier. */
  public boolean asVerb(Cue cue) {
    char after = around.next(cue.end());
    if (NormalText.isHan(text.at(cue.start()))) {
      return hanVerb(cue);
    }
    boolean hanBefore = NormalText.isHan(around.prev(cue.start()));
    switch (cue.entry().form()) {
      case BASE, THIRD -> {
        return atStart(cue)
            || ((hanBefore || NormalText.isHan(after)) && cue.entry().form() == Entry.Form.BASE);
      }
      case GERUND -> {
        return atStart(cue) && !(around.endsWith(cue.start() - 2, "and") && around.slogan());
      }
      default -> {
        if (atStart(cue) || isBefore(cue)) {
          return true;
        }
        int p = cue.end();
        while (text.at(p) == ' ') {
          p++;
        }
        if (p >= text.length() || after == ',' || after == ';' || after == '.' || after == ')') {
          return true;
        }
        for (Cue other : s.cues()) {
          if (other.start() == p
              && (other.kind() == Kind.STOP
                  || other.kind() == Kind.TO
                  || other.kind() == Kind.STATIVE)) {
            return true;
          }
        }
        return text.startsWith(p, "and ") || text.startsWith(p, "before ");
      }
    }
  }

  private boolean isBefore(Cue cue) {
    int p = cue.start() - 2;
    return around.endsWith(p, "is")
        || around.endsWith(p, "are")
        || around.endsWith(p, "been")
        || around.endsWith(p, "have")
        || around.endsWith(p, "ve")
        || around.endsWith(p, "be")
        || around.endsWith(p, "fully")
        || around.endsWith(p, "were")
        || around.endsWith(p, "gets")
        || around.endsWith(p, "get");
  }

  /** 与 8 家经销商建立伙伴关系: with so many, and so no slogan. */
  private boolean withSome() {
    for (Figure f : s.figures()) {
      if (f.role() == StatedQuantity.Role.SCOPE && f.dimension() == Dimension.COUNT) {
        return true;
      }
    }
    return false;
  }

  private boolean hanVerb(Cue cue) {
    int length = cue.end() - cue.start();
    for (Cue other : s.cues()) {
      // 交付质量, 开发效率, 推广效果: a modifier of what nobody makes
      if (other.start() == cue.end()
          && (other.kind() == Kind.FAKE
              || other.kind() == Kind.OUTCOME
              || other.kind() == Kind.RATIO)) {
        boolean slogan = other.kind() == Kind.FAKE && !withSome();
        if ((!atStart(cue) && !describes(other) && other.kind() != Kind.FAKE) || slogan) {
          return false;
        }
      }
      // 新品上市提速: what gets faster is no verb
      if (other.start() == cue.end() && other.kind() == Kind.TURN && !atStart(cue)) {
        return false;
      }
    }
    if (length == 1) {
      boolean figure = false;
      for (Figure f : s.figures()) {
        figure |= f.start() - cue.end() <= 1 && f.start() >= cue.end();
      }
      if (!figure && !ownAfter(cue)) {
        return false;
      }
    }
    return true;
  }

  /** 告警机制: the noun itself only describes a thing that is made. */
  private boolean describes(Cue noun) {
    for (Cue other : s.cues()) {
      if (other.start() == noun.end() && other.kind() == Kind.OWN) {
        return true;
      }
    }
    return false;
  }

  private boolean ownAfter(Cue cue) {
    for (Cue other : s.cues()) {
      if (other.start() >= cue.end()
          && other.start() - cue.end() <= (atStart(cue) ? 20 : 6)
          && other.kind() == Kind.OWN) {
        return true;
      }
    }
    return false;
  }
}
