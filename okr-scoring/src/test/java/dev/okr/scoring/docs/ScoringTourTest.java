package dev.okr.scoring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.ChangeCause;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.LiveScorecard;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.ScorecardDiff;
import dev.okr.scoring.Scorecards;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.Series;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of docs/scoring.md, which shows what it shows here. */
class ScoringTourTest {

  private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-27");

  static Plan plan() {
    return Plan.builder("shop")
        .cycles(
            List.of(
                Cycle.builder().id("2026Q1").span(DateSpan.of("2026-01-01", "2026-03-31")).build()))
        .metrics(
            List.of(
                Metric.builder().id("payment-success-rate").unit("%").build(),
                Metric.builder().id("delivery-days").unit("day").polarity(Polarity.LOWER).build()))
        .objectives(
            List.of(
                Objective.builder()
                    .id("O1")
                    .owner("payments")
                    .cycle("2026Q1")
                    .addKeyResult(keyResult("O1.KR1", "payment-success-rate", "90", "97"))
                    .addKeyResult(keyResult("O1.KR2", "delivery-days", "9", "5"))
                    .build()))
        .build();
  }

  private static KeyResult keyResult(String id, String metric, String from, String to) {
    return KeyResult.builder()
        .id(id)
        .addMeasure(
            Measure.builder().id("m").metric(metric).target(Target.fromTo(from, to)).build())
        .build();
  }

  static CheckIn checkIn(String id, String keyResult, String value, String on) {
    return CheckIn.builder()
        .id(id)
        .keyResult(keyResult)
        .value(new BigDecimal(value))
        .on(LocalDate.parse(on))
        .recordedAt(Instant.parse(on + "T09:00:00Z"))
        .by("p.lin")
        .build();
  }

  static Journal journal() {
    return Journal.of(
        List.of(
            checkIn("e1", "O1.KR1", "92.8", "2026-01-30"),
            checkIn("e2", "O1.KR2", "8", "2026-01-30"),
            checkIn("e3", "O1.KR1", "94.9", "2026-02-26")));
  }

  @Test
  void scores() {
    Plan plan = plan();
    Journal journal = journal();

    LocalDate on = LocalDate.parse("2026-02-27");
    Scorecard card = Scorer.standard().score(plan, journal, on);

    KeyResultScore payments = card.keyResult(KeyResultId.of("O1.KR1")).orElseThrow();
    payments.score(); // 0.700000000: (94.9 - 90) / (97 - 90), exactly
    payments.expected(); // 0.633333333: 57 of 90 days, to the day of its value
    payments.light(); // GREEN
    payments.band(); // green: from 0.7 up, and 0.7 is not a hair below it

    KeyResultScore delivery = card.keyResult(KeyResultId.of("O1.KR2")).orElseThrow();
    delivery.score(); // 0.250000000: from 9 days down to 5, at 8
    delivery.light(); // YELLOW: 0.333333333 was expected on the day of its value
    List<Reason> reasons = delivery.reasons(); // [pace]

    assertThat(payments.score()).contains(Score.of("0.7"));
    assertThat(payments.expected()).contains(Score.of("0.633333333"));
    assertThat(payments.light()).isEqualTo(Light.GREEN);
    assertThat(payments.band()).contains("green");
    assertThat(delivery.score()).contains(Score.of("0.25"));
    assertThat(delivery.expected()).contains(Score.of("0.333333333"));
    assertThat(delivery.light()).isEqualTo(Light.YELLOW);
    assertThat(reasons).extracting(Reason::word).containsExactly("pace");
  }

  @Test
  void explains() {
    Scorecard card = Scorer.standard().score(plan(), journal(), FEBRUARY);

    Derivation why = card.explain(GoalRef.to(ObjectiveId.of("O1"))).orElseThrow();
    String text = why.text("en"); // or "zh"
    boolean same = why.recompute().equals(why.result()); // always true

    assertThat(text).startsWith("O1 = 0.475000000").contains("e3, 2026-02-26, p.lin");
    assertThat(same).isTrue();
    assertThat(why.text("zh")).contains("加权平均");
  }

