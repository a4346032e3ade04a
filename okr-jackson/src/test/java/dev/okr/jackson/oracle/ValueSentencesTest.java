package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.jackson.oracle.OraclePolicy.Alternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 1, sentence by sentence. */
class ValueSentencesTest {
  private static Sketch zeroToTen() {
    return Sketch.target("'kind': 'fromTo', 'from': 0, 'to': 10");
  }

  private static Sketch observed(String observe, String target) {
    return Sketch.measure("'observe': '" + observe + "', 'target': {" + target + "}");
  }

  private static Sketch series(String observe) {
    return observed(observe, "'kind': 'fromTo', 'from': 0, 'to': 10")
        .value("2026-03-31", "90")
        .value("2026-04-01", "2")
        .value("2026-04-08", "5")
        .value("2026-04-15", "4")
        .value("2026-04-16", "70");
  }

  @Test
  void theLatestOnCountsWhateverTheOrderOfLines() {
    Sketch sketch = zeroToTen().value("2026-04-14", "3").value("2026-04-02", "8");
    assertThat(sketch.p()).isEqualTo("0.300000000");
    assertThat(sketch.on("2026-04-13").p()).isEqualTo("0.800000000");
  }

  @Test
  void onTheDayItselfAValueCounts() {
    assertThat(zeroToTen().value("2026-04-15", "3").p()).isEqualTo("0.300000000");
    assertThat(zeroToTen().value("2026-04-16", "3").k().noData()).isTrue();
  }

  @Test
  void amongEqualDaysTheLatestRecordedCounts() {
    Sketch sketch =
        zeroToTen()
            .value("2026-04-14", "2026-04-14T10:00:00Z", "3")
            .value("2026-04-14", "2026-04-14T09:59:59Z", "8");
    assertThat(sketch.p()).isEqualTo("0.300000000");
  }

  @Test
  void amongEqualInstantsTheLaterLineCounts() {
    Sketch sketch = zeroToTen().value("2026-04-14", "3").value("2026-04-14", "8");
    assertThat(sketch.p()).isEqualTo("0.800000000");
  }

  @Test
  void theSameIdWithTheSameContentIsIgnored() {
    Sketch sketch = series("sum").again();
    assertThat(sketch.on("2026-04-16").m().value()).isEqualTo(Fraction.of(2 + 5 + 4 + 70));
  }

  @Test
  void aReaderWithAKnowledgeInstantDoesNotSeeTheCorrection() {
    Sketch sketch =
        zeroToTen()
            .value("2026-04-10", "2026-04-10T09:00:00Z", "3")
            .value("2026-04-10", "2026-04-20T09:00:00Z", "4");
    assertThat(sketch.p()).isEqualTo("0.400000000");
    assertThat(sketch.known("2026-04-19T00:00:00Z").p()).isEqualTo("0.300000000");
    assertThat(sketch.known("2026-04-20T09:00:00Z").p()).isEqualTo("0.400000000");
  }

  @Test
  void aValueOutsideItsCycleIsUsed() {
    assertThat(zeroToTen().value("2025-12-31", "3").p()).isEqualTo("0.300000000");
    assertThat(zeroToTen().value("2026-06-01", "4").on("2026-06-02").p()).isEqualTo("0.400000000");
  }

  @Test
  void aReadingCountsUnlessTheOwnCheckInHasTheSameOrALaterDay() {
    Sketch sketch = zeroToTen().value("2026-04-10", "3").reading("2026-04-09", "slow", "9");
    assertThat(sketch.p()).isEqualTo("0.300000000");
    assertThat(sketch.reading("2026-04-10", "slow", "8").p()).isEqualTo("0.300000000");
    assertThat(sketch.reading("2026-04-11", "slow", "7").p()).isEqualTo("0.700000000");
    assertThat(sketch.reading("2026-04-12", "up", "6").p()).isEqualTo("0.700000000");
  }

  @Test
  void aReadingIsNothingToMilestonesAndDone() {
    assertThat(Sketch.target("'kind': 'done'").reading("2026-04-11", "slow", "1").k().noData())
        .isTrue();
    Sketch milestones = Sketch.target("'kind': 'milestones', 'items': [{'id': 'a'}]");
    assertThat(milestones.reading("2026-04-11", "slow", "1").k().noData()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"last, 4", "sum, 11", "min, 2", "max, 5"})
  void observeSaysWhichNumberOfTheSpanCounts(String observe, long value) {
    assertThat(series(observe).m().value()).isEqualTo(Fraction.of(value));
  }

