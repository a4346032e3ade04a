package dev.okr.scoring.review;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.course.Breach;
import dev.okr.scoring.course.Course;
import dev.okr.scoring.review.evidence.Chronicle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What happened to goals on the way: states, revised targets, broken guardrails. */
final class Happenings {

  private final Scorecard card;
  private final Chronicle chronicle;
  private final Course course;

  Happenings(Scorecard card) {
    this.card = card;
    this.chronicle = new Chronicle(card);
    this.course = card.course();
  }

  /** The changes of state of goals of the plan from the day after one on, oldest first. */
  List<StateChanged> statesAfter(LocalDate since, Predicate<GoalRef> among) {
    return chronicle.of(StateChanged.class).stream()
        .filter(changed -> changed.on().isAfter(since))
        .filter(changed -> isThere(changed.goal()) && among.test(changed.goal()))
        .toList();
  }

  private boolean isThere(GoalRef goal) {
    return goal.<Boolean>fold(
        id -> card.plan().objective(id).isPresent(), id -> card.plan().keyResult(id).isPresent());
  }

  /** The key results of which targets were revised after a day, in the plan's order. */
  List<MovedGoalpost> goalpostsMovedAfter(LocalDate since, Predicate<GoalRef> among) {
    Map<KeyResultId, List<TargetRevised>> revisions = new LinkedHashMap<>();
    for (TargetRevised revised : chronicle.of(TargetRevised.class)) {
      if (revised.on().isAfter(since)) {
        revisions.computeIfAbsent(revised.keyResult(), any -> new ArrayList<>()).add(revised);
      }
    }
    List<MovedGoalpost> moved = new ArrayList<>();
    for (KeyResult keyResult : keyResults()) {
      List<TargetRevised> of = revisions.getOrDefault(keyResult.id(), List.of());
      if (!of.isEmpty() && among.test(GoalRef.to(keyResult.id()))) {
        KeyResultScore score = card.keyResult(keyResult.id()).orElseThrow();
        moved.add(new MovedGoalpost(keyResult.id(), score.computed(), score.original(), of));
      }
    }
    return moved;
  }

  /** The breaches that lasted beyond a day, in the plan's order. */
  List<Breach> breachesAfter(LocalDate since, Predicate<GoalRef> among) {
    List<Breach> breaches = new ArrayList<>();
    for (KeyResult keyResult : keyResults()) {
      if (!keyResult.guardrails().isEmpty() && among.test(GoalRef.to(keyResult.id()))) {
        course.breaches(keyResult.id()).stream()
            .filter(breach -> breach.until().filter(until -> !until.isAfter(since)).isEmpty())
            .forEach(breaches::add);
      }
    }
    return breaches;
  }

  private List<KeyResult> keyResults() {
    return card.plan().objectives().stream()
        .flatMap(objective -> objective.keyResults().stream())
        .toList();
  }
}
