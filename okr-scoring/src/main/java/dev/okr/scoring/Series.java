package dev.okr.scoring;

import dev.okr.core.goal.GoalRef;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The scorecards of consecutive days. Immutable; each is the same as if its day had been scored
 * alone.
 *
 * <pre>{@code
 * Series quarter = Scorer.standard().series(plan, journal, firstDay, lastDay);
 * quarter.of(GoalRef.to(KeyResultId.of("O1.KR3"))); // its burn-up: day, score, expected, light
 * }</pre>
 */
public final class Series {

  private final List<Scorecard> days;

  Series(List<Scorecard> days) {
    this.days = List.copyOf(days);
  }

  /** The first day. */
  public LocalDate from() {
    return days.get(0).on();
  }

  /** The last day. */
  public LocalDate to() {
    return days.get(days.size() - 1).on();
  }

  /** The scorecards, a day each, in order. */
  public List<Scorecard> days() {
    return days;
  }

  /** The scorecard of a day; empty outside the span. */
  public Optional<Scorecard> on(LocalDate day) {
    long at = ChronoUnit.DAYS.between(from(), Objects.requireNonNull(day, "day"));
    return at < 0 || at >= days.size() ? Optional.empty() : Optional.of(days.get((int) at));
  }

  /** The burn-up of a goal: a point a day; empty if the plan has no such goal. */
  public List<SeriesPoint> of(GoalRef goal) {
    CompiledPlan plan = days.get(0).figures().compiled();
    boolean isKeyResult = Objects.requireNonNull(goal, "goal") instanceof GoalRef.ToKeyResult;
    int number = goal.<Integer>fold(plan::objective, plan::keyResult);
    List<SeriesPoint> points = new ArrayList<>();
    if (number != CompiledPlan.NOT_THERE) {
      for (Scorecard day : days) {
        points.add(isKeyResult ? keyResult(day, number) : objective(day, number));
      }
    }
    return points;
  }

  private static SeriesPoint keyResult(Scorecard day, int k) {
    Figures figures = day.figures();
    return new SeriesPoint(
        day.on(),
        score(figures.keyResults().score(k)),
        score(figures.keyResults().expected(k)),
        figures.keyResults().light(k));
  }

  private static SeriesPoint objective(Scorecard day, int o) {
    Figures figures = day.figures();
    return new SeriesPoint(
        day.on(),
        score(figures.objectives().score(o)),
        score(figures.objectives().expected(o)),
        figures.objectives().light(o));
  }

  private static Optional<Score> score(long billionths) {
    return billionths == Fixed.NONE ? Optional.empty() : Optional.of(new Score(billionths));
  }

  @Override
  public String toString() {
    return "Series of " + days.size() + " scorecards from " + from();
  }
}
