package dev.okr.scoring.review;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.evidence.Chronicle;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the alignment review of a month. */
final class MonthMaker {

  private final Scorecard card;
  private final Plan plan;
  private final Scorecard before;
  private final LocalDate since;
  private final Statuses statuses;
  private final Chronicle chronicle;

  /**
   * Makes the review since a day.
   *
   * @param before the scorecard of the last review's plan; the same if nobody knows another
   */
  MonthMaker(Scorecard card, LocalDate since, Scorecard before) {
    this.before = before;
    this.card = card;
    this.plan = card.plan();
    this.since = since;
    this.statuses = new Statuses(card);
    this.chronicle = new Chronicle(card);
  }

  MonthlyReview review() {
    List<GoalStatus> shared =
        statuses
            .running()
            .filter(KeyResult::isShared)
            .map(statuses::of)
            .sorted(Statuses.WORST_FIRST)
            .toList();
    List<Decision> decisions = recent(Decision.class);
    Happenings happenings = new Happenings(card);
    return ImmutableMonthlyReview.builder()
        .since(since)
        .on(card.on())
        .shared(shared)
        .decisionsDue(undecided(shared, decisions))
        .agreementsDue(agreementsDue())
        .unexpected(new EndFinder(card).found())
        .states(happenings.statesAfter(since, any -> true))
        .breaches(happenings.breachesAfter(since, any -> true))
        .goalposts(happenings.goalpostsMovedAfter(since, any -> true))
        .planChanges(card.planDiff(before).changes())
        .decisions(decisions)
        .moved(recent(ResourceMoved.class))
        .build();
  }

  private <E extends Entry> List<E> recent(Class<E> kind) {
    return chronicle.of(kind).stream().filter(entry -> entry.on().isAfter(since)).toList();
  }

  private List<GoalStatus> undecided(List<GoalStatus> shared, List<Decision> decisions) {
    Set<Subject> decided = new HashSet<>();
    for (Decision decision : decisions) {
      // what is decided of a measure is decided of its key result
      decision.about().forEach(about -> decided.add(new Subject(about.kind(), about.id())));
    }
    return shared.stream()
        .filter(Statuses::isAtRisk)
        .filter(status -> !isDecided(status.goal(), decided))
        .toList();
  }

  private boolean isDecided(GoalRef goal, Set<Subject> decided) {
    return decided.contains(Subject.of(goal))
        || (goal instanceof GoalRef.ToKeyResult to
            && plan.objectiveOf(to.keyResult())
                .map(Objective::id)
                .map(Subject::of)
                .filter(decided::contains)
                .isPresent());
  }

  private List<AgreementDue> agreementsDue() {
    LocalDate horizon = Ends.plus(card.on(), Period.ofMonths(1));
    List<AgreementDue> all = new ArrayList<>();
    for (Dependency dependency : plan.dependencies()) {
      LocalDate due = dependency.agreed().map(Agreement::due).orElse(null);
      if (due != null && !due.isAfter(horizon) && isWaiting(dependency.dependent())) {
        statuses
            .of(dependency.provider())
            .filter(provider -> !isReached(provider))
            .ifPresent(
                provider ->
                    all.add(
                        new AgreementDue(dependency.id(), dependency.dependent(), provider, due)));
      }
    }
    all.sort(Comparator.comparing(AgreementDue::due));
    return all;
  }

  /** Whether a goal is there and not over. */
  private boolean isWaiting(GoalRef goal) {
    return goal.fold(
        id -> plan.objective(id).filter(objective -> !isOver(objective)).isPresent(),
        id -> plan.keyResult(id).isPresent() && !statuses.isOver(id));
  }

  private boolean isOver(Objective objective) {
    return objective
        .cycle()
        .flatMap(plan::cycle)
        .map(Cycle::span)
        .filter(span -> span.to().isBefore(card.on()))
        .isPresent();
  }

  private static boolean isReached(GoalStatus provider) {
    return provider.score().filter(score -> score.compareTo(Score.ONE) >= 0).isPresent();
  }
}
