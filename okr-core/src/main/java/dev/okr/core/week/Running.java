package dev.okr.core.week;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Which goals ask anything of anybody on a day. */
final class Running {

  private final Plan plan;
  private final CountingEntries entries;
  private final LocalDate on;
  private final Function<GoalRef, Optional<BigDecimal>> scores;

  Running(
      Plan plan,
      CountingEntries entries,
      LocalDate on,
      Function<GoalRef, Optional<BigDecimal>> scores) {
    this.plan = plan;
    this.entries = entries;
    this.on = on;
    this.scores = scores;
  }

  /** Whether a goal has begun, has not ended, is active and of no closed cycle. */
  boolean runs(GoalRef goal) {
    return hasBegun(goal) && mayBeNeeded(goal);
  }

  /** As {@link #runs}, also before it begins. */
  boolean mayBeNeeded(GoalRef goal) {
    return isOpen(goal) && !hasEnded(goal);
  }

  /** Whether a goal is there, active with its objective, and of no closed cycle. */
  boolean isOpen(GoalRef goal) {
    Objective objective = objectiveOf(goal).orElse(null);
    return objective != null
        && entries.isActive(GoalRef.to(objective.id()), objective.state())
        && objective.cycle().filter(entries::isClosed).isEmpty()
        && goal.fold(
            any -> true,
            id ->
                plan.keyResult(id)
                    .filter(keyResult -> entries.isActive(goal, keyResult.state()))
                    .isPresent());
  }

  private Optional<Objective> objectiveOf(GoalRef goal) {
    return goal.fold(plan::objective, plan::objectiveOf);
  }

  boolean hasBegun(GoalRef goal) {
    Optional<LocalDate> start =
        goal.fold(any -> cycleOf(goal).map(cycle -> cycle.span().from()), id -> plan.startOf(id));
    return start.filter(day -> day.isAfter(on)).isEmpty();
  }

  private boolean hasEnded(GoalRef goal) {
    Optional<LocalDate> end =
        goal.fold(any -> cycleOf(goal).map(cycle -> cycle.span().to()), id -> plan.endOf(id));
    return end.filter(day -> day.isBefore(on)).isPresent();
  }

  private Optional<Cycle> cycleOf(GoalRef goal) {
    return objectiveOf(goal).flatMap(Objective::cycle).flatMap(plan::cycle);
  }

  /**
   * The day from which check-ins are asked for: the first day of a key result, or the day since
   * which it and its objective are active, if that is later.
   */
  Optional<LocalDate> askedFrom(Objective objective, KeyResult keyResult) {
    LocalDate from = plan.startOf(keyResult.id()).orElse(null);
    for (GoalRef goal : new GoalRef[] {GoalRef.to(objective.id()), GoalRef.to(keyResult.id())}) {
      LocalDate since = entries.stateOf(goal).map(StateChanged::on).orElse(null);
      from = from == null || (since != null && since.isAfter(from)) ? since : from;
    }
    return Optional.ofNullable(from);
  }

  /** The days in which a key result is checked in on, where it has a first or a last one. */
  Optional<DateSpan> checkedDuring(KeyResult keyResult) {
    return plan.cycleOf(keyResult.id()).map(Cycle::span).or(() -> plan.spanOf(keyResult.id()));
  }

  /** Whether its score was set by hand, so that no value would move it. */
  boolean isSetByHand(KeyResult keyResult) {
    Subject subject = Subject.of(keyResult.id());
    ScoreAdjusted word = entries.newest(subject, ScoreAdjusted.class).orElse(null);
    return word != null
        && word.score().isPresent()
        && (word.sticky() || !hasValueAfter(keyResult, word.on()));
  }

  private boolean hasValueAfter(KeyResult keyResult, LocalDate day) {
    return entries.about(Subject.of(keyResult.id()), CheckIn.class).stream()
            .anyMatch(
                checkIn ->
                    checkIn.on().isAfter(day)
                        && (checkIn.value().isPresent() || checkIn.done().isPresent()))
        || keyResult.measures().stream()
            .flatMap(measure -> measure.metric().stream())
            .flatMap(metric -> entries.newest(Subject.of(metric), Reading.class).stream())
            .anyMatch(reading -> reading.on().isAfter(day));
  }

  /** Whether the score says that nothing more is needed, unless something must hold to the end. */
  boolean isReached(KeyResult keyResult) {
    return scores
            .apply(GoalRef.to(keyResult.id()))
            .filter(score -> score.compareTo(BigDecimal.ONE) >= 0)
            .isPresent()
        && (plan.endOf(keyResult.id()).filter(day -> !on.isBefore(day)).isPresent()
            || keyResult.measures().stream().noneMatch(Running::holds));
  }

  private static boolean holds(Measure measure) {
    return measure.target().holdsAllTheTime()
        && measure.observe().filter(Observation::isRatio).isEmpty();
  }
}
