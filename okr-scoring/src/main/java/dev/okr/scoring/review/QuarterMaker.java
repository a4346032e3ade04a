package dev.okr.scoring.review;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.evidence.Chronicle;
import dev.okr.scoring.review.people.People;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the review of a cycle. */
final class QuarterMaker {

  private final Scorecard card;
  private final Cycle cycle;
  private final Statuses statuses;
  private final Chronicle chronicle;
  private final List<GoalStatus> results = new ArrayList<>();
  private final List<AdjustedScore> adjusted = new ArrayList<>();

  /** The cycle and its goals, numbered in the order of the results. */
  private final Map<Subject, Integer> places = new LinkedHashMap<>();

  QuarterMaker(Scorecard card, Cycle cycle) {
    this.card = card;
    this.cycle = cycle;
    this.statuses = new Statuses(card);
    this.chronicle = new Chronicle(card);
  }

  QuarterlyReview review() {
    place(Subject.of(cycle.id()));
    for (Objective objective : card.plan().objectives()) {
      if (objective.cycle().equals(Optional.of(cycle.id()))) {
        add(objective);
        for (KeyResult keyResult : objective.keyResults()) {
          add(keyResult);
        }
      }
    }
    Happenings happenings = new Happenings(card);
    EndFinder ends = new EndFinder(card);
    return ImmutableQuarterlyReview.builder()
        .cycle(cycle)
        .on(card.on())
        .whole(card.cycle(cycle.id()))
        .results(results)
        .adjusted(adjusted)
        .moved(happenings.goalpostsMovedAfter(LocalDate.MIN, this::isHere))
        .outlook(outlook(ends))
        .unexpected(
            ends.found().stream().filter(end -> isHere(GoalRef.to(end.keyResult()))).toList())
        .states(happenings.statesAfter(LocalDate.MIN, this::isHere))
        .breaches(happenings.breachesAfter(LocalDate.MIN, this::isHere))
        .leftOver(new LeftOverFinder(card, cycle, statuses).found())
        .learned(learned())
        .decisions(decisions())
        .recognitions(
            People.of(card).recognitions(Reviews.CLEARLY_BEYOND).stream()
                .filter(thanked -> places.containsKey(Subject.of(thanked.keyResult())))
                .toList())
        .build();
  }

  private boolean isHere(GoalRef goal) {
    return places.containsKey(Subject.of(goal));
  }

  private Map<KeyResultId, BigDecimal> outlook(EndFinder ends) {
    Map<KeyResultId, BigDecimal> outlook = new LinkedHashMap<>();
    ends.chances()
        .forEach(
            (keyResult, met) -> {
              if (isHere(GoalRef.to(keyResult))) {
                outlook.put(keyResult, met);
              }
            });
    return outlook;
  }

  private void place(Subject subject) {
    places.put(subject, places.size());
  }

  private void add(Objective objective) {
    place(Subject.of(objective.id()));
    results.add(statuses.of(objective));
    GoalRef goal = GoalRef.to(objective.id());
    Optional<ScoreAdjusted> byHand = card.adjustment(goal);
    if (byHand.isPresent()) {
      ObjectiveScore score = card.objective(objective.id()).orElseThrow();
      adjusted.add(adjusted(goal, score.score(), score.computed(), byHand.get()));
    }
  }

  private void add(KeyResult keyResult) {
    place(Subject.of(keyResult.id()));
    results.add(statuses.of(keyResult));
    KeyResultScore score = card.keyResult(keyResult.id()).orElseThrow();
    GoalRef goal = GoalRef.to(keyResult.id());
    card.adjustment(goal)
        .ifPresent(byHand -> adjusted.add(adjusted(goal, score.score(), score.computed(), byHand)));
  }

  private static AdjustedScore adjusted(
      GoalRef goal, Optional<Score> score, Optional<Score> computed, ScoreAdjusted byHand) {
    return new AdjustedScore(goal, score.orElseThrow(), computed, byHand);
  }

  private List<Retrospective> learned() {
    return chronicle.of(Retrospective.class).stream()
        .filter(retrospective -> places.containsKey(retrospective.about()))
        .sorted(Comparator.comparing(retrospective -> places.get(retrospective.about())))
        .toList();
  }

  private List<Decision> decisions() {
    return chronicle.of(Decision.class).stream()
        .filter(decision -> decision.review().equals(Optional.of(ReviewKind.QUARTERLY)))
        .filter(decision -> !decision.on().isBefore(cycle.span().from()))
        .toList();
  }
}
