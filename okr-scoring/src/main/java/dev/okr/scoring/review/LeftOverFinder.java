package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what a cycle leaves to the next one. */
final class LeftOverFinder {

  private final Scorecard card;
  private final Cycle cycle;
  private final Statuses statuses;

  LeftOverFinder(Scorecard card, Cycle cycle, Statuses statuses) {
    this.card = card;
    this.cycle = cycle;
    this.statuses = statuses;
  }

  /** Nothing is left before the last day. */
  List<LeftOver> found() {
    List<LeftOver> found = new ArrayList<>();
    if (card.on().isBefore(cycle.span().to())) {
      return found;
    }
    Map<LocalizedText, List<KeyResultId>> later = later();
    for (Objective objective : card.plan().objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        if (isIn(objective, cycle) && isShort(card.keyResult(keyResult.id()).orElseThrow())) {
          found.add(
              new LeftOver(
                  statuses.of(keyResult), later.getOrDefault(keyResult.title(), List.of())));
        }
      }
    }
    return found;
  }

  /** What is dropped is let go, what is done early or near enough to be green is not left. */
  private static boolean isShort(KeyResultScore score) {
    Score expected = score.expected().orElse(Score.ONE);
    return (score.state() == State.ACTIVE || score.state() == State.PAUSED)
        && score.light() != Light.GREEN
        && score.score().filter(s -> s.compareTo(expected) >= 0).isEmpty();
  }

  private static boolean isIn(Objective objective, Cycle cycle) {
    return objective.cycle().filter(cycle.id()::equals).isPresent();
  }

  /** The key results of later cycles by their titles. */
  private Map<LocalizedText, List<KeyResultId>> later() {
    Plan plan = card.plan();
    Map<LocalizedText, List<KeyResultId>> later = new HashMap<>();
    for (Objective objective : plan.objectives()) {
      boolean isLater =
          objective
              .cycle()
              .flatMap(plan::cycle)
              .filter(next -> next.span().from().isAfter(cycle.span().to()))
              .isPresent();
      for (KeyResult keyResult : objective.keyResults()) {
        if (isLater && !keyResult.title().isBlank()) {
          later.computeIfAbsent(keyResult.title(), any -> new ArrayList<>()).add(keyResult.id());
        }
      }
    }
    return later;
  }
}
