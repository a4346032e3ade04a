package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.jackson.oracle.OraclePolicy.Alternative;
import dev.okr.jackson.oracle.OraclePolicy.Clamp;
import dev.okr.jackson.oracle.OraclePolicy.GuardrailEffect;
import dev.okr.jackson.oracle.OraclePolicy.NoData;
import dev.okr.jackson.oracle.OraclePolicy.RollUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 3 to 5, sentence by sentence. */
class ScoreSentencesTest {
  private static final OraclePolicy STANDARD = OraclePolicy.standard();

  private static String measure(String id, String members) {
    return "{'id': '%s', 'metric': 'slow'%s, 'target': {'kind': 'fromTo', 'from': 0, 'to': 10}}"
        .formatted(id, members.isEmpty() ? "" : ", " + members);
  }

  private static String keyResult(String id, String members) {
    return "{'id': '%s'%s, 'measures': [%s]}"
        .formatted(id, members.isEmpty() ? "" : ", " + members, measure("M", ""));
  }

  private static String objective(String id, String members, String keyResults) {
    return "{'id': '%s', 'cycle': 'C', 'owner': 'T'%s, 'keyResults': [%s]}"
        .formatted(id, members.isEmpty() ? "" : ", " + members, keyResults);
  }

  /** A key result K of two measures A and B of weights 1 and 2. */
  private static Sketch two(String members, String a, String b) {
    Sketch sketch =
        Sketch.keyResult(
            "%s 'measures': [%s, %s]"
                .formatted(members, measure("A", ""), measure("B", "'weight': 2")));
    if (a != null) {
      sketch.value("2026-04-02", "K", "A", a);
    }
    if (b != null) {
      sketch.value("2026-04-02", "K", "B", b);
    }
    return sketch;
  }

  @ParameterizedTest
  @CsvSource({
    // (1 * 0.5 + 2 * 0.8) / 3
    "weightedMean, 5, 8, 0.700000000, 0.700000000",
    "worst, 5, 8, 0.500000000, 0.500000000",
    "all, 5, 8, 0.000000000, 0.500000000",
    "all, 10, 12, 1.000000000, 1.000000000",
    // attainment is clamped, progress is not: (1 + 2 * 0.5) / 3 and (2 + 2 * 0.5) / 3
    "weightedMean, 20, 5, 0.666666667, 1.000000000",
    "worst, -20, 5, 0.000000000, -2.000000000",
  })
  void combine(String combine, String a, String b, String score, String progress) {
    Sketch sketch = two("'combine': '" + combine + "',", a, b);
    assertThat(sketch.k().score()).isEqualTo(score);
    assertThat(sketch.k().progress()).isEqualTo(progress);
  }

  @Test
  void aMeasureIsRoundedBeforeItIsCombined() {
    // 1/3 and 1/3 are 0.333333333 each, and so is their mean; 2/3 twice is 0.666666667
    Sketch sketch =
        Sketch.keyResult(
                "'measures': ["
                    + measure("A", "").replace("10", "3")
                    + ", "
                    + measure("B", "").replace("10", "6")
                    + "]")
            .value("2026-04-02", "K", "A", "1")
            .value("2026-04-02", "K", "B", "1");
    // (0.333333333 + 0.166666667) / 2 = 0.25 exactly
    assertThat(sketch.k().score()).isEqualTo("0.250000000");
  }

  @Test
  void overAchievementIsAllowedUpToTheCap() {
    assertThat(two("", "20", "11").policy(STANDARD.clamped(Clamp.MEASURE, "1.2")).k().score())
        // (1.2 + 2 * 1.1) / 3
        .isEqualTo("1.133333333");
    assertThat(two("", "20", "11").policy(STANDARD.clamped(Clamp.NONE, "1")).k().score())
        // (2 + 2.2) / 3
        .isEqualTo("1.400000000");
  }

  @Test
  void clampOnRollUpKeepsTheUnclampedFigureOfTheKeyResult() {
    OracleResult result = two("", "20", "11").policy(STANDARD.clamped(Clamp.ROLL_UP, "1")).score();
    assertThat(result.keyResult("K").score()).isEqualTo("1.400000000");
    assertThat(result.objective("O").score()).isEqualTo("1.000000000");
  }

  @Test
  void objectivesAreWeightedMeansOfRoundedParts() {
    String keyResults =
        keyResult("A", "")
            + ","
            + keyResult("B", "'weight': 0.5")
            + ","
            + keyResult("Z", "'weight': 0");
    Sketch sketch =
        Sketch.objectives(objective("O", "", keyResults))
            .value("2026-04-02", "A", "M", "10")
            .value("2026-04-02", "Z", "M", "10");
    // 1 / 1.5, the key result of weight 0 doesn't count
    assertThat(sketch.score().objective("O").score()).isEqualTo("0.666666667");
  }

