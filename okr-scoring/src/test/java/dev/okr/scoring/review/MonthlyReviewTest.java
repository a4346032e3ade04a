package dev.okr.scoring.review;

import static dev.okr.scoring.review.Entries.decision;
import static dev.okr.scoring.review.Entries.moved;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a month has to show. */
class MonthlyReviewTest {

  private static final Target TO_HUNDRED =
      new Target.FromTo(BigDecimal.ZERO, new BigDecimal("100"));

  /** The 50th day, 19 February; the month began on 19 January. */
  private static final LocalDate ON = Scenario.START.plusDays(49);

  private static KeyResult alone(String id) {
    return Scenario.keyResult(id, Scenario.measure("m", "up", TO_HUNDRED));
  }

  private static KeyResult shared(String id) {
    return KeyResult.builder().from(alone(id)).addParticipant(PartyId.of("growth")).build();
  }

  private static final Plan PLAN =
      Scenario.empty()
          .objective("O", alone("alone"), shared("red"), shared("yellow"))
          .objective("P", shared("green"), shared("silent"))
          .plan();

  private static final List<Entry> VALUES =
      List.of(
          value("v1", "red", ON, "10"),
          value("v2", "yellow", ON, "40"),
          value("v3", "green", ON, "60"),
          value("v4", "alone", ON, "0"));

  private static MonthlyReview review(Plan plan, Entry... more) {
    Journal journal = Journal.of(VALUES);
    for (Entry entry : more) {
      journal = journal.append(entry);
    }
    return Reviews.of(Scorer.standard().score(plan, journal, ON)).monthly();
  }

  private static List<String> goals(List<GoalStatus> statuses) {
    return statuses.stream().map(status -> status.goal().id()).toList();
  }

  private static Subject keyResult(String id) {
    return Subject.of(KeyResultId.of(id));
  }

  @Test
  void anEmptyPlanHasNothingToDecide() {
    MonthlyReview review = review(Plan.builder("none").build());
    assertThat(review.since()).isEqualTo(LocalDate.parse("2026-01-19"));
    assertThat(review.shared()).isEmpty();
    assertThat(review.decisionsDue()).isEmpty();
    assertThat(review.agreementsDue()).isEmpty();
    assertThat(review.decisions()).isEmpty();
    assertThat(review.moved()).isEmpty();
  }

  @Test
  void sharedKeyResultsComeWorstFirstAndTheOthersNotAtAll() {
    MonthlyReview review = review(PLAN);
    assertThat(goals(review.shared())).containsExactly("red", "yellow", "silent", "green");
    assertThat(goals(review.decisionsDue())).containsExactly("red", "yellow");
  }

  @Test
  void whatWasDecidedInTheMonthIsNotDue() {
    assertThat(
            goals(
                review(PLAN, decision("d", ON, ReviewKind.MONTHLY, keyResult("red")))
                    .decisionsDue()))
        .containsExactly("yellow");
    Subject measure = Subject.of(KeyResultId.of("yellow"), MeasureId.of("m"));
    assertThat(goals(review(PLAN, decision("d", ON, ReviewKind.WEEKLY, measure)).decisionsDue()))
        .as("of a measure, of its key result")
        .containsExactly("red");
    Subject objective = Subject.of(ObjectiveId.of("O"));
    assertThat(goals(review(PLAN, decision("d", ON, ReviewKind.MONTHLY, objective)).decisionsDue()))
        .as("of the objective")
        .isEmpty();
    Subject other = Subject.of(ObjectiveId.of("P"));
    assertThat(goals(review(PLAN, decision("d", ON, ReviewKind.MONTHLY, other)).decisionsDue()))
        .containsExactly("red", "yellow");
    LocalDate longAgo = ON.minusMonths(1);
    assertThat(
            goals(
                review(PLAN, decision("d", longAgo, ReviewKind.MONTHLY, keyResult("red")))
                    .decisionsDue()))
        .as("on the day of the last review")
        .containsExactly("red", "yellow");
  }

