package dev.okr.scoring.review;

import static dev.okr.scoring.review.Entries.adjusted;
import static dev.okr.scoring.review.Entries.decision;
import static dev.okr.scoring.review.Entries.givenBack;
import static dev.okr.scoring.review.Entries.retrospective;
import static dev.okr.scoring.review.Entries.revised;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a quarter has to show. */
class QuarterlyReviewTest {

  private static final Target TO_HUNDRED =
      new Target.FromTo(BigDecimal.ZERO, new BigDecimal("100"));
  private static final Target TO_FIFTY = new Target.FromTo(BigDecimal.ZERO, new BigDecimal("50"));
  private static final LocalDate ON = Scenario.END;
  private static final GoalRef A = GoalRef.to(KeyResultId.of("A"));
  private static final GoalRef O = GoalRef.to(ObjectiveId.of("O"));

  private static KeyResult keyResult(String id) {
    return KeyResult.builder()
        .from(Scenario.keyResult(id, Scenario.measure("m", "up", TO_HUNDRED)))
        .owner(PartyId.of("payments"))
        .build();
  }

  private static final Plan PLAN =
      Scenario.empty()
          .objective("O", keyResult("A"), keyResult("B"))
          .objective("P", keyResult("C"))
          .plan();

  private static QuarterlyReview review(Plan plan, LocalDate on, Entry... entries) {
    return Reviews.of(Scorer.standard().score(plan, Journal.of(List.of(entries)), on))
        .quarterly(CycleId.of("Q"));
  }

  @Test
  void everyObjectiveIsFollowedByItsKeyResults() {
    QuarterlyReview review =
        review(PLAN, ON, value("e1", "A", ON, "90"), value("e2", "B", ON, "50"));
    assertThat(review.results())
        .extracting(status -> status.goal().id())
        .containsExactly("O", "A", "B", "P", "C");
    assertThat(review.results())
        .extracting(status -> status.score().orElseThrow())
        .containsExactly(Score.of("0.7"), Score.of("0.9"), Score.of("0.5"), Score.ZERO, Score.ZERO);
    assertThat(review.results().get(0).band()).contains("green");
    assertThat(review.results().get(0).owner()).isEmpty();
    assertThat(review.results().get(1).owner()).contains(PartyId.of("payments"));
    assertThat(review.whole().objectives()).isEqualTo(2);
    assertThat(review.whole().mean()).contains(Score.of("0.35"));
    assertThat(review.whole().byBand()).containsEntry("green", 1).containsEntry("red", 1);
    assertThat(review.cycle().id()).isEqualTo(CycleId.of("Q"));
  }

  @Test
  void objectivesOfOtherCyclesAreNotReviewed() {
    Plan plan =
        PLAN.toBuilder()
            .objectives(
                List.of(
                    PLAN.objectives().get(0),
                    Objective.builder()
                        .from(PLAN.objectives().get(1))
                        .cycle(CycleId.of("next"))
                        .build()))
            .build();
    assertThat(review(plan, ON, revised("r", ON, "C", TO_FIFTY)).results())
        .extracting(status -> status.goal().id())
        .containsExactly("O", "A", "B");
    assertThat(review(plan, ON, revised("r", ON, "C", TO_FIFTY)).moved()).isEmpty();
  }

  @Test
  void scoresSetByHandStandBesideTheComputedOnes() {
    QuarterlyReview review =
        review(
            PLAN,
            ON,
            value("e1", "A", ON.minusDays(9), "50"),
            adjusted("a1", ON.minusDays(2), A, "0.6"),
            adjusted("a2", ON.minusDays(1), A, "0.8"),
            adjusted("a3", ON.plusDays(1), A, "0.9"),
            adjusted("a4", ON, O, "0.65"));
    assertThat(review.adjusted())
        .extracting(adjusted -> adjusted.goal().id() + " " + adjusted.entry().id())
        .containsExactly("O a4", "A a2");
    assertThat(review.adjusted().get(1).score()).isEqualTo(Score.of("0.8"));
    assertThat(review.adjusted().get(1).computed()).contains(Score.of("0.5"));
    assertThat(review.adjusted().get(0).computed()).contains(Score.of("0.4"));
    assertThat(
            review(
                    PLAN,
                    ON,
                    adjusted("a1", ON.minusDays(2), A, "0.6"),
                    adjusted("a2", ON.minusDays(2), O, "0.6"),
                    givenBack("a3", ON.minusDays(1), A),
                    givenBack("a4", ON.minusDays(1), O))
                .adjusted())
        .as("given back")
        .isEmpty();
  }

  @Test
  void aGoalThatIsNotThereWasNeverSetByHand() {
    GoalRef goneKeyResult = GoalRef.to(KeyResultId.of("gone"));
    GoalRef goneObjective = GoalRef.to(ObjectiveId.of("gone"));
    Scorecard card =
        Scorer.standard()
            .score(
                PLAN,
                Journal.of(
                    List.of(adjusted("a", ON, goneKeyResult, "1"), adjusted("b", ON, A, "1"))),
                ON);
    assertThat(card.adjustment(goneKeyResult)).isEmpty();
    assertThat(card.adjustment(goneObjective)).isEmpty();
    assertThat(card.adjustment(O)).isEmpty();
    assertThat(card.adjustment(A).map(Entry::id)).hasToString("Optional[b]");
  }

