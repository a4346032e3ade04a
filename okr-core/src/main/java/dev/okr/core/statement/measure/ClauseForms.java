package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a promise says of what it measures, where the nouns beside it alone would make
 * it own work: nobody promises to do at most so much of the own work, and what a whole is made up
 * of is nobody's doing.
 */
public final class ClauseForms {
  private static final List<String> MAKES_UP =
      WordLists.list("make up ,makes up ,account for ,accounts for ,represent ,represents ");
  private static final Set<String> KEPT = Set.of("hold", "keep", "maintain", "sustain");
  private static final long LEVEL = Kind.set(Kind.ATLEAST, Kind.ATMOST, Kind.TO, Kind.AT);
  private static final List<String> QUALITIES = List.of("ability", "ibility", "ency", "ness");
  private final Sentence s;
  private final NormalText text;
  private final OthersActing others;

  public ClauseForms(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.others = new OthersActing(s);
  }

  /** What the figure measures by the nouns beside it, unless its form says something else. */
  public Measurand judged(FigureMention f, Measurand byNouns) {
    if (byNouns.what() != Measurand.What.OWN) {
      return byNouns;
    }
    boolean outside =
        moved(f)
            || capped(f)
            || lessened(f)
            || madeUp(f)
            || quality(f)
            || kept(f, byNouns.head())
            || timesAsMany(f)
            || comparedWith(f)
            || effect(f)
            || others.act(f, byNouns.head())
            || howOften(f)
            || howMade(f)
            || ofGood(f)
            || purpose(f);
    return outside ? Measurand.outcome(byNouns.head()) : byNouns;
  }

  /** "We lose no more than 2% of events". */
  private boolean capped(FigureMention f) {
    boolean counted = f.isCount() && !s.anyCue(cue -> cue.kind() == Kind.TASK && s.opensText(cue));
    return (f.dimension() == Dimension.PERCENT || counted)
        && f.low() == null
        && f.baseline() == null
        && (f.marked(Kind.ATMOST) || f.followed(Kind.AFTERLESS) || lowered(f));
  }

  /** "Audit findings cut from 12 to 4": nobody plans less of the own work. */
  private boolean lessened(FigureMention f) {
    FigureMention base = f.baseline();
    return base != null
        ? base.value().compareTo(f.value()) > 0
        : f.change()
            && (f.isCount() || f.dimension() == Dimension.PERCENT)
            && (f.marked(Kind.DOWN) || f.followed(Kind.DOWN) || (f.marked(Kind.BY) && opensDown()));
  }

  /** "Reduce time spent on unplanned work to 15%": nobody lowers the own progress. */
  private boolean lowered(FigureMention f) {
    return f.dimension() == Dimension.PERCENT
        && f.marked(Kind.TO)
        && (f.marked(Kind.DOWN) || opensDown());
  }

  /** Whether a verb that lessens opens the text. */
  private boolean opensDown() {
    return s.anyCue(
        cue -> cue.kind() == Kind.DOWN && s.opensText(cue) && text.latinAt(cue.start()));
  }

  /**
   * "Increase add-to-cart on product pages by 8%": what is moved stands between its verb and the
   * first small word, in no list, and the thing of ours behind it says only where.
   */
  private boolean moved(FigureMention f) {
    Cue verb =
        s.firstCue(cue -> cue.kind().isDirection() && s.opensText(cue) && cue.end() < f.start());
    if (verb == null
        || !((f.change() && f.dimension() == Dimension.PERCENT) || f.baseline() != null)
        || !text.latinAt(verb.start())) {
      return false;
    }
    Cue small = s.firstCue(cue -> cue.kind() == Kind.STOP && cue.start() > verb.end());
    return small != null
        && small.start() > verb.end() + 5
        && small.start() < f.reach()
        && !text.startsWith(small.start(), "of ")
        && !s.anyCue(cue -> cue.within(verb.end(), small.start()) && cue.kind().isNoun());
  }

  /** "Women make up 30% of technical hires". */
  private boolean madeUp(FigureMention f) {
    return f.dimension() == Dimension.PERCENT && (hanShare(f) || latinShare(f));
  }

  /** 最多跑一次的事项占 95%: of those that are so. */
  private boolean hanShare(FigureMention f) {
    int end = text.at(f.start() - 1) == ' ' ? f.start() - 1 : f.start();
    String before = text.fragment(s.clauseStart(f.start(), 2), end);
    return before.endsWith("占") && before.indexOf('的') > 0;
  }

  private boolean latinShare(FigureMention f) {
    return MAKES_UP.stream().anyMatch(verb -> text.startsWith(f.reach(), verb))
        && !s.anyCue(cue -> cue.end() < f.reach() && cue.kind() == Kind.OWN);
  }

