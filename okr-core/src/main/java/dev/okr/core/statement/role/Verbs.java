package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.text.English;
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

  public Verbs(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  public @Nullable Cue governing(int from, int to) {
    Cue verb = null;
    for (Cue cue : s.cues()) {
      if (cue.within(from, to) && cue.kind().isVerb() && !s.inFigure(cue)) {
        if (verb == null
            || !(verb.kind() == Kind.TASK && cue.kind().isDirection() && cue.end() == to)) {
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
    return EVERY.stream().anyMatch(word -> text.startsWith(verb.end(), word));
  }

  public boolean atStart(Cue cue) {
    int p = cue.start() - 1;
    while (text.at(p) == ' ' || text.at(p) == '"') {
      p--;
    }
    char c = text.at(p);
    if (c == 0 || ",;:.(+/]|&\u2014\u3001-".indexOf(c) >= 0) {
      return true;
    }
    if (text.endsWith(
        p, "and", "to", "by", "then", "or", "successfully", "fully", "we will", "will")) {
      return true;
    }
    // after a time: "双十一前上线库存预警"
    for (Cue window : s.cues()) {
      if (window.kind() == Kind.WINDOW
          && window.end() == p + 1
          && NormalText.isHan(c)
          && s.nothingBefore(window.start())) {
        return true;
      }
    }
    // after a period or a name: "Q1 deliver", "By June, launch"
    for (FigureMention f : s.all()) {
      if (f.is(Trait.NAME) && f.end() == p + 1) {
        return s.clauseStart(f.start(), 2) >= 0 && s.nothingBefore(f.start());
      }
    }
    return false;
  }

  /** Whether a task word is used as a verb here, and not as a noun or a modifier. */
  public boolean asVerb(Cue cue) {
    char after = text.next(cue.end());
    if (text.hanAt(cue.start())) {
      return hanVerb(cue);
    }
    boolean hanBefore = NormalText.isHan(text.prev(cue.start()));
    switch (cue.entry().form()) {
      case BASE, THIRD -> {
        return atStart(cue)
            || ((hanBefore || NormalText.isHan(after))
                && cue.entry().form() == LexiconEntry.Form.BASE);
      }
      case GERUND -> {
        return atStart(cue) && !(text.endsWith(cue.start() - 2, "and") && s.slogan());
      }
      default -> {
        if (describesSubject(cue)) {
          return false;
        }
        if (atStart(cue) || isBefore(cue)) {
          return true;
        }
        int p = text.skipBlanks(cue.end());
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
        return text.startsWith(p, "and ", "before ") || particle(p);
      }
    }
  }

  /** "Written up and easy to find": the small word closes what is done. */
  private boolean particle(int at) {
    return text.startsWith(at, "up and ", "out and ", "down and ")
        || (text.startsWith(at, "up", "out", "down") && text.next(text.wordEnd(at)) == 0);
  }

  /** "Mirrored repositories are never stale": which ones, before what is said of them. */
  private boolean describesSubject(Cue cue) {
    int noun = cue.end() + 1;
    int end = text.wordEnd(noun);
    String be = text.fragment(end + 1, text.wordEnd(end + 1));
    return s.opensText(cue) && English.plural(text.fragment(noun, end)) && English.BE.contains(be);
  }

  private boolean isBefore(Cue cue) {
    int p = cue.start() - 2;
    return text.endsWith(
        p, "is", "are", "been", "have", "ve", "be", "fully", "were", "gets", "get");
  }

  /** 与 8 家经销商建立伙伴关系: with so many, and so no slogan. */
  private boolean withSome() {
    return s.figures().stream()
        .anyMatch(f -> f.role() == Role.SCOPE && f.dimension() == Dimension.COUNT);
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
      for (FigureMention f : s.figures()) {
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
    return s.anyCue(other -> other.start() == noun.end() && other.kind() == Kind.OWN);
  }

  private boolean ownAfter(Cue cue) {
    return s.anyCue(
        other ->
            other.start() >= cue.end()
                && other.start() - cue.end() <= (atStart(cue) ? 20 : 6)
                && other.kind() == Kind.OWN);
  }
}
