package dev.okr.scoring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorecards;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** More code of docs/scoring.md: what happens to real quarters. */
class MessyQuarterTourTest {

  private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-27");
  private static final LocalDate APRIL = LocalDate.parse("2026-04-10");

  private final Plan plan = ScoringTourTest.plan();
  private final Journal journal = ScoringTourTest.journal();

  private static Optional<Score> objective(Scorecard card) {
    return card.objective(ObjectiveId.of("O1")).orElseThrow().score();
  }

  @Test
  void drops() {
    StateChanged dropped =
        StateChanged.builder()
            .id("s1")
            .on(LocalDate.parse("2026-02-16"))
            .recordedAt(Instant.parse("2026-02-16T10:00:00Z"))
            .by("p.lin")
            .goal(KeyResultId.of("O1.KR2"))
            .state(State.DROPPED)
            .reason("the carrier left")
            .build();
    Scorecards cards = Scorer.standard().prepare(plan, journal.append(dropped));

    cards.on(LocalDate.parse("2026-02-15")); // O1: 0.325, as it was
    cards.on(LocalDate.parse("2026-02-27")); // O1: 0.7, of O1.KR1 alone

    assertThat(objective(cards.on(LocalDate.parse("2026-02-15")))).contains(Score.of("0.325"));
    assertThat(objective(cards.on(FEBRUARY))).contains(Score.of("0.7"));
    KeyResultScore out = cards.on(FEBRUARY).keyResult(KeyResultId.of("O1.KR2")).orElseThrow();
    assertThat(out.state()).isEqualTo(State.DROPPED);
    assertThat(out.score()).contains(Score.of("0.25"));
  }

  @Test
  void corrects() {
    CheckIn typo = ScoringTourTest.checkIn("e4", "O1.KR2", "0.8", "2026-02-26");
    CheckIn correction =
        CheckIn.builder()
            .from(typo)
            .id("e5")
            .recordedAt(Instant.parse("2026-02-27T08:00:00Z"))
            .value("8")
            .corrects("e4")
            .build();
    Retracted takenBack =
        Retracted.builder()
            .id("r1")
            .on(LocalDate.parse("2026-02-27"))
            .recordedAt(Instant.parse("2026-02-27T09:00:00Z"))
            .by("p.lin")
            .target("e1")
            .reason("of another country")
            .build();

    Journal all = journal.append(typo).append(correction).append(takenBack);
    Scorecard card = Scorer.standard().score(plan, all, FEBRUARY);
    assertThat(card.keyResult(KeyResultId.of("O1.KR2")).orElseThrow().score())
        .contains(Score.of("0.25"));
    Scorecard january = Scorer.standard().score(plan, all, LocalDate.parse("2026-01-31"));
    assertThat(january.keyResult(KeyResultId.of("O1.KR1")).orElseThrow().noData()).isTrue();
  }

  @Test
  void closes() {
    Closed closed =
        Closed.builder()
            .id("c1")
            .on(LocalDate.parse("2026-04-03"))
            .recordedAt(Instant.parse("2026-04-03T09:00:00Z"))
            .by("company")
            .cycle("2026Q1")
            .build();
    CheckIn late =
        CheckIn.builder()
            .from(ScoringTourTest.checkIn("e6", "O1.KR1", "97", "2026-03-31"))
            .recordedAt(Instant.parse("2026-04-04T09:00:00Z"))
            .build();
    Reopened reopened =
        Reopened.builder()
            .id("c2")
            .on(LocalDate.parse("2026-04-06"))
            .recordedAt(Instant.parse("2026-04-06T09:00:00Z"))
            .by("company")
            .cycle("2026Q1")
            .reason("March was counted late")
            .build();

    Journal frozen = journal.append(closed).append(late); // O1.KR1 stays at 0.7
    Journal lifted = frozen.append(reopened); // and is at 1 now

    KeyResultId payments = KeyResultId.of("O1.KR1");
    assertThat(
            Scorer.standard().score(plan, frozen, APRIL).keyResult(payments).orElseThrow().score())
        .contains(Score.of("0.7"));
    assertThat(
            Scorer.standard().score(plan, lifted, APRIL).keyResult(payments).orElseThrow().score())
        .contains(Score.of("1"));
  }

  @Test
  void keepsThePlanOfItsDay() {
    Plan reweighted =
        plan.revise(KeyResultId.of("O1.KR2"), delivery -> delivery.toBuilder().weight(3).build());
    PlanHistory history =
        PlanHistory.of(
                new PlanVersion(
                    LocalDate.parse("2026-01-01"),
                    Instant.parse("2025-12-29T09:00:00Z"),
                    PartyId.of("company"),
                    LocalizedText.empty(),
                    plan))
            .with(
                new PlanVersion(
                    LocalDate.parse("2026-02-16"),
                    Instant.parse("2026-02-16T09:00:00Z"),
                    PartyId.of("company"),
                    LocalizedText.of("delivery is what customers write about"),
                    reweighted));

    Scorecard card = Scorer.standard().score(history, journal, LocalDate.parse("2026-02-15"));
    Scorecards cards = Scorer.standard().prepare(history, journal); // for many dates

    assertThat(objective(card)).contains(Score.of("0.325"));
    assertThat(objective(cards.on(FEBRUARY))).contains(Score.of("0.3625"));
  }

  @Test
  void takesAFormula() {
    Formula steep =
        Formula.of(
            "steep",
            1,
            input -> {
              BigDecimal gained = input.value().subtract(new BigDecimal("90"));
              BigDecimal way = gained.divide(new BigDecimal("7"), MathContext.DECIMAL128);
              return way.multiply(way);
            });
    Policy ours =
        Policy.builder()
            .from(Policies.standard())
            .name("ours")
            .addFormulas(FormulaUse.ofMetric(steep, MetricId.of("payment-success-rate")))
            .build();
    Scorecard card = Scorer.of(ours).score(plan, journal, FEBRUARY);
    card.keyResult(KeyResultId.of("O1.KR1")).orElseThrow().score(); // 0.49 instead of 0.7

    assertThat(card.keyResult(KeyResultId.of("O1.KR1")).orElseThrow().score())
        .contains(Score.of("0.49"));
  }

  @Test
  void namesACycle() {
    Plan plan = this.plan.with(Team.of("payments", "Payments"));
    Scorecard card = Scorer.standard().score(plan, journal, FEBRUARY);
    List<GroupScore> running = card.teams(); // over what runs on the day
    List<GroupScore> quarter = card.teams(CycleId.of("2026Q1")); // over one cycle, whenever

    assertThat(running).isEqualTo(quarter).hasSize(1);
    assertThat(quarter.get(0).mean()).contains(Score.of("0.475"));
  }
}