  /**
   * "Maintain registered beekeepers above 20,000": nobody holds the own work at a level, unless a
   * thing of ours is named.
   */
  private boolean kept(FigureMention f, @Nullable Cue head) {
    int from = text.skipBlanks(0);
    String verb = text.fragment(from, text.wordEnd(from));
    return KEPT.contains(verb)
        && (f.marked(LEVEL) || f.followed(Kind.AFTERMORE, Kind.AFTERLESS))
        && f.reach() > from + verb.length() + 1
        && (head == null || head.kind() != Kind.OWN);
  }

  /** "Email deliverability above 98.5%": a quality, by the ending of its name, at a level. */
  private boolean quality(FigureMention f) {
    int end = text.at(f.reach() - 1) == ' ' ? f.reach() - 1 : f.reach();
    int start = text.wordStart(end);
    String word = text.fragment(start, end);
    return f.dimension() == Dimension.PERCENT
        && f.marked(LEVEL)
        && QUALITIES.stream().anyMatch(ending -> word.length() > 8 && word.endsWith(ending))
        && !s.anyCue(cue -> cue.end() > start && cue.start() < end);
  }

  /** "Twice as many reports come with a test": nobody acts, so many there are. */
  private boolean timesAsMany(FigureMention f) {
    return f.is(Trait.WHOLE_CHANGE)
        && text.fragment(f.start(), f.end()).contains(" as ")
        && !s.anyCue(cue -> cue.kind() == Kind.TASK && cue.end() <= f.start());
  }

  /**
   * "A rollout that brings about a 12% rise in replies": an effect, which has a name of its own.
   */
  private boolean effect(FigureMention f) {
    int end = s.clauseEnd(f.end(), 2);
    return f.dimension() == Dimension.PERCENT
        && f.followed(Kind.UP, Kind.DOWN)
        && text.startsWith(f.reach() - 3, " a ")
        && !s.anyCue(cue -> cue.kind() == Kind.OWN && cue.within(f.end(), end));
  }

  /** "At least 80% as fast as a plain network", "to within 2%": how good, and not how far. */
  private boolean comparedWith(FigureMention f) {
    boolean like =
        text.startsWith(f.tail(), " as ") && text.startsWith(text.wordEnd(f.tail() + 4), " as ");
    return f.dimension() == Dimension.PERCENT
        && (like || text.startsWith(f.reach(), "to within ", "within "));
  }

  /** "Hand hygiene observed in 95% of audits": in how many of them something is so. */
  private boolean howOften(FigureMention f) {
    int end = f.reach() - 1;
    if (end > 0
        && f.dimension() == Dimension.PERCENT
        && text.startsWith(f.reach(), "in ")
        && text.startsWith(f.tail(), " cases", " of cases", " of the time")) {
      // "..., in 9 of 10 cases"
      return true;
    }
    return f.dimension() == Dimension.PERCENT
        && end > 0
        && text.startsWith(f.reach(), "in ")
        && (text.startsWith(f.end(), " of ") || text.startsWith(f.end() - 3, " of"))
        && English.participle(text.fragment(text.wordStart(end), end))
        && !s.anyCue(
            cue ->
                cue.end() <= end
                    && (cue.kind() == Kind.OWN || cue.kind() == Kind.TASK)
                    && !cue.entry().soft());
  }

  /** "Half of reports are built with the assistant (9% today)": by what means, and known by now. */
  private boolean howMade(FigureMention f) {
    if (f.dimension() != Dimension.PERCENT || f.baseline() == null) {
      return false;
    }
    int i = f.end();
    boolean be = false;
    while (i < s.clauseEnd(f.end(), 2)) {
      int word = text.skipBlanks(i);
      i = Math.max(word + 1, text.wordEnd(word));
      String form = text.fragment(word, i);
      if (be && English.participle(form)) {
        return text.startsWith(i, " with ", " using ", " through ");
      }
      be = English.BE.contains(form);
    }
    return false;
  }

  /** "The share of good articles": how good they are, and not how many we write. */
  private boolean ofGood(FigureMention f) {
    return (f.dimension() == Dimension.PERCENT || f.dimension() == Dimension.PP)
        && s.anyCue(
            share ->
                share.end() < f.first()
                    && share.entry().term().endsWith(" of")
                    && s.anyCue(
                        good -> good.kind() == Kind.VAGUE && good.start() == share.end() + 1));
  }

  /** "..., so that 55% of new teams publish a board": what it is for is not the work itself. */
  private boolean purpose(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    return s.anyCue(
        cue ->
            cue.kind() == Kind.BREAK
                && cue.within(from, f.start())
                && cue.entry().term().equals("so that"));
  }
}
