package dev.okr.scoring;

import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static dev.okr.scoring.Scenario.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Refresh;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says in words, in English and in Chinese. */
class ReasonsInWordsTest {

  private static final Policy STANDARD = Policies.standard();
  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));
  private static final GoalRef O = GoalRef.to(ObjectiveId.of("O"));
  private static final Target HUNDRED = Target.fromTo("0", "100");

  /** Lights by pace alone: no gap is small enough to be forgiven. */
  private static final Policy PACE =
      Policy.builder()
          .name("pace")
          .greenGap(BigDecimal.ONE.negate())
          .yellowGap(BigDecimal.ONE.negate())
          .build();

  /** What is expected on the day itself, whatever the day of the value. */
  private static final Policy TODAY =
      Policy.builder().name("today").expectedOn(ExpectedOn.TODAY).build();

  private static Derivation why(Scenario scenario, GoalRef goal, Policy policy, LocalDate on) {
    return scenario.card(policy, on).explain(goal).orElseThrow();
  }

  private static List<String> causes(Scenario scenario, GoalRef goal, Policy policy, String tag) {
    return why(scenario, goal, policy, day(50)).health().orElseThrow().causes().stream()
        .map(cause -> cause.text().in(tag))
        .toList();
  }

  private static Policy lit(LightRule rule) {
    return Policy.builder().name("lit").light(rule).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "47.4999998 | pace 0.94 is below 0.95 | 节奏 0.94 低于 0.95",
        "37 | pace 0.74 is below 0.75 | 节奏 0.74 低于 0.75",
      })
  void aPaceIsNeverShownAsTheBoundItMisses(String value, String english, String chinese) {
    Scenario scenario = Scenario.of(HUNDRED).at("K", "m", value, day(50));
    assertThat(causes(scenario, K, PACE, "en")).containsExactly(english);
    assertThat(causes(scenario, K, PACE, "zh")).containsExactly(chinese);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "49.99999 | 0.01 behind what is expected, more than 0 | 落后应达 0.01，超过 0",
        "20 | 0.3 behind what is expected, more than 0.25 | 落后应达 0.3，超过 0.25",
      })
  void aGapIsShownLargerRatherThanAsItsBound(String value, String english, String chinese) {
    Policy gap = lit(LightRule.gap("0", "0.25"));
    Scenario scenario = Scenario.of(HUNDRED).at("K", "m", value, day(50));
    assertThat(causes(scenario, K, gap, "en")).containsExactly(english);
    assertThat(causes(scenario, K, gap, "zh")).containsExactly(chinese);
  }

  @Test
  void aReportedLightNamesItsReport() {
    Scenario scenario = Scenario.of(HUNDRED);
    scenario.entry(scenario.checkIn("K", "m", "10", day(9)).light(Light.RED).build());
    Policy reported = lit(LightRule.reported());
    Cause cause = why(scenario, K, reported, day(50)).health().orElseThrow().causes().get(0);
    assertThat(cause.text().in("en")).isEqualTo("reported by the owner");
    assertThat(cause.text().in("zh")).isEqualTo("负责人上报");
    assertThat(cause.evidence()).extracting(Evidence::on).containsExactly(day(9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.29 | 0.3", "0.49 | 0.5"})
  void aDoubtNamesTheBoundItMisses(String confidence, String bound) {
    Scenario scenario = Scenario.of(HUNDRED);
    scenario.entry(
        scenario.checkIn("K", "m", "60", day(50)).confidence(new BigDecimal(confidence)).build());
    assertThat(causes(scenario, K, STANDARD, "en"))
        .containsExactly("confidence " + confidence + " is below " + bound);
    assertThat(causes(scenario, K, STANDARD, "zh"))
        .containsExactly("信心 " + confidence + " 低于 " + bound);
  }

  @Test
  void anOldValueSaysItsAgeAndOneThatDoesNotCountSaysNothing() {
    Metric weekly = Metric.builder().id(MetricId.of("week")).refresh(Refresh.WEEKLY).build();
    Scenario scenario =
        Scenario.empty()
            .metric(weekly)
            .objective(
                "O",
                keyResult(
                    "K",
                    measure("m", "week", HUNDRED),
                    Measure.builder()
                        .from(weighted("z", "0", HUNDRED))
                        .metric(MetricId.of("week"))
                        .build()))
            .at("K", "m", "99", day(40))
            .at("K", "z", "99", day(40));
    assertThat(causes(scenario, K, STANDARD, "en"))
        .containsExactly("the newest value of m is 10 days old, 9 are allowed");
    assertThat(causes(scenario, K, STANDARD, "zh")).containsExactly("m 的最新数值已有 10 天，允许 9 天");
    assertThat(
            why(scenario, K, STANDARD, day(50)).health().orElseThrow().causes().get(0).evidence())
        .extracting(Evidence::on)
        .containsExactly(day(40));
  }

  @Test
  void whatHasNoValueIsNamed() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult(
                    "K",
                    weighted("a", "99", HUNDRED),
                    measure("b", "up", HUNDRED),
                    weighted("z", "0", HUNDRED)))
            .at("K", "a", "90", day(50));
    assertThat(causes(scenario, K, STANDARD, "en")).containsExactly("b has no value yet");
    assertThat(causes(scenario, K, STANDARD, "zh")).containsExactly("b 尚无数据");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | | 1 | down is 1, at least 2 allowed | down 为 1，允许不低于 2",
        " | 2 | 3 | down is 3, at most 2 allowed | down 为 3，允许不高于 2",
        "2 | 4 | 5 | down is 5, at least 2 and at most 4 allowed | down 为 5，允许不低于 2且不高于 4",
      })
  void aBrokenGuardrailNamesItsBounds(
      String least, String most, String value, String english, String chinese) {
    Guardrail guardrail =
        new Guardrail(
            MetricId.of("down"),
            least == null ? null : new BigDecimal(least),
            most == null ? null : new BigDecimal(most));
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                KeyResult.builder()
                    .from(keyResult("K", measure("m", "up", HUNDRED)))
                    .addGuardrail(guardrail)
                    .build())
            .at("K", "m", "100", day(50))
            .reading("down", value, day(50));
    assertThat(causes(scenario, K, STANDARD, "en")).containsExactly(english);
    assertThat(causes(scenario, K, STANDARD, "zh")).containsExactly(chinese);
    assertThat(causes(scenario, O, STANDARD, "en")).containsExactly("K is red");
    assertThat(causes(scenario, O, STANDARD, "zh")).containsExactly("K 为红");
  }

  // ---- what is expected

  private static Derivation expected(Expectation expectation, int day) {
    KeyResult keyResult =
        KeyResult.builder()
            .from(keyResult("K", measure("m", "up", HUNDRED)))
            .expected(expectation)
            .build();
    Scenario scenario = Scenario.empty().objective("O", keyResult).at("K", "m", "1");
    return why(scenario, K, TODAY, day(day)).health().orElseThrow().expected();
  }

  private static String notes(Derivation derivation) {
    return String.join("; ", derivation.notes().stream().map(note -> note.in("en")).toList());
  }

  @Test
  void theWayOfExpectationIsNamed() {
    Derivation linear = expected(Expectation.LINEAR, 50);
    assertThat(linear.rule()).isEqualTo(DerivationRule.ELAPSED);
    assertThat(linear.inputs())
        .containsEntry("passed", new BigDecimal("50"))
        .containsEntry("whole", new BigDecimal("100"));
    assertThat(expected(Expectation.LINEAR, 120).inputs())
        .as("over is over")
        .containsEntry("passed", new BigDecimal("100"));
    Derivation early = expected(Expectation.LINEAR, 0);
    assertThat(early.rule()).isEqualTo(DerivationRule.ELAPSED);
    assertThat(early.inputs())
        .containsEntry("passed", BigDecimal.ZERO)
        .containsEntry("whole", new BigDecimal("100"));
    assertThat(early.result()).contains(Score.ZERO);
    assertThat(notes(early)).isEqualTo("begins on " + START + "; " + START + " .. " + Scenario.END);
    Derivation none = expected(Expectation.NONE, 50);
    assertThat(none.rule()).isEqualTo(DerivationRule.NOTHING_EXPECTED);
    assertThat(none.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"99, 1, 0", "100, 0, 1", "101, 0, 1"})
  void atTheEndTheDaysLeftAreCounted(int day, String left, String result) {
    Derivation atEnd = expected(Expectation.AT_END, day);
    assertThat(atEnd.rule()).isEqualTo(DerivationRule.AT_END);
    assertThat(atEnd.inputs()).containsEntry("daysLeft", new BigDecimal(left));
    assertThat(atEnd.result()).contains(Score.of(result));
  }

  @ParameterizedTest
  @CsvSource({
    "6, 0, 0, 10, 0.4, 0.2",
    "11, 10, 0.4, 99, 1, 0.4",
    "99, 10, 0.4, 99, 1, 0.993258427",
  })
  void aLineBetweenCheckpointsNamesItsEnds(
      int day, String from, String fromScore, String to, String toScore, String result) {
    Expectation steps = new Expectation.Checkpoints(List.of(Checkpoint.score(day(11), "0.4")));
    Derivation line = expected(steps, day);
    assertThat(line.rule()).isEqualTo(DerivationRule.CHECKPOINTS);
    assertThat(line.inputs())
        .containsEntry("value", BigDecimal.valueOf(day - 1L))
        .containsEntry("from", new BigDecimal(from))
        .containsEntry("fromScore", new BigDecimal(fromScore))
        .containsEntry("to", new BigDecimal(to))
        .containsEntry("toScore", new BigDecimal(toScore));
    assertThat(line.result()).contains(Score.of(result));
    Derivation over = expected(steps, 100);
    assertThat(over.rule()).isEqualTo(DerivationRule.GIVEN);
    assertThat(notes(over)).isEqualTo("the last checkpoint is passed");
  }

  // ---- what is measured

  private static Derivation ofMeasure(Target target, String value) {
    return why(Scenario.of(target).at("K", "m", value), K, STANDARD, day(50))
        .parts()
        .get(0)
        .derivation();
  }

  @Test
  void whatCantBeScoredSaysWhy() {
    assertThat(notes(ofMeasure(Target.between("7", "5"), "6"))).contains("low is above high");
    assertThat(
            notes(
                ofMeasure(
                    new Target.ChangeBy(BigDecimal.ONE, ChangeUnit.ABSOLUTE, null, "2025"), "6")))
        .contains("a change by 1 (2025)", "nobody stated what the change refers to");
    GradePoint point = new GradePoint(BigDecimal.ONE, BigDecimal.ONE);
    assertThat(notes(ofMeasure(new Target.Grades(List.of(point, point)), "6")))
        .contains("the grades are not in order");
    assertThat(notes(ofMeasure(new Target.Milestones(List.of()), "6")))
        .contains("its milestones weigh nothing");
    assertThat(ofMeasure(Target.changeBy("20", ChangeUnit.PERCENT, "50"), "55").inputs())
        .containsEntry("from", new BigDecimal("50"))
        .containsEntry("to", new BigDecimal("60"));
    assertThat(notes(ofMeasure(Target.changeBy("20", ChangeUnit.PERCENT, "50"), "55")))
        .isEqualTo("a change by 20%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM | the sum of the cycle | 周期合计",
        "MEAN | the mean of the cycle | 周期均值",
        "MIN | the smallest of the cycle | 周期最小值",
        "MAX | the largest of the cycle | 周期最大值",
      })
  void whichFigureOfTheCycleCountsIsSaid(Observation observation, String english, String chinese) {
    Measure measure =
        Measure.builder().from(measure("m", "up", HUNDRED)).observe(observation).build();
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("K", measure))
            .at("K", "m", "1")
            .at("K", "m", "2", day(2));
    Derivation why = why(scenario, K, STANDARD, day(50)).parts().get(0).derivation();
    assertThat(why.notes()).extracting(note -> note.in("en")).containsExactly(english);
    assertThat(why.notes()).extracting(note -> note.in("zh")).containsExactly(chinese);
    assertThat(why.recompute()).isEqualTo(why.result());
  }

  @Test
  void gradesNameTheTwoTheValueLiesBetween() {
    Target grades =
        new Target.Grades(
            List.of(
                new GradePoint(BigDecimal.TEN, BigDecimal.ZERO),
                new GradePoint(new BigDecimal("20"), new BigDecimal("0.3")),
                new GradePoint(new BigDecimal("30"), new BigDecimal("0.7"))));
    assertThat(ofMeasure(grades, "5").parts().get(0).derivation().inputs())
        .containsEntry("from", BigDecimal.TEN)
        .containsEntry("to", new BigDecimal("20"));
    assertThat(ofMeasure(grades, "20").inputs())
        .containsEntry("from", new BigDecimal("20"))
        .containsEntry("fromScore", new BigDecimal("0.3"))
        .containsEntry("toScore", new BigDecimal("0.7"));
    assertThat(ofMeasure(grades, "30").rule()).isEqualTo(DerivationRule.LAST_GRADE);
    assertThat(notes(ofMeasure(grades, "20"))).isEqualTo("agreed grades up to 30");
  }

  @Test
  void whatIsLeftOutIsNamedWithItsReason() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult("K", measure("a", "up", HUNDRED), weighted("z", "0", HUNDRED)),
                keyResult("L", measure("m", "up", HUNDRED)))
            .at("K", "a", "50");
    assertThat(notes(why(scenario, K, STANDARD, day(50)))).isEqualTo("K.z left out: weight 0");
    Policy exclude = Policy.builder().name("e").noData(NoData.EXCLUDE).build();
    Derivation excluded = why(scenario, O, exclude, day(50));
    assertThat(excluded.result()).contains(Score.of("0.5"));
    assertThat(excluded.recompute()).isEqualTo(excluded.result());
    Derivation left = excluded.parts().get(1).derivation();
    assertThat(left.of()).isEqualTo("L");
    assertThat(left.rule()).isEqualTo(DerivationRule.UNSCORABLE);
    assertThat(left.result()).isEmpty();
    assertThat(notes(left)).isEqualTo("no part counts; L.m left out: no data");
    Policy unknown = Policy.builder().name("u").noData(NoData.UNKNOWN).build();
    Derivation spoiled = why(scenario, O, unknown, day(50));
    assertThat(spoiled.rule()).isEqualTo(DerivationRule.UNSCORABLE);
    assertThat(notes(spoiled)).contains("a part has no data, which the policy takes for unknown");
    Scenario nothing = Scenario.empty().objective("O", keyResult("K"));
    assertThat(notes(why(nothing, K, STANDARD, day(50))))
        .isEqualTo("there is nothing to score it by");
    assertThat(notes(why(nothing, O, STANDARD, day(50)))).contains("no part can be scored");
    Scenario weightless =
        Scenario.empty().objective("O", keyResult("K", weighted("z", "0", HUNDRED)));
    assertThat(notes(why(weightless, K, STANDARD, day(50)))).contains("no part counts");
  }

  @Test
  void moreThanThreeEntriesAreCounted() {
    Measure sum =
        Measure.builder().from(measure("m", "up", HUNDRED)).observe(Observation.SUM).build();
    Scenario scenario = Scenario.empty().objective("O", keyResult("K", sum));
    for (int i = 1; i <= 3; i++) {
      scenario.at("K", "m", "1", day(i));
    }
    assertThat(why(scenario, K, STANDARD, day(50)).text("en"))
        .contains("[e0, ")
        .doesNotContain("more;");
    scenario.at("K", "m", "1", day(4)).at("K", "m", "1", day(5));
    assertThat(why(scenario, K, STANDARD, day(50)).text("en")).contains("[2 more; e2, ");
    assertThat(why(scenario, K, STANDARD, day(50)).text("zh")).contains("[另有 2 条；e2, ");
  }

  // ---- what changed

  @Test
  void aFallHasItsSignAndMoreThanFiveEntriesAreCounted() {
    Scenario scenario = Scenario.of(HUNDRED).at("K", "m", "60", day(50));
    Scorecard before = scenario.card(STANDARD, day(50));
    for (int i = 0; i < 5; i++) {
      scenario.at("K", "m", "59", day(50));
    }
    String five = scenario.card(STANDARD, day(50)).diff(before).text("en");
    assertThat(five)
        .startsWith("K 0.600000000 -> 0.590000000 (-0.010000000): e1, ")
        .doesNotContain("more");
    scenario.at("K", "m", "59", day(50)).at("K", "m", "58", day(50));
    ScorecardDiff seven = scenario.card(STANDARD, day(50)).diff(before);
    assertThat(seven.text("en")).contains("e5, 2026-02-19, data and 2 more");
    assertThat(seven.text("zh")).contains("等另 2 条");
    assertThat(seven.from()).isEqualTo(day(50));
  }

  @Test
  void whatIsBehindBeforeTheLastDayIsMissedFromItOn() {
    Scenario half =
        Scenario.of(new Target.FromTo(BigDecimal.ZERO, BigDecimal.TEN))
            .at("K", "m", "1", Scenario.day(99));
    Scorecard before = half.card(Policies.standard(), Scenario.day(99));
    Scorecard after = half.card(Policies.standard(), Scenario.END);
    assertThat(words(before)).containsExactly("behind the expected pace", "落后于预期节奏");
    assertThat(words(after)).containsExactly("missed", "未达成");
    assertThat(cause(before)).isEqualTo("pace 0.1 is below 0.75");
    assertThat(cause(after)).isEqualTo("missed: pace 0.1 is below 0.75");
  }

  private static List<String> words(Scorecard card) {
    KeyResultScore score = card.keyResult(KeyResultId.of("K")).orElseThrow();
    LocalizedText label = card.label(score.id(), score.reasons().get(0));
    return List.of(label.in("en"), label.in("zh"));
  }

  private static String cause(Scorecard card) {
    return card.explain(GoalRef.to(KeyResultId.of("K")))
        .flatMap(Derivation::health)
        .orElseThrow()
        .causes()
        .get(0)
        .text()
        .in("en");
  }
}