  @Test
  void aMeanIsExactUntilItIsShown() {
    // 11 / 3 of 10
    assertThat(series("mean").m().value()).isEqualTo(Fraction.of("3.666666667"));
    assertThat(series("mean").p()).isEqualTo(Fraction.of(11, 30).r9().toPlainString());
    // the mean of 1, 1 and 0 is two thirds, and 0.666666667 is more than that
    Sketch sketch =
        observed("mean", "'kind': 'atLeast', 'value': 0.666666667")
            .value("2026-04-01", "1")
            .value("2026-04-02", "1")
            .value("2026-04-03", "0");
    assertThat(sketch.p()).isEqualTo("0.000000000");
    OraclePolicy rounded = OraclePolicy.standard().reading(Alternative.ROUNDED_MEAN);
    assertThat(sketch.policy(rounded).p()).isEqualTo("1.000000000");
  }

  @Test
  void aSecondNumberOfADayCorrectsTheFirst() {
    Sketch sketch = series("sum").value("2026-04-08", "2026-04-09T09:00:00Z", "6");
    assertThat(sketch.m().value()).isEqualTo(Fraction.of(12));
    OraclePolicy adding = OraclePolicy.standard().reading(Alternative.SAME_DAY_ADDS);
    assertThat(sketch.policy(adding).m().value()).isEqualTo(Fraction.of(17));
  }

  @Test
  void withoutANumberInTheSpanThereIsNoValue() {
    Sketch sketch =
        observed("sum", "'kind': 'fromTo', 'from': 0, 'to': 10").value("2026-03-31", "9");
    assertThat(sketch.k().noData()).isTrue();
    assertThat(sketch.p()).isEqualTo("0.000000000");
  }

  @Test
  void readingsAfterTheLastOwnCheckInJoinTheSeries() {
    Sketch sketch = series("sum").reading("2026-04-15", "slow", "100");
    assertThat(sketch.m().value()).isEqualTo(Fraction.of(11));
    Sketch readings =
        observed("sum", "'kind': 'fromTo', 'from': 0, 'to': 10")
            .reading("2026-04-03", "slow", "1")
            .reading("2026-04-04", "slow", "2");
    assertThat(readings.m().value()).isEqualTo(Fraction.of(3));
  }

  @Test
  void aMissedCheckInIsNotASuccess() {
    Sketch sketch =
        Sketch.measure(
                "'observe': 'successRatio', 'planned': 4, 'target': {'kind': 'atLeast', 'value':"
                    + " 5}")
            .value("2026-04-01", "5")
            .value("2026-04-08", "4.9")
            .value("2026-04-15", "6");
    assertThat(sketch.p()).isEqualTo("0.500000000");
    assertThat(sketch.m().value()).isEqualTo(Fraction.of(1, 2));
    // strict: 5 doesn't meet the bound
    assertThat(sketch.policy(OraclePolicy.standard().withStrict(true)).p())
        .isEqualTo("0.250000000");
  }

  @Test
  void aSuccessRatioWithoutAPlanIsUnscorable() {
    Sketch sketch = observed("successRatio", "'kind': 'atLeast', 'value': 5");
    assertThat(sketch.value("2026-04-01", "5").p()).isNull();
  }

  private static Sketch cascade(String metric, String secondTarget) {
    return Sketch.objectives(
        """
        {'id': 'O', 'cycle': 'C', 'keyResults': [{'id': 'K', 'measures': [
          {'id': 'M', 'metric': 'slow', 'valueOf': 'contributors',
           'target': {'kind': 'fromTo', 'from': 0, 'to': 121}}]}]},
        {'id': 'P', 'cycle': 'C', 'contributesTo': [{'keyResult': 'K', 'weight': 3}],
          'keyResults': [
           {'id': 'A', 'measures': [{'id': 'M', 'metric': 'up',
              'target': {'kind': 'fromTo', 'from': 0, 'to': 100}}]},
           {'id': 'B', 'measures': [{'id': 'M', 'metric': '%s',
              'target': {%s}}]},
           {'id': 'two', 'measures': [
              {'id': 'M', 'metric': 'up', 'target': {'kind': 'fromTo', 'from': 0, 'to': 1}},
              {'id': 'N', 'metric': 'up', 'target': {'kind': 'fromTo', 'from': 0, 'to': 1}}]}]}
        """
            .formatted(metric, secondTarget));
  }

  @Test
  void theValueOfContributorsIsTheSumOfTheirValues() {
    Sketch sketch =
        cascade("down", "'kind': 'fromTo', 'from': 20, 'to': 10")
            .value("2026-04-02", "A", "M", "80")
            .value("2026-04-02", "B", "M", "19")
            .value("2026-04-02", "two", "M", "1000");
    assertThat(sketch.m().value()).isEqualTo(Fraction.of(99));
    assertThat(sketch.p()).isEqualTo(Fraction.of(99, 121).r9().toPlainString());
  }