  @Test
  void withoutAPartOfWeightANodeIsUnscorable() {
    assertThat(
            Sketch.objectives(objective("O", "", keyResult("A", "'weight': 0")))
                .score()
                .objective("O")
                .score())
        .isNull();
    OracleResult empty = Sketch.objectives(objective("O", "", "{'id': 'K'}")).score();
    assertThat(empty.keyResult("K").score()).isNull();
    assertThat(empty.keyResult("K").light().word()).isEqualTo("unknown");
    assertThat(empty.objective("O").score()).isNull();
    assertThat(empty.objective("O").light().word()).isEqualTo("unknown");
  }

  @Test
  void weightZeroDoesNotCountForTheWorst() {
    Sketch sketch =
        Sketch.keyResult(
                "'combine': 'worst', 'measures': ["
                    + measure("A", "")
                    + ","
                    + measure("Z", "'weight': 0")
                    + "]")
            .value("2026-04-02", "K", "A", "9")
            .value("2026-04-02", "K", "Z", "1");
    assertThat(sketch.k().score()).isEqualTo("0.900000000");
    assertThat(sketch.k().measures().get(1).score()).isEqualTo("0.100000000");
  }

  @ParameterizedTest
  @CsvSource({
    // A 0.6 of weight 1, no B of weight 2
    "AS_ZERO, 0.200000000",
    "EXCLUDE, 0.600000000",
    "UNKNOWN,",
  })
  void noDataPolicies(NoData noData, String score) {
    OracleResult result = two("", "6", null).policy(STANDARD.withNoData(noData)).score();
    if (score == null) {
      assertThat(result.keyResult("K").score()).isNull();
      assertThat(result.objective("O").score()).isNull();
    } else {
      assertThat(result.keyResult("K").score()).isEqualTo(score);
      assertThat(result.objective("O").score()).isEqualTo(score);
    }
    assertThat(result.keyResult("K").noData()).isFalse();
  }

  @Test
  void excludedWithNothingLeftIsUnscorable() {
    OracleResult result = two("", null, null).policy(STANDARD.withNoData(NoData.EXCLUDE)).score();
    assertThat(result.keyResult("K").score()).isNull();
    assertThat(result.keyResult("K").reasons()).containsExactly("noData");
  }

  private static Sketch tree(String rollUp) {
    String contributor =
        "'rollUp': 'keyResults', "
            + "'contributesTo': [{'objective': 'O', 'weight': 3}, {'keyResult': 'E'}]";
    return Sketch.objectives(
            objective("O", rollUp, keyResult("A", "") + ", {'id': 'E', 'weight': 2}")
                + ","
                + objective("P", contributor, keyResult("B", "")))
        .value("2026-04-02", "A", "M", "4")
        .value("2026-04-02", "B", "M", "10");
  }

  @ParameterizedTest
  @CsvSource({
    // (1 * 0.4 + 2 * 1) / 3, where E is the mean of its contributors: 1
    "KEY_RESULTS, 0.800000000",
    "CONTRIBUTORS, 1.000000000",
    // (0.4 + 2 * 1 + 3 * 1) / 6
    "BOTH, 0.900000000",
  })
  void rollUpSaysWhatThePartsAre(RollUp rollUp, String score) {
    assertThat(tree("").policy(STANDARD.withRollUp(rollUp)).score().objective("O").score())
        .isEqualTo(score);
  }

  @Test
  void theObjectiveSaysItBeforeThePolicy() {
    OracleResult result = tree("'rollUp': 'both'").score();
    assertThat(result.objective("O").score()).isEqualTo("0.900000000");
    assertThat(result.objective("O").reasons()).containsExactly("part:A");
  }

  @Test
  void withMeasuresTheMeasuresAloneCount() {
    Sketch sketch =
        Sketch.objectives(
                objective("O", "", keyResult("A", ""))
                    + ","
                    + objective("P", "'contributesTo': [{'keyResult': 'A'}]", keyResult("B", "")))
            .value("2026-04-02", "B", "M", "10");
    assertThat(sketch.score().keyResult("A").score()).isEqualTo("0.000000000");
  }