  @Test
  void rulesCompareWithScores() {
    Plan plan = plan();
    ScoreAdjusted.Builder byHand = ScoreAdjusted.builder();
    byHand.id("adj").on(FEBRUARY).recordedAt(Instant.parse("2026-02-27T18:00:00Z")).by("p.lin");
    byHand.goal(KeyResultId.of("O1.KR2")).score("0.9").reason("a strike");
    Journal journal = journal().append(byHand.build());
    Scorecard card = Scorer.standard().score(plan, journal, FEBRUARY);

    Report report = RuleBook.standard().scoredBy(card::computed).check(plan, journal, card.on());

    assertThat(report.open()).extracting(Finding::code).contains("OKR-902");
    assertThat(card.computed(GoalRef.to(KeyResultId.of("O1.KR2"))))
        .contains(new BigDecimal("0.250000000"));
    assertThat(card.computed(GoalRef.to(ObjectiveId.of("O1")))).isPresent();
    assertThat(card.computed(GoalRef.to(KeyResultId.of("nowhere")))).isEmpty();
    assertThat(card.computed(GoalRef.to(ObjectiveId.of("nowhere")))).isEmpty();
  }

  @Test
  void compares() {
    Plan plan = plan();
    Journal journal = journal();

    Scorecards cards = Scorer.standard().prepare(plan, journal);
    Scorecard january = cards.on(LocalDate.parse("2026-01-31"));
    Scorecard february = cards.on(LocalDate.parse("2026-02-27"));

    ScorecardDiff diff = february.diff(january);
    GoalRef payments = GoalRef.to(KeyResultId.of("O1.KR1"));
    NodeChange change = diff.change(payments).orElseThrow(); // 0.4 -> 0.7
    List<Entry> because = diff.because(payments); // [e3]
    Set<ChangeCause> causes = diff.causes(payments); // [ENTRIES]

    assertThat(change.by()).contains(Score.of("0.3"));
    assertThat(because).extracting(entry -> entry.id().value()).containsExactly("e3");
    assertThat(causes).containsExactly(ChangeCause.ENTRIES);
  }

  @Test
  void looksBack() {
    Plan plan = plan();
    Journal journal = journal();
    Instant knownThen = Instant.parse("2026-02-01T00:00:00Z");

    Scorecard asReported =
        Scorer.standard().score(plan, journal, LocalDate.parse("2026-01-31"), knownThen);

    Series quarter =
        Scorer.standard()
            .series(plan, journal, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"));
    quarter.of(GoalRef.to(ObjectiveId.of("O1"))); // its burn-up: a point a day

    assertThat(asReported.objective(ObjectiveId.of("O1")).orElseThrow().score())
        .contains(Score.of("0.325"));
    assertThat(quarter.of(GoalRef.to(ObjectiveId.of("O1")))).hasSize(90);
  }

  @Test
  void followsTheJournal() {
    Plan plan = plan();

    LiveScorecard live =
        Scorer.standard().live(plan, Journal.empty(), LocalDate.parse("2026-02-27"));
    List<NodeChange> changes = live.append(checkIn("e1", "O1.KR1", "94.9", "2026-02-26"));
    Scorecard now = live.current(); // whole and unchanging, from any thread

    assertThat(changes)
        .extracting(change -> change.goal().id() + " " + change.after().orElseThrow())
        .containsExactly("O1.KR1 0.700000000", "O1 0.350000000");
    assertThat(now.on()).isEqualTo(FEBRUARY);
  }

  @Test
  void takesAPolicy() {
    Plan plan = plan();
    Journal journal = journal();

    Scorecard googles = Scorer.of(Policies.google()).score(plan, journal, FEBRUARY);

    Policy ours =
        Policy.builder()
            .from(Policies.standard())
            .name("ours")
            .noData(NoData.EXCLUDE)
            .cap(new BigDecimal("1.2"))
            .build();
    Scorecard card = Scorer.of(ours).score(plan, journal, FEBRUARY);

    assertThat(googles.policy().name()).isEqualTo("google");
    assertThat(card.policy().cap()).isEqualByComparingTo("1.2");
  }

  @Test
  void thePageShowsThisCode() {
    Snippets.areCodeOf("scoring.md", ScoringTourTest.class, MessyQuarterTourTest.class);
  }
}
