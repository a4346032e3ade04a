package dev.okr.scoring.review;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Health;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.course.Course;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the goals of a scorecard stand. Made for one review; not safe for threads. */
final class Statuses {

  /** Red, yellow, no data, green; in each the one furthest behind its pace first. */
  static final Comparator<GoalStatus> WORST_FIRST =
      Comparator.comparing(GoalStatus::light, Light.WORST_FIRST).thenComparing(Statuses::paceOf);

  private final Scorecard card;
  private final Course course;

  /** What was asked already: many dependencies may wait for one goal. */
  private final Map<GoalRef, GoalStatus> known = new HashMap<>();

  Statuses(Scorecard card) {
    this.card = card;
    this.course = card.course();
  }

  /** What can't be scored is behind nothing. */
  private static Score paceOf(GoalStatus status) {
    return status.pace().orElse(new Score(Long.MAX_VALUE));
  }

  static boolean isAtRisk(GoalStatus status) {
    return status.light() == Light.RED || status.light() == Light.YELLOW;
  }

  /** The key results in the plan's order. */
  Stream<KeyResult> keyResults() {
    return card.plan().objectives().stream().flatMap(objective -> objective.keyResults().stream());
  }

  /**
   * The key results that run on the scorecard's day, in the plan's order; what is out or done early
   * doesn't.
   */
  Stream<KeyResult> running() {
    return keyResults()
        .filter(
            keyResult ->
                hasBegun(keyResult.id()) && !isOver(keyResult.id()) && isActive(keyResult.id()));
  }

  private boolean isActive(KeyResultId id) {
    return card.keyResult(id).orElseThrow().state() == State.ACTIVE;
  }

  private boolean hasBegun(KeyResultId id) {
    return card.plan().startOf(id).filter(start -> start.isAfter(card.on())).isEmpty();
  }

  /** Whether the last day of a key result has passed. */
  boolean isOver(KeyResultId id) {
    return card.plan().endOf(id).filter(end -> end.isBefore(card.on())).isPresent();
  }

  GoalStatus of(KeyResult keyResult) {
    return known.computeIfAbsent(GoalRef.to(keyResult.id()), any -> found(keyResult));
  }

  private GoalStatus found(KeyResult keyResult) {
    KeyResultScore score = card.keyResult(keyResult.id()).orElseThrow();
    GoalRef goal = GoalRef.to(keyResult.id());
    return ImmutableGoalStatus.builder()
        .goal(goal)
        .owner(keyResult.owner())
        .state(score.state())
        .score(score.score())
        .expected(score.expected())
        .pace(score.pace())
        .band(score.band())
        .measures(course.measures(keyResult.id()))
        .light(score.light())
        .causes(causes(goal, score.light()))
        .build();
  }

  GoalStatus of(Objective objective) {
    return known.computeIfAbsent(GoalRef.to(objective.id()), any -> found(objective));
  }

  private GoalStatus found(Objective objective) {
    ObjectiveScore score = card.objective(objective.id()).orElseThrow();
    GoalRef goal = GoalRef.to(objective.id());
    return ImmutableGoalStatus.builder()
        .goal(goal)
        .owner(objective.owner())
        .state(score.state())
        .score(score.score())
        .expected(score.expected())
        .pace(score.pace())
        .band(score.band())
        .light(score.light())
        .causes(causes(goal, score.light()))
        .build();
  }

  /** How a goal stands; empty if the plan has no such goal. */
  Optional<GoalStatus> of(GoalRef goal) {
    return goal.fold(
        id -> card.plan().objective(id).map(this::of),
        id -> card.plan().keyResult(id).map(this::of));
  }

  /** Only where there are some: an explanation costs more than a score. */
  private List<Cause> causes(GoalRef goal, Light light) {
    return light == Light.RED || light == Light.YELLOW
        ? card.explain(goal).flatMap(Derivation::health).map(Health::causes).orElse(List.of())
        : List.of();
  }
}