  @Test
  void aMovedGoalpostIsSeen() {
    QuarterlyReview review =
        review(
            PLAN,
            ON,
            value("e1", "A", ON, "40"),
            revised("r2", ON.minusDays(1), "A", TO_FIFTY),
            revised("r1", ON.minusDays(5), "A", TO_HUNDRED),
            revised("r3", ON.plusDays(1), "A", TO_HUNDRED));
    assertThat(review.moved())
        .singleElement()
        .satisfies(
            moved -> {
              assertThat(moved.keyResult()).isEqualTo(KeyResultId.of("A"));
              assertThat(moved.computed()).contains(Score.of("0.8"));
              assertThat(moved.onOriginalTargets()).contains(Score.of("0.4"));
              assertThat(moved.revisions()).extracting(Entry::id).hasToString("[r1, r2]");
            });
  }

  @Test
  void bothRetrospectivesOfAGoalAreHeardTheCycleFirst() {
    QuarterlyReview review =
        review(
            PLAN,
            ON,
            retrospective("c", ON, Subject.of(KeyResultId.of("C"))),
            retrospective("a2", ON, Subject.of(KeyResultId.of("A"))),
            retrospective("a1", ON.minusDays(1), Subject.of(KeyResultId.of("A"))),
            retrospective("o", ON, Subject.of(ObjectiveId.of("O"))),
            retrospective("q", ON, Subject.of(CycleId.of("Q"))),
            retrospective("late", ON.plusDays(1), Subject.of(CycleId.of("Q"))),
            retrospective("year", ON, Subject.of(CycleId.of("2026"))),
            retrospective("gone", ON, Subject.of(KeyResultId.of("gone"))));
    assertThat(review.learned()).extracting(Entry::id).hasToString("[q, o, a1, a2, c]");
  }

  @Test
  void decisionsAreThoseOfQuarterlyReviewsOfTheCycle() {
    QuarterlyReview review =
        review(
            PLAN,
            ON,
            decision("d3", ON, ReviewKind.QUARTERLY),
            decision("d2", Scenario.START, ReviewKind.QUARTERLY),
            decision("d1", Scenario.START.minusDays(1), ReviewKind.QUARTERLY),
            decision("d4", ON, ReviewKind.MONTHLY),
            decision("d5", ON.plusDays(1), ReviewKind.QUARTERLY));
    assertThat(review.decisions()).extracting(Entry::id).hasToString("[d2, d3]");
  }

  // ---- which cycle

  private static Cycle cycle(String id, LocalDate from, LocalDate to) {
    return Cycle.builder().id(CycleId.of(id)).span(new DateSpan(from, to)).build();
  }

  private static List<String> cycleOn(Plan plan, LocalDate on) {
    return Reviews.of(Scorer.standard().score(plan, Journal.empty(), on)).quarterly().stream()
        .map(review -> review.cycle().id().value())
        .toList();
  }

  private static final Plan TWO_QUARTERS =
      Plan.builder("two")
          .cycles(
              List.of(
                  cycle("year", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")),
                  cycle("Q1", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31")),
                  cycle("Q2", LocalDate.parse("2026-04-06"), LocalDate.parse("2026-06-30"))))
          .objectives(
              List.of(
                  Objective.builder().id(ObjectiveId.of("O1")).cycle(CycleId.of("Q1")).build(),
                  Objective.builder().id(ObjectiveId.of("O2")).cycle(CycleId.of("Q2")).build()))
          .build();

  @Test
  void theCycleOfTheDayIsTheShortestWithObjectivesElseTheLastOne() {
    assertThat(cycleOn(TWO_QUARTERS, LocalDate.parse("2025-12-31"))).isEmpty();
    assertThat(cycleOn(TWO_QUARTERS, LocalDate.parse("2026-01-01"))).containsExactly("Q1");
    assertThat(cycleOn(TWO_QUARTERS, LocalDate.parse("2026-03-31"))).containsExactly("Q1");
    assertThat(cycleOn(TWO_QUARTERS, LocalDate.parse("2026-04-05")))
        .as("the year goes on, and has no objective")
        .containsExactly("Q1");
    assertThat(cycleOn(TWO_QUARTERS, LocalDate.parse("2026-04-06"))).containsExactly("Q2");
    assertThat(cycleOn(TWO_QUARTERS, LocalDate.parse("2027-01-01"))).containsExactly("Q2");
    Plan ofTheYear =
        TWO_QUARTERS.with(
            Objective.builder().id(ObjectiveId.of("O3")).cycle(CycleId.of("year")).build());
    assertThat(cycleOn(ofTheYear, LocalDate.parse("2026-02-01"))).containsExactly("Q1");
    assertThat(cycleOn(ofTheYear, LocalDate.parse("2026-04-05"))).containsExactly("year");
    assertThat(cycleOn(Plan.builder("none").build(), ON)).isEmpty();
  }

  @Test
  void aNamedCycleIsReviewedBegunOrNot() {
    Reviews reviews =
        Reviews.of(
            Scorer.standard().score(TWO_QUARTERS, Journal.empty(), LocalDate.parse("2025-12-31")));
    assertThat(reviews.quarterly(CycleId.of("Q2")).results()).hasSize(1);
    assertThat(reviews.quarterly(CycleId.of("year")).results()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reviews.quarterly(CycleId.of("Q9")))
        .withMessageContaining("(Q9)");
  }
}