  @Test
  void aContributorWithoutValueStandsAtItsBaseline() {
    Sketch sketch =
        cascade("down", "'kind': 'fromTo', 'from': 20, 'to': 10")
            .value("2026-04-02", "A", "M", "80");
    assertThat(sketch.m().value()).isEqualTo(Fraction.of(100));
    assertThat(
            cascade("down", "'kind': 'atLeast', 'value': 20")
                .value("2026-04-02", "A", "M", "80")
                .m()
                .value())
        .isEqualTo(Fraction.of(80));
    assertThat(cascade("down", "'kind': 'fromTo', 'from': 20, 'to': 10").k().noData()).isTrue();
  }

  @Test
  void anotherUnitMakesItUnscorable() {
    Sketch sketch =
        cascade("rate", "'kind': 'fromTo', 'from': 20, 'to': 10")
            .value("2026-04-02", "A", "M", "80");
    assertThat(sketch.p()).isNull();
    assertThat(sketch.k().score()).isNull();
    assertThat(sketch.score().objective("O").score()).isNull();
    assertThat(sketch.score().objective("P").score()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'kind': 'fromTo', 'from': 3, 'to': 10 | 0",
        "'kind': 'changeBy', 'by': 20, 'unit': '%', 'reference': 50 | 0",
        "'kind': 'grades', 'points': [{'at': 1, 'score': 0.2}, {'at': 2, 'score': 1}] | 0.2",
        "'kind': 'milestones', 'items': [{'id': 'a'}] | 0",
        "'kind': 'done' | 0",
        "'kind': 'atLeast', 'value': -5 | 0",
        "'kind': 'atLeast', 'value': -5, 'floor': -10 | 0",
        "'kind': 'atMost', 'value': 5 | 0",
        "'kind': 'between', 'low': -1, 'high': 1 | 0",
      })
  void withoutAValueTheBaselineCounts(String target, String progress) {
    Sketch sketch = Sketch.target(target.replace('`', '\''));
    assertThat(sketch.m().progress()).isEqualByComparingTo(progress);
    assertThat(sketch.m().value()).isNull();
    assertThat(sketch.k().noData()).isTrue();
  }

  @Test
  void equalBoundsWithoutDataTakeTheBaselineAsWell() {
    Sketch sketch = Sketch.target("'kind': 'fromTo', 'from': 3, 'to': 3");
    assertThat(sketch.m().score()).isEqualTo("1.000000000");
    assertThat(sketch.k().light().word()).isEqualTo("unknown");
    OraclePolicy zero = OraclePolicy.standard().reading(Alternative.NO_DATA_IS_ZERO);
    assertThat(sketch.policy(zero).m().score()).isEqualTo("0.000000000");
  }

  @Test
  void milestonesAreWhatTheLatestListSays() {
    Sketch sketch =
        Sketch.target(
                "'kind': 'milestones', 'items': [{'id': 'a'}, {'id': 'b', 'weight': 2}, {'id':"
                    + " 'c'}]")
            .entry("checkIn", "2026-04-02", "'keyResult': 'K', 'done': ['a', 'b', 'a', 'z']");
    assertThat(sketch.p()).isEqualTo("0.750000000");
    assertThat(sketch.m().value()).isEqualTo(Fraction.of(3));
    sketch.entry("checkIn", "2026-04-03", "'keyResult': 'K', 'measure': 'M', 'done': ['c']");
    assertThat(sketch.p()).isEqualTo("0.250000000");
  }

  @Test
  void numbersMayBeDecimalStrings() {
    Sketch sketch = Sketch.target("'kind': 'fromTo', 'from': '0.10', 'to': 1.1E+0");
    assertThat(sketch.value("2026-04-02", "'0.60'").p()).isEqualTo("0.500000000");
  }

  @Test
  void aGuardrailTakesTheLatestOfReadingsAndCheckInsAlike() {
    String members =
        "'guardrails': [{'metric': 'down', 'atMost': 5}], 'measures': [{'id': 'M', "
            + "'metric': 'down', 'target': {'kind': 'fromTo', 'from': 10, 'to': 0}}]";
    Sketch sketch =
        Sketch.keyResult(members).value("2026-04-10", "5").reading("2026-04-10", "down", "6");
    // the measure keeps its own 5, the guardrail sees the later line
    assertThat(sketch.p()).isEqualTo("0.500000000");
    assertThat(sketch.k().reasons()).contains("guardrail");
    assertThat(Sketch.keyResult(members).value("2026-04-10", "5").k().reasons())
        .doesNotContain("guardrail");
    assertThat(
            Sketch.keyResult(members)
                .value("2026-04-10", "5")
                .policy(OraclePolicy.standard().withStrict(true))
                .k()
                .reasons())
        .contains("guardrail");
  }
}