  @Test
  void aContributionCycleIsLeftOutAndTheRestIsScored() {
    Sketch sketch =
        Sketch.objectives(
                objective("O", "'rollUp': 'both'", keyResult("A", "") + ", {'id': 'E'}")
                    + ","
                    + objective("P", "'contributesTo': [{'keyResult': 'E'}]", keyResult("B", ""))
                    + ","
                    + objective("Q", "'rollUp': 'both', 'contributesTo': [{'objective': 'R'}]", "")
                    + ","
                    + objective(
                        "R",
                        "'rollUp': 'both', 'contributesTo': [{'objective': 'Q'}, {'objective':"
                            + " 'O'}]",
                        keyResult("C", "")))
            .value("2026-04-02", "A", "M", "4")
            .value("2026-04-02", "B", "M", "8")
            .value("2026-04-02", "C", "M", "8");
    OracleResult result = sketch.score();
    assertThat(result.objective("Q").score()).isNull();
    assertThat(result.objective("R").score()).isNull();
    assertThat(result.keyResult("C").score()).isEqualTo("0.800000000");
    // (0.4 + 0.8) / 2, R is left out
    assertThat(result.objective("O").score()).isEqualTo("0.600000000");
  }

  @Test
  void anObjectiveThatContributesToItsOwnKeyResultIsACycle() {
    Sketch sketch =
        Sketch.objectives(
                objective(
                    "O",
                    "'contributesTo': [{'keyResult': 'A'}]",
                    keyResult("A", "") + "," + keyResult("B", "")))
            .value("2026-04-02", "A", "M", "4")
            .value("2026-04-02", "B", "M", "4");
    assertThat(sketch.score().objective("O").score()).isNull();
    assertThat(sketch.score().keyResult("A").score()).isNull();
    assertThat(sketch.score().keyResult("B").score()).isEqualTo("0.400000000");
    OraclePolicy used = STANDARD.reading(Alternative.ONLY_USED_EDGES_MAKE_CYCLES);
    assertThat(sketch.policy(used).score().objective("O").score()).isEqualTo("0.400000000");
  }

  @Test
  void teamsHaveTheMeanOfTheirObjectives() {
    Sketch sketch =
        Sketch.objectives(
                objective("O", "", keyResult("A", ""))
                    + ","
                    + objective("P", "", keyResult("B", "")))
            .value("2026-04-02", "A", "M", "5");
    assertThat(sketch.score().teams())
        .containsExactly(new OracleResult.TeamResult("T", 2, Fraction.of(1, 4).r9()));
  }

  // ---------------------------------------------------------------- 4

  private static Sketch half() {
    return two("", "5", "5");
  }

  private static Sketch adjusted(String members) {
    return half()
        .entry("scoreAdjusted", "2026-04-10", "'reason': 'r', 'keyResult': 'K', " + members);
  }

  @Test
  void anAdjustmentReplacesTheScoreFromItsDateOn() {
    Sketch sketch = adjusted("'score': 0.8");
    assertThat(sketch.k().score()).isEqualTo("0.800000000");
    assertThat(sketch.k().computed()).isEqualTo("0.500000000");
    assertThat(sketch.k().progress()).isEqualTo("0.500000000");
    assertThat(sketch.score().objective("O").score()).isEqualTo("0.800000000");
    assertThat(sketch.on("2026-04-09").k().score()).isEqualTo("0.500000000");
  }

  @Test
  void aStickyAdjustmentHoldsUntilTheNumberIsGivenBack() {
    Sketch sketch = adjusted("'score': 0.8").value("2026-04-11", "K", "A", "8");
    assertThat(sketch.k().score()).isEqualTo("0.800000000");
    sketch.entry("scoreAdjusted", "2026-04-12", "'reason': 'r', 'keyResult': 'K', 'score': null");
    // (0.8 + 2 * 0.5) / 3
    assertThat(sketch.k().score()).isEqualTo("0.600000000");
    assertThat(sketch.on("2026-04-11").k().score()).isEqualTo("0.800000000");
  }

  @Test
  void anAdjustmentThatIsNotStickyHoldsUntilTheNextValue() {
    Sketch sketch = adjusted("'score': 0.8, 'sticky': false").value("2026-04-11", "K", "A", "8");
    assertThat(sketch.on("2026-04-10").k().score()).isEqualTo("0.800000000");
    assertThat(sketch.on("2026-04-11").k().score()).isEqualTo("0.600000000");
  }

  @Test
  void anObjectiveIsAdjustedToo() {
    Sketch sketch =
        half()
            .entry("scoreAdjusted", "2026-04-10", "'reason': 'r', 'objective': 'O', 'score': 0.9");
    assertThat(sketch.score().objective("O").score()).isEqualTo("0.900000000");
    assertThat(sketch.score().objective("O").computed()).isEqualTo("0.500000000");
    assertThat(sketch.k().score()).isEqualTo("0.500000000");
  }

