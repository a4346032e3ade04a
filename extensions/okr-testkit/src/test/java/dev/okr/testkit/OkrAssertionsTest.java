package dev.okr.testkit;

import static dev.okr.testkit.OkrAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OkrAssertionsTest {

  private static final LocalDate ON = LocalDate.parse("2026-02-27");

  private static final Plan PLAN =
      Plan.builder("shop")
          .cycles(Cycle.of("2026Q1", "2026-01-01", "2026-03-31"))
          .metrics(Metric.builder().id("success").unit("%").build())
          .objectives(
              Objective.builder()
                  .id("O1")
                  .cycle("2026Q1")
                  .addKeyResult(keyResult("O1.KR1", Target.fromTo("90", "97")))
                  .addKeyResult(keyResult("O1.KR2", Target.fromTo("90", "97")))
                  .build(),
              Objective.builder().id("O2").cycle("2026Q1").build())
          .build();

  private static final Journal JOURNAL =
      Journal.of(
          List.of(
              CheckIn.builder()
                  .id("e1")
                  .keyResult("O1.KR1")
                  .value("94.9")
                  .on(LocalDate.parse("2026-02-26"))
                  .recordedAt(Instant.parse("2026-02-26T09:00:00Z"))
                  .by("p.lin")
                  .build()));

  private static final Scorecard CARD = Scorer.standard().score(PLAN, JOURNAL, ON);

  private static final Report REPORT = RuleBook.standard().check(PLAN, JOURNAL, ON);

  private static KeyResult keyResult(String id, Target target) {
    return KeyResult.builder()
        .id(id)
        .addMeasure(Measure.builder().id("m").metric("success").target(target).build())
        .build();
  }

  private static void fails(ThrowingCallable assertion, String... said) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(failure -> assertThat(failure.getMessage()).contains(said));
  }

  @Test
  void aKeyResultAsItIs() {
    assertThat(CARD)
        .keyResult("O1.KR1")
        .hasScore("0.7")
        .hasScoreBetween("0.7", "0.8")
        .hasProgress("0.7")
        .hasExpected("0.633333333")
        .hasPace("1.105263158")
        .hasBand("green")
        .isGreen()
        .hasReasons()
        .measure("m")
        .hasValue("94.90")
        .hasProgress("0.7")
        .hasScore("0.7");
    assertThat(CARD)
        .keyResult(KeyResultId.of("O1.KR2"))
        .isUnknown()
        .hasReasons("noData")
        .hasReason("noData")
        .hasNoData()
        .measure("m")
        .hasNoData();
  }

  @Test
  void anObjectiveAsItIs() {
    assertThat(CARD).objective("O1").hasScore("0.35").isUnknown().hasReason("part:O1.KR2");
    assertThat(CARD).objective(ObjectiveId.of("O2")).isUnscorable().hasLight(Light.UNKNOWN);
  }

  @Test
  void aScoreSetByHand() {
    ScoreAdjusted.Builder byHand = ScoreAdjusted.builder();
    byHand.id("a").on(ON).recordedAt(Instant.parse("2026-02-27T18:00:00Z")).by("p.lin");
    byHand.goal(KeyResultId.of("O1.KR1")).score("0.2").reason("a strike");
    Scorecard card = Scorer.standard().score(PLAN, JOURNAL.append(byHand.build()), ON);
    assertThat(card).keyResult("O1.KR1").isAdjusted().hasScore("0.2").isRed();
    fails(() -> assertThat(CARD).keyResult("O1.KR1").isAdjusted(), "a score set by hand");
  }

  /** Near is not equal, and what fails says what was there and why. */
  @Test
  void whatFailsSaysWhatIsThere() {
    fails(
        () -> assertThat(CARD).keyResult("O1.KR1").hasScore("0.71"),
        "Expecting O1.KR1 on 2026-02-27 by standard to have score 0.710000000",
        "but it has score 0.700000000, progress 0.700000000, expected 0.633333333",
        "pace 1.105263158, band green, light GREEN, reasons []",
        "e1, 2026-02-26, p.lin");
    fails(() -> assertThat(CARD).keyResult("O1.KR1").isRed(), "light RED", "light GREEN");
    fails(
        () -> assertThat(CARD).keyResult("O1.KR2").hasReasons("pace"),
        "reasons [pace]",
        "light UNKNOWN, reasons [noData]");
    fails(
        () -> assertThat(CARD).keyResult("O1.KR1").hasScoreBetween("0.1", "0.2"),
        "a score of 0.100000000 to 0.200000000",
        "score 0.700000000");
    fails(
        () -> assertThat(CARD).objective("O2").hasScore("0"),
        "score 0.000000000",
        "it has score none, progress none");
    fails(() -> assertThat(CARD).objective("O1").isUnscorable(), "no score", "score 0.350000000");
    fails(
        () -> assertThat(CARD).keyResult("O1.KR1").measure("m").hasValue("95"),
        "measure m of O1.KR1 on 2026-02-27",
        "the value 95",
        "value 94.9, progress 0.700000000");
  }

  @Test
  void whatIsNotThereIsTold() {
    fails(
        () -> assertThat(CARD).keyResult("O1.KR9"),
        "key result O1.KR9",
        "Scorecard of shop on 2026-02-27",
        "[O1.KR1, O1.KR2]");
    fails(() -> assertThat(CARD).objective("O9"), "objective O9", "[O1, O2]");
    fails(() -> assertThat(CARD).keyResult("O1.KR1").measure("x"), "measure x", "[m]");
    fails(() -> assertThat((Scorecard) null).objective("O1"), "not to be null");
    fails(() -> assertThat((Report) null).hasNothingOpen(), "not to be null");
  }

  @Test
  void openFindings() {
    assertThat(REPORT).hasOpen("OKR-104").on("O2").withSeverity(Severity.ERROR).times(1);
    assertThat(REPORT)
        .hasOpen("OKR-301")
        .on(GoalRef.to(KeyResultId.of("O1.KR1")))
        .saying("O1.KR1")
        .and()
        .hasOpen("OKR-210")
        .and()
        .hasNoOpen("OKR-501");
    assertThat(REPORT).hasOpen("OKR-301").on(Subject.of(KeyResultId.of("O1.KR2")));
    fails(
        () -> assertThat(REPORT).hasOpen("OKR-501"),
        "an open finding of OKR-501",
        "it has none",
        "OKR-104 /objectives/O2");
    fails(
        () -> assertThat(REPORT).hasOpen("OKR-104").on("O1"),
        "a finding on O1",
        "OKR-104 /objectives/O2");
    fails(
        () ->
            assertThat(REPORT)
                .hasOpen("OKR-104")
                .on(Subject.of(KeyResultId.of("O1.KR1"), MeasureId.of("m"))),
        "but there are");
    fails(() -> assertThat(REPORT).hasOpen("OKR-301").times(7), "7 findings", "OKR-301");
    fails(() -> assertThat(REPORT).hasNoOpen("OKR-104"), "no open finding", "/objectives/O2");
    fails(() -> assertThat(REPORT).hasNoErrors(), "no open error", "OKR-104");
    fails(() -> assertThat(REPORT).hasNothingOpen(), "no open finding", "OKR-104");
  }

  @Test
  void aRuleThatWasNotAskedIsNotTakenForSilent() {
    Report undated = RuleBook.standard().check(PLAN);
    fails(
        () -> assertThat(undated).hasNoOpen("OKR-702"),
        "OKR-702 was asked and finds nothing",
        "no date was given");
    fails(() -> assertThat(undated).hasOpen("OKR-702"), "OKR-702 was not asked");
  }

  @Test
  void waivedFindings() {
    Plan waived =
        PLAN.waive(
            new Waiver(
                "OKR-104",
                Subject.of(ObjectiveId.of("O2")),
                LocalizedText.of("being written"),
                LocalDate.parse("2026-12-31")));
    Report report = RuleBook.standard().check(waived, JOURNAL, ON);
    assertThat(report).hasNoOpen("OKR-104").hasWaived("OKR-104").on("O2");
    fails(() -> assertThat(REPORT).hasWaived("OKR-104"), "a waived finding", "OKR-104 /obj");
    assertThat(new Report(List.of())).hasNothingOpen().hasNoErrors();
  }
}
