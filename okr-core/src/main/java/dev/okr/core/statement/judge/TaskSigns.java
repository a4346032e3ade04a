package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.measure.NounPhrases;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sign that a sentence without an end value states a task: a verb of work, a state that is
 * delivered ("is documented"), or a deliverable with no verb at all.
 */
final class TaskSigns {
  private static final Set<String> HELP = Set.of("help", "support", "assist", "serve");

  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;
  private final UnknownVerbs unknown;
  private final VerbObjects objects;
  private final NounPhrases phrases;
  private final PlainClauses plain;
  private final Upkeep upkeep;

  TaskSigns(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
    this.unknown = new UnknownVerbs(s);
    this.objects = new VerbObjects(s);
    this.phrases = new NounPhrases(s);
    this.plain = new PlainClauses(s);
    this.upkeep = new Upkeep(s);
  }

  @Nullable Cue taskCue() {
    boolean vagueLead = vagueLead();
    Cue nominal = null;
    for (Cue cue : s.cues()) {
      if (upkeep.is(cue)) {
        return cue;
      }
      switch (cue.kind()) {
        case TASK -> {
          boolean han = text.hanAt(cue.start());
          if (verbs.asVerb(cue)
              && !(vagueLead && han && !separated(cue) && !verbs.atStart(cue) && !delivered(cue))
              && !(vagueLead && !han && cue.entry().form() == LexiconEntry.Form.PAST)
              && !forOthersToDo(cue)
              && !objectIsFake(cue)) {
            return cue;
          }
        }
        case STATIVE -> {
          boolean said = text.fragment(0, cue.start()).indexOf(':') > 0;
          if ((said || !vagueLead)
              && cue.start() > 0
              && !onlyNamed()
              && (!cue.entry().soft() || owns(cue))) {
            return cue;
          }
        }
        case WEAK, SERVICE -> {
          if (weakTask(cue) || stated(cue) || served(cue)) {
            return cue;
          }
        }
        case OWN -> {
          if (nominal == null) {
            nominal = cue;
          }
        }
        default -> {}
      }
    }
    if (onlyNamed()) {
      return null;
    }
    if (nominal != null && nominalTask(nominal)) {
      return nominal;
    }
    Cue participle = unknown.unknownParticiple();
    if (participle != null) {
      return participle;
    }
    Cue imperative = unknown.unknownImperative();
    return imperative != null ? imperative : plain.taskCue();
  }

  /** "Every site has a named owner", and not "every customer has a great experience". */
  private boolean owns(Cue verb) {
    Cue object = objects.object(verb);
    return object == null ? !s.slogan() : object.kind() == Kind.OWN;
  }

  /** "Build a culture of trust": the object of the verb is nothing that is made. */
  private boolean objectIsFake(Cue verb) {
    if (HELP.contains(verb.entry().term()) && s.figures().isEmpty()) {
      // "Help sellers succeed": with what is not said
      Cue helped = objects.object(verb);
      return helped != null && (helped.kind() == Kind.OUTCOME || helped.kind() == Kind.NEUTRAL);
    }
    if (s.figures().isEmpty() && text.startsWith(verb.end(), " fewer ", " less ")) {
      // "Ship fewer bugs"
      return true;
    }
    if (verb.entry().own() && !text.hanAt(verb.start())) {
      return false;
    }
    for (FigureMention f : s.figures()) {
      if (f.role() == Role.SCOPE && f.dimension() == Dimension.COUNT) {
        // 与 8 家经销商建立伙伴关系: with so many, and so no slogan
        return false;
      }
    }
    Cue object = objects.object(verb);
    return object != null
        && object.kind() == Kind.FAKE
        && !s.wordFollows(object)
        && !doneTo(object);
  }

  /** "The brand refresh": the noun only says to what the work is done. */
  private boolean doneTo(Cue noun) {
    return s.anyCue(
        cue ->
            cue.kind() == Kind.TASK
                && cue.start() == noun.end() + 1
                && cue.entry().form() == LexiconEntry.Form.BASE
                && text.latinAt(cue.start()));
  }

  /** "More room for teams to decide": more of what lets others act, and no figure. */
  private boolean forOthersToDo(Cue verb) {
    return text.startsWith(text.skipBlanks(0), "more ", "less ", "fewer ", "better ")
        && text.startsWith(verb.start() - 4, " to ");
  }