  @Test
  void decisionsAndMovesAreThoseOfTheMonthOldestFirst() {
    MonthlyReview review =
        review(
            PLAN,
            decision("d3", ON.plusDays(1), ReviewKind.MONTHLY),
            decision("d2", ON, ReviewKind.WEEKLY),
            decision("d1", ON.minusDays(9), ReviewKind.MONTHLY),
            decision("d0", ON.minusMonths(1), ReviewKind.MONTHLY),
            moved("m2", ON.plusDays(1)),
            moved("m1", ON.minusMonths(1).plusDays(1)),
            moved("m0", ON.minusMonths(1)));
    assertThat(review.decisions()).extracting(Entry::id).hasToString("[d1, d2]");
    assertThat(review.moved()).extracting(Entry::id).hasToString("[m1]");
  }

  // ---- agreements

  private static Dependency needs(
      String id, GoalRef dependent, GoalRef provider, @Nullable LocalDate due) {
    Dependency.Builder made = Dependency.builder();
    made.id(DependencyId.of(id)).dependent(dependent).provider(provider);
    return made.agreed(new Agreement(List.of(), null, due)).build();
  }

  private static GoalRef to(String keyResult) {
    return GoalRef.to(KeyResultId.of(keyResult));
  }

  private static List<String> due(Dependency... dependencies) {
    Plan plan = PLAN.toBuilder().dependencies(List.of(dependencies)).build();
    return review(plan, value("v9", "green", ON, "100")).agreementsDue().stream()
        .map(agreement -> agreement.dependency().value())
        .toList();
  }

  @Test
  void agreementsAreDueUpToAMonthAheadSoonestFirst() {
    assertThat(
            due(
                needs("far", to("alone"), to("red"), ON.plusMonths(1).plusDays(1)),
                needs("near", to("alone"), to("red"), ON.plusMonths(1)),
                needs("late", to("alone"), to("yellow"), ON.minusYears(1)),
                needs("open", to("alone"), to("yellow"), null)))
        .containsExactly("late", "near");
  }

  @Test
  void whatIsThereIsNotDueAndWhatIsOverWaitsForNothing() {
    GoalRef ended = GoalRef.to(KeyResultId.of("ended"));
    Plan plan =
        PLAN.revise(
            KeyResultId.of("alone"),
            k -> KeyResult.builder().from(k).endsOn(ON.minusDays(1)).build());
    assertThat(due(needs("met", to("alone"), to("green"), ON))).isEmpty();
    assertThat(due(needs("nowhere", ended, to("red"), ON))).isEmpty();
    assertThat(due(needs("nothing", to("red"), ended, ON))).isEmpty();
    assertThat(
            review(
                    plan.toBuilder()
                        .dependencies(List.of(needs("over", to("alone"), to("red"), ON)))
                        .build())
                .agreementsDue())
        .isEmpty();
  }

  @Test
  void objectivesMakeAgreementsToo() {
    GoalRef objective = GoalRef.to(ObjectiveId.of("O"));
    GoalRef other = GoalRef.to(ObjectiveId.of("P"));
    assertThat(due(needs("d", objective, other, ON))).containsExactly("d");
    Plan plan = PLAN.toBuilder().dependencies(List.of(needs("d", objective, other, ON))).build();
    assertThat(
            Reviews.of(Scorer.standard().score(plan, Journal.of(VALUES), Scenario.END.plusDays(1)))
                .monthly()
                .agreementsDue())
        .as("when the cycle of the dependent is over")
        .isEmpty();
    assertThat(
            Reviews.of(Scorer.standard().score(plan, Journal.of(VALUES), Scenario.END))
                .monthly()
                .agreementsDue())
        .singleElement()
        .satisfies(
            agreement -> {
              assertThat(agreement.isOverdue(ON)).isFalse();
              assertThat(agreement.isOverdue(ON.plusDays(1))).isTrue();
              assertThat(agreement.provider().goal()).isEqualTo(other);
            });
  }

  @Test
  void theLastReviewIsEarlier() {
    Reviews reviews = Reviews.of(Scorer.standard().score(PLAN, Journal.empty(), ON));
    assertThat(reviews.monthly(ON.minusDays(1)).since()).isEqualTo(ON.minusDays(1));
    assertThatIllegalArgumentException().isThrownBy(() -> reviews.monthly(ON));
  }
}