  @Test
  void aRevisedTargetCountsFromItsDateOn() {
    Sketch sketch =
        Sketch.target("'kind': 'fromTo', 'from': 0, 'to': 10")
            .value("2026-04-02", "4")
            .entry(
                "targetRevised",
                "2026-04-10",
                "'keyResult': 'K', 'reason': 'r', 'target': {'kind': 'fromTo', 'from': 0, 'to': 8}")
            .entry(
                "targetRevised",
                "2026-04-08",
                "'keyResult': 'K', 'measure': 'M', 'reason': 'r', 'target': {'kind': 'fromTo',"
                    + " 'from': 0, 'to': 5}");
    assertThat(sketch.k().score()).isEqualTo("0.500000000");
    assertThat(sketch.k().original()).isEqualTo("0.400000000");
    assertThat(sketch.on("2026-04-09").k().score()).isEqualTo("0.800000000");
    assertThat(sketch.on("2026-04-07").k().score()).isEqualTo("0.400000000");
  }

  private static Sketch redefined(String revision) {
    return Sketch.target("'kind': 'fromTo', 'from': 0, 'to': 10")
        .metrics(
            "'revisions': [{'version': 2, 'from': '2026-04-01', 'reason': 'r'%s}]"
                .formatted(revision))
        .value("2026-04-02", "5")
        .entry("metricRevised", "2026-04-10", "'metric': 'slow', 'version': 2");
  }

  @Test
  void comparableDefinitionsCountOn() {
    Sketch sketch = redefined(", 'comparable': true");
    assertThat(sketch.p()).isEqualTo("0.500000000");
    assertThat(sketch.k().reasons()).doesNotContain("definitionChanged");
  }

  @Test
  void rebasedValuesAreMultiplied() {
    Sketch sketch = redefined(", 'comparable': false, 'rebase': 0.98");
    assertThat(sketch.p()).isEqualTo("0.490000000");
    assertThat(sketch.k().reasons()).doesNotContain("definitionChanged");
    assertThat(sketch.on("2026-04-09").p()).isEqualTo("0.500000000");
    // a value of the day itself is in the new definition
    assertThat(sketch.value("2026-04-10", "7").on("2026-04-10").p()).isEqualTo("0.700000000");
  }

  @Test
  void otherwiseTheDefinitionChanged() {
    Sketch sketch = redefined("").value("2026-04-11", "20");
    assertThat(sketch.k().score()).isEqualTo("1.000000000");
    assertThat(sketch.k().light().word()).isEqualTo("yellow");
    assertThat(sketch.k().reasons()).containsExactly("definitionChanged");
    assertThat(sketch.on("2026-04-09").k().reasons()).doesNotContain("definitionChanged");
  }

  private static Sketch guarded(String value) {
    return Sketch.keyResult(
            "'guardrails': [{'metric': 'down', 'atMost': 0.6}], 'measures': ["
                + measure("M", "")
                + "]")
        .value("2026-04-02", "10")
        .reading("2026-04-02", "down", value);
  }

  @Test
  void aBrokenGuardrailIsRedAndMayCapTheScore() {
    assertThat(guarded("0.6").k().light().word()).isEqualTo("green");
    assertThat(guarded("0.61").k().light().word()).isEqualTo("red");
    assertThat(guarded("0.61").k().reasons()).containsExactly("guardrail");
    assertThat(guarded("0.61").k().score()).isEqualTo("1.000000000");
    OraclePolicy capped = STANDARD.withGuardrail(GuardrailEffect.CAP, "0.3");
    assertThat(guarded("0.61").policy(capped).k().score()).isEqualTo("0.300000000");
    assertThat(guarded("0.61").policy(capped).score().objective("O").score())
        .isEqualTo("0.300000000");
    assertThat(guarded("0.6").policy(capped).k().score()).isEqualTo("1.000000000");
  }

  // ---------------------------------------------------------------- 5

  @ParameterizedTest
  @CsvSource({
    "0.399999999, red, red",
    "0.4, yellow, red",
    "0.699999999, yellow, red",
    "0.7, green, yellow",
    "0.999999999, green, yellow",
    "1, green, green",
    "-0.5, red, red",
  })
  void bandsIncludeTheirLowerBound(String score, String band, String committed) {
    assertThat(STANDARD.band(Fraction.of(score).r9(), false)).isEqualTo(band);
    assertThat(STANDARD.band(Fraction.of(score).r9(), true)).isEqualTo(committed);
  }
}