  private boolean vagueLead() {
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.FILLER
          || cue.kind() == Kind.SCOPE
          || cue.kind() == Kind.WINDOW
          || cue.kind() == Kind.NAME
          || (cue.kind() == Kind.VAGUE && cue.entry().soft())) {
        continue;
      }
      if (cue.kind().isNoun() && text.hanAt(cue.start())) {
        continue;
      }
      return cue.kind() == Kind.UP
          || cue.kind() == Kind.DOWN
          || cue.kind() == Kind.TURN
          || cue.kind() == Kind.VAGUE
          || (cue.kind() == Kind.WEAK
              && text.hanAt(cue.start())
              && !cue.entry().term().equals("推进")
              && !cue.entry().term().equals("推动")
              && !cue.entry().term().equals("建设")
              && !cue.entry().term().equals("完善"));
    }
    return false;
  }

  /** "项目上线", "方案落地": a delivery at the end of the clause, right behind what is delivered. */
  private boolean delivered(Cue cue) {
    char after = text.next(cue.end());
    if (after != 0 && after != ',' && after != ';') {
      return false;
    }
    if (s.anyCue(other -> other.end() == cue.start() && other.kind() == Kind.OWN)) {
      return !cue.entry().own();
    }
    return false;
  }

  private boolean separated(Cue cue) {
    char c = text.prev(cue.start());
    return c == '并' || c == ',' || c == '过' || c == ';' || c == '、';
  }

  /** "Legal entity in Singapore established": a participle that closes the clause. */
  private boolean stated(Cue verb) {
    char after = text.next(verb.end());
    return verb.entry().form() == LexiconEntry.Form.PAST
        && verb.start() > 0
        && (after == 0 || after == ',' || after == ';' || after == '.');
  }

  /** "Collect consent records": serving nobody in particular, and no slogan. */
  private boolean served(Cue verb) {
    if (verb.kind() != Kind.SERVICE
        || verb.entry().form() != LexiconEntry.Form.BASE
        || verb.entry().soft()
        || !text.latinAt(verb.start())
        || !verbs.atStart(verb)
        || s.slogan()) {
      return false;
    }
    Cue object = objects.object(verb);
    return object == null || (object.kind() != Kind.OUTCOME && object.kind() != Kind.FAKE);
  }

  private boolean weakTask(Cue verb) {
    if (verb.kind() == Kind.SERVICE && (verb.entry().soft() || hanService(verb) || s.slogan())) {
      return false;
    }
    boolean pass = verb.entry().term().equals("pass");
    boolean latin = text.latinAt(verb.start());
    if (latin && !pass && !verbs.atStart(verb) && !NormalText.isHan(text.prev(verb.start()))) {
      return false;
    }
    Cue object = objects.object(verb);
    if (object == null && latin && named(verb) && !s.slogan()) {
      return true;
    }
    if (object != null && object.start() == verb.end() + 1 && ties(object)) {
      return true;
    }
    if (verb.entry().rollout() && latin && !s.slogan()) {
      return object == null || object.kind() == Kind.OWN || object.kind() == Kind.NEUTRAL;
    }
    if ((verb.entry().term().equals("make") || verb.entry().term().equals("打造")) && s.slogan()) {
      // "Make our platform more developer-friendly", 打造行业领先的供应链体系
      return false;
    }
    return object != null
        && object.kind() == Kind.OWN
        && !verb.entry().soft()
        && !(object.entry().soft() && s.slogan() && !latin);
  }

  /** "Build relationships with vendors": with whom says that it is done. */
  private boolean ties(Cue object) {
    return object.kind() == Kind.FAKE
        && text.fragment(object.start(), object.end()).endsWith("ships")
        && text.startsWith(object.end(), " with ")
        && !s.anyCue(cue -> cue.kind() == Kind.VAGUE);
  }

  /**
   * "Deliver phase 2 of the migration": a part of the plan, known by its number; "Put 2FA on every
   * account".
   */
  private boolean named(Cue verb) {
    return s.anyCue(cue -> cue.kind() == Kind.NAMEBEFORE && cue.start() == verb.end() + 1)
        || s.all().stream().anyMatch(f -> f.is(Trait.NAME) && f.start() == verb.end() + 1);
  }

  /** 新增 alone may be ours: 新增客服热线; the others are done by people outside. */
  private boolean hanService(Cue verb) {
    return text.hanAt(verb.start()) && !verb.entry().term().equals("新增");
  }

  /** "Share of projects that use the plug-in": a metric is named, and no end. */
  private boolean onlyNamed() {
    return s.anyCue(
        cue ->
            cue.kind() == Kind.OUTCOME
                && cue.entry().weak()
                && cue.entry().term().endsWith(" of")
                && s.opensText(cue));
  }

  /** No verb at all: "New returns portal", "海外仓WMS系统升级". */
  private boolean nominalTask(Cue noun) {
    List<Cue> all = phrases.nouns(0, text.length());
    if (!all.isEmpty() && text.latinAt(noun.start()) && phrases.headOf(all).kind() != Kind.OWN) {
      return false;
    }
    return !s.anyCue(
        cue ->
            cue.kind() == Kind.VAGUE
                || cue.kind() == Kind.UP
                || cue.kind() == Kind.DOWN
                || cue.kind() == Kind.TURN
                || cue.kind() == Kind.WEAK
                || (cue.kind() == Kind.FAKE && cue.start() > noun.start())
                || (cue.kind() == Kind.OUTCOME
                    && cue.start() > noun.start()
                    && text.hanAt(cue.start())));
  }
}
