package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who acts behind a count or a share: "500 people take the pledge" happens outside, "4 colleagues
 * complete the course" and "2 videos reach the top ten" are the team's own doing. Told by the place
 * of the verb behind its subject, so that neither has to be in a list.
 */
final class Actors {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Sentence s;
  private final NormalText text;

  Actors(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** What a count or share measures, told by who acts behind it; null if nobody visibly does. */
  @Nullable Measurand behind(FigureMention f) {
    Phrase phrase = new Phrase(s, f.tail(), end(f));
    if (English.HAVE.contains(phrase.form(0)) && ownBehind(f.tail(), f)) {
      // "100% have dashboards": of our things, which are not even named
      return Measurand.own(null);
    }
    int verb = phrase.finiteVerb();
    if (verb < 0) {
      return withoutVerb(phrase, f);
    }
    if (English.SAY.contains(phrase.form(verb))) {
      return Measurand.outcome(null);
    }
    int told = told(phrase, verb);
    if (told < 0) {
      return f.isCount() && delivered(phrase, verb) ? Measurand.own(null) : null;
    }
    return acted(phrase, verb, told, f);
  }

  /** "15 grants for pilots": a count of things nobody outside is or does. */
  boolean things(FigureMention f) {
    Phrase phrase = new Phrase(s, f.tail(), s.clauseEnd(f.last(), 2));
    String head = "";
    for (int i = 0; i < phrase.size(); i++) {
      String form = phrase.form(i);
      if (English.PREPOSITIONS.contains(form) || form.equals("or") || form.equals("and")) {
        break;
      }
      head = form;
    }
    return head.length() > 3 && head.endsWith("s") && !English.people(head);
  }

  /** The end of the clause; of two, where the first is only "25 guides, and 80 friends ...". */
  private int end(FigureMention f) {
    int end = s.clauseEnd(f.last(), 2);
    return text.startsWith(end, " and ") && text.digitAt(end + 5) ? s.clauseEnd(end + 5, 2) : end;
  }

  /**
   * The word that says what is done or what holds, behind auxiliaries; -1 where the clause only
   * says what is done to the subject, or what it has.
   */
  private static int told(Phrase phrase, int verb) {
    boolean be = English.BE.contains(phrase.form(verb));
    boolean have = English.HAVE.contains(phrase.form(verb));
    if (!be && !have) {
      return verb;
    }
    int next = verb + 1;
    while (phrase.form(next).endsWith("ly") || phrase.form(next).equals("been")) {
      next++;
    }
    if (next >= phrase.size() || (have && English.OBJECT_STARTS.contains(phrase.form(next)))) {
      return -1;
    }
    boolean passive =
        be
            && !phrase.form(next).endsWith("ing")
            && !(phrase.form(next).equals("in") && !phrase.stative(next));
    Cue subject = subject(phrase, verb);
    boolean own = subject != null && subject.kind() == Kind.OWN;
    return passive && (phrase.verb(next) != null || phrase.stative(next) || own) ? -1 : next;
  }

  /** "One new use case is live": a thing of ours that is there, and nobody outside. */
  private static boolean delivered(Phrase phrase, int verb) {
    String who = phrase.form(verb - 1);
    Cue thing = phrase.noun(verb - 1);
    return English.BE.contains(phrase.form(verb))
        && phrase.stative(verb + 1)
        && !English.people(who)
        && !English.isPublic(who)
        && (thing == null || thing.kind() == Kind.OWN);
  }

  /** The head of the subject: its last noun before a preposition, null where no list has it. */
  private static @Nullable Cue subject(Phrase phrase, int verb) {
    Cue subject = null;
    for (int i = 0; i < verb; i++) {
      if (i > 0 && (English.PREPOSITIONS.contains(phrase.form(i)) || phrase.andMore(i))) {
        break;
      }
      Cue noun = phrase.noun(i);
      if (noun != null || !phrase.form(i).equals("of")) {
        subject = noun;
      }
    }
    return subject;
  }

  private static boolean inside(Phrase phrase, int verb) {
    for (int i = 0; i < verb; i++) {
      boolean theirs =
          phrase.form(i).equals("our")
              && (English.people(phrase.form(verb - 1)) || English.isPublic(phrase.form(i + 1)));
      if (English.inside(phrase.form(i)) && !theirs) {
        return true;
      }
      if (i > 0 && English.PREPOSITIONS.contains(phrase.form(i))) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Measurand acted(Phrase phrase, int verb, int told, FigureMention f) {
    Cue subject = subject(phrase, verb);
    Cue done = phrase.verb(told);
    if (English.HAVE.contains(phrase.form(verb)) && done == null && held(phrase, verb)) {
      return Measurand.own(null);
    }
    boolean serves = done != null && done.kind() == Kind.SERVICE;
    boolean all = f.dimension() == Dimension.PERCENT && f.value().compareTo(HUNDRED) == 0;
    if (all
        && subject != null
        && subject.entry().isMetric()
        && (all || !serves)
        && verb + 1 < phrase.size()) {
      // "100% of pipelines push signed images": all of our things
      return Measurand.own(subject);
    }
    if (English.NAME.contains(phrase.form(told)) && !inside(phrase, verb)) {
      // "Ten podcasts mention our product"
      return Measurand.outcome(null);
    }
    if (English.INTRANSITIVE.contains(phrase.form(told))) {
      // "Six out of ten applications succeed"
      return Measurand.outcome(subject);
    }
    if (subject != null && subject.kind() == Kind.OWN && !subject.entry().person()) {
      return serves ? null : Measurand.own(subject);
    }
    boolean task = done != null && done.kind() == Kind.TASK;
    boolean own = ownBehind(phrase.get(told).end(), f);
    if (own
        && (all || !serves)
        && subject == null
        && f.dimension() == Dimension.PERCENT
        && !English.people(phrase.form(verb - 1))) {
      return Measurand.own(done);
    }
    if (inside(phrase, verb)) {
      return task || (own && English.LIGHT.contains(phrase.form(told)))
          ? Measurand.own(done)
          : null;
    }
    boolean course =
        (task || serves)
            && own
            && subject != null
            && (subject.kind() == Kind.NEUTRAL || subject.kind() == Kind.OWN)
            && English.FINISH.contains(phrase.form(told))
            && !English.isPublic(subject.entry().term());
    return course ? Measurand.own(done) : Measurand.outcome(subject);
  }

  /** No finite verb: others are brought to act, or something is done to one's own people. */
  private @Nullable Measurand withoutVerb(Phrase phrase, FigureMention f) {
    String opening = new Phrase(s, s.clauseStart(f.start(), 2), f.start()).form(0);
    boolean cause = English.CAUSE.contains(opening);
    int last = phrase.size() - 1;
    if ((cause || opening.equals("have")) && last > 0) {
      Cue done = phrase.workDone(last);
      if (done != null) {
        // "Get 10 volunteers trained"
        return Measurand.own(done);
      }
      if (English.plural(phrase.form(last - 1))
          && phrase.noun(last) == null
          && !inside(phrase, last)) {
        // "Have 5 investors commit"
        return Measurand.outcome(null);
      }
    }
    boolean inside = false;
    for (int i = 0; i <= last; i++) {
      Cue done = inside ? phrase.workDone(i) : null;
      if (done != null) {
        // "100% of sales staff certified"
        return Measurand.own(done);
      }
      if (cause && i > 0 && i < last && phrase.form(i).equals("to") && phrase.verb(i + 1) != null) {
        // "Get 60% of shops to upgrade"
        return inside ? null : Measurand.outcome(null);
      }
      if (!cause && English.PREPOSITIONS.contains(phrase.form(i)) && !phrase.form(i).equals("of")) {
        return null;
      }
      inside |= English.inside(phrase.form(i));
    }
    return null;
  }

  /** "All clients have a strategy session held or booked": it is done for them. */
  private static boolean held(Phrase phrase, int verb) {
    for (int i = verb + 2; i < phrase.size(); i++) {
      if (phrase.workDone(i) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean ownBehind(int from, FigureMention f) {
    int end = s.clauseEnd(f.last(), 2);
    return s.anyCue(
        cue -> cue.kind() == Kind.OWN && cue.within(from, end) && !s.inBrackets(cue.start()));
  }
}
