package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The role of a time: what something takes or saves is an end value, when it happens is a window,
 * and a time in the name of a thing is neither.
 */
final class TimeRoles {
  private static final List<String> TAKES =
      WordLists.list(" take , takes , need , needs , require , requires , last , lasts ");

  private static final List<String> SAVES = List.of(" save ", " saves ", " give ", " gives ");

  private static final List<String> RATES = List.of("率", "比例", "占比");

  private static final List<String> AVERAGES =
      WordLists.list("average ,average of ,mean ,mean of ,median ,median of ,avg ,typical ");

  static final long STRONG = Kind.set(Kind.TO, Kind.ARROW, Kind.ATMOST);

  private final Sentence s;
  private final NormalText text;
  private final Conditions conditions;

  TimeRoles(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.conditions = new Conditions(s);
  }

  /** A time that something takes, saves or lasts, as the end value it is; null for another. */
  @Nullable FigureMention lasting(FigureMention f) {
    if (f.dimension() == Dimension.TIME
        && f.after() == 0
        && !f.marked(Kind.UP, Kind.DOWN, Kind.ATLEAST)
        && average(f)) {
      return f.as(Role.END).before(Kind.ATMOST);
    }
    if (f.dimension() == Dimension.TIME
        && f.before() == 0
        && (behind(f, SAVES) || text.startsWith(s.clauseStart(f.start(), 2), "save ", "saves "))) {
      return f.as(Role.END);
    }
    if (f.dimension() == Dimension.TIME && f.before() == 0 && behind(f, TAKES)) {
      return f.as(Role.END).before(Kind.ATMOST);
    }
    if (f.dimension() == Dimension.TIME
        && text.startsWith(f.reach(), "in ", "within ")
        && AVERAGES.stream()
            .anyMatch(
                word -> text.startsWith(text.skipBlanks(s.clauseStart(f.start(), 2)), word))) {
      // "Average processing in 18 days"
      return f.as(Role.END).before(Kind.ATMOST);
    }
    if (f.dimension() == Dimension.TIME
        && Roles.span(text.fragment(s.clauseStart(f.start(), 2), f.start()))) {
      return f.as(Role.END).before(Kind.ATMOST);
    }
    if (f.isTime()
        && text.startsWith(f.reach(), "for ")
        && text.startsWith(
            f.tail(), " without ", " with no ", " non-stop", " straight", " on average")) {
      // "Runs for 10 days without a restart", "Members stay for 26 months on average"
      return f.as(Role.END).before(Kind.ATLEAST.bit());
    }
    return null;
  }

  /** 5 日达: a service of that name. */
  boolean service(FigureMention f) {
    return text.at(f.end()) == '达' && text.hanAt(f.end() - 1) && !clear(f);
  }

  /** A time that says when or within what, in its role; null if nothing tells. */
  @Nullable FigureMention when(FigureMention f) {
    if (f.marked(Kind.PER)
        || (f.marked(Kind.WINDOW) && !f.marked(STRONG) && !f.followed(Kind.AFTERLESS))
        || (f.marked(Kind.SCOPE)
            && !f.marked(Kind.TO, Kind.ATMOST, Kind.AT, Kind.BASE, Kind.WITHIN)
            && !f.followed(Kind.AFTERLESS))) {
      // "The page loads in 2 s" may be a service level, where nothing else is stated
      return f.as(Role.WINDOW)
          .fallback(
              text.startsWith(f.reach(), "in ")
                  && !text.startsWith(f.reach(), "in the first ")
                  && !f.marked(Kind.PER));
    }
    if (f.marked(Kind.WITHIN)
        || text.startsWith(f.end(), "内", "之内")
        || (text.startsWith(f.end(), "以内") && !clauseEnds(f))) {
      boolean ends =
          clauseEnds(f) && (f.marked(Kind.AT, Kind.ATMOST, Kind.TO) || conditions.metricBefore(f));
      if (!ends) {
        return f.as(Role.WINDOW).fallback(true);
      }
      return f.as(Role.END);
    }
    if (f.before() == 0
        && (f.after() & ~Kind.AFTERMORE.bit()) == 0
        && (nounRightAfter(f) || rateRightAfter(f))) {
      return f.as(Role.WINDOW);
    }
    if (f.dimension() == Dimension.PERIOD
        && !f.marked(
            Kind.set(
                Kind.TO,
                Kind.ARROW,
                Kind.ATMOST,
                Kind.ATLEAST,
                Kind.AT,
                Kind.UP,
                Kind.DOWN,
                Kind.BY))
        && f.after() == 0) {
      return f.as(Role.WINDOW);
    }
    if (f.before() == 0 && f.after() == 0 && !nounBefore(f)) {
      return f.as(Role.WINDOW).fallback(Roles.done(text, f.end()));
    }
    return null;
  }

  /** 5 天达 95%: the share that is reached, and no name. */
  private boolean clear(FigureMention f) {
    int next = text.skipBlanks(f.end() + 1);
    return text.digitAt(next) || text.startsWith(f.end() + 1, "成", "到", "标");
  }

  /** "A deployment needs 2 hours", "Teachers save two hours": the verb right before a time. */
  private boolean behind(FigureMention f, List<String> verbs) {
    String before = text.fragment(Math.max(0, f.reach() - 10), f.reach());
    return verbs.stream().anyMatch(before::endsWith);
  }

  /** "We keep an average 5 day turnaround": the level itself, where no share is promised of it. */
  private boolean average(FigureMention f) {
    if (s.figures().stream().anyMatch(other -> other.dimension() == Dimension.PERCENT)) {
      return false;
    }
    String before = text.fragment(Math.max(0, f.start() - 12), f.start());
    return AVERAGES.stream().anyMatch(before::endsWith);
  }

  private boolean clauseEnds(FigureMention f) {
    int p = f.tail();
    while (text.at(p) == ' ' || text.at(p) == ')') {
      p++;
    }
    return p >= text.length() || s.clauseBegins(p + 1);
  }

  /** "30日留存率", "90 day retention". */
  private boolean nounRightAfter(FigureMention f) {
    int p = text.skipBlanks(f.tail());
    for (Cue cue : s.cues()) {
      if (cue.start() == p
          && (cue.kind() == Kind.OUTCOME
              || cue.kind() == Kind.RATIO
              || cue.kind() == Kind.OWN
              || (cue.kind() == Kind.SERVICE && text.hanAt(p) && text.at(cue.end()) == '率'))) {
        return true;
      }
    }
    return false;
  }

  /** 48 小时签收比例: a time in the name of a share. */
  private boolean rateRightAfter(FigureMention f) {
    int from = text.skipBlanks(f.tail());
    int end = from;
    while (text.hanAt(end) && end - from < 9) {
      end++;
    }
    String behind = text.fragment(from, end);
    return RATES.stream().anyMatch(rate -> behind.indexOf(rate) > 0)
        && "内达以后未".indexOf(text.at(from)) < 0
        && s.figures().stream().anyMatch(other -> other.start() > f.end());
  }

  private boolean nounBefore(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    return s.anyCue(cue -> cue.within(from, f.start()) && cue.kind() == Kind.OUTCOME);
  }
}
