package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 2: raw progress, each row of the table with a fraction worked out by hand. */
class ProgressSentencesTest {
  private static final OraclePolicy STRICT = OraclePolicy.standard().withStrict(true);

  private static String fraction(long numerator, long denominator) {
    return Fraction.of(numerator, denominator).r9().toPlainString();
  }

  private static Sketch on(String metric, String target, String value) {
    return Sketch.keyResult(
            "'measures': [{'id': 'M', 'metric': '%s', 'target': {%s}}]".formatted(metric, target))
        .value("2026-04-02", value);
  }

  private static Sketch at(String target, String value) {
    return on("slow", target, value);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 9, 7, 3, 5",
    "9, 4, 7, 2, 5",
    "4, 9, 4, 0, 1",
    "4, 9, 9, 1, 1",
    "4, 9, 12, 8, 5",
    "4, 9, 3, -1, 5",
    "9, 4, 10, -1, 5",
    "-3, 4, 1, 4, 7",
    "0.90, 1.00, 0.97, 7, 10",
    "0, 3, 1, 1, 3",
  })
  void fromToInEitherDirection(
      String from, String to, String value, long numerator, long denominator) {
    String target = "'kind': 'fromTo', 'from': %s, 'to': %s".formatted(from, to);
    assertThat(at(target, value).p()).isEqualTo(fraction(numerator, denominator));
    assertThat(at(target, value).policy(STRICT).p()).isEqualTo(fraction(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({
    "up, 5, 1, 0",
    "up, 5.1, 1, 1",
    "up, 4.9, 0, 0",
    "down, 5, 1, 0",
    "down, 4.9, 1, 1",
    "down, 5.1, 0, 0",
  })
  void equalBoundsGoByPolarity(String metric, String value, long inclusive, long strict) {
    Sketch sketch = on(metric, "'kind': 'fromTo', 'from': 5, 'to': 5", value);
    assertThat(sketch.p()).isEqualTo(fraction(inclusive, 1));
    assertThat(sketch.policy(STRICT).p()).isEqualTo(fraction(strict, 1));
  }

  @ParameterizedTest
  @CsvSource({
    // 50 -> 60
    "20, %, 50, 53, 3, 10",
    // 24 -> 20.4
    "-15, %, 24, 22.2, 1, 2",
    // -50 -> -60: 20 % of a negative reference goes down
    "20, %, -50, -55, 1, 2",
    "2, pp, 38.5, 39.9, 7, 10",
    "6, abs, 34, 35, 1, 6",
    "-6, abs, 0, -2, 1, 3",
    // no change wanted: 7 -> 7
    "0, %, 7, 7, 1, 1",
    "0, abs, 7, 6.9, 0, 1",
  })
  void changeByIsResolvedToFromTo(
      String by, String unit, String reference, String value, long numerator, long denominator) {
    String target =
        "'kind': 'changeBy', 'by': %s, 'unit': '%s', 'reference': %s"
            .formatted(by, unit, reference);
    assertThat(at(target, value).p()).isEqualTo(fraction(numerator, denominator));
  }

  @Test
  void aPercentageOfNothingCannotBeResolved() {
    Sketch sketch = at("'kind': 'changeBy', 'by': 20, 'unit': '%', 'reference': 0", "5");
    assertThat(sketch.p()).isNull();
    assertThat(sketch.k().score()).isNull();
    assertThat(sketch.k().light().word()).isEqualTo("unknown");
    assertThat(sketch.score().objective("O").score()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "97, 97, 94, 1, 1",
    "98, 97, 94, 1, 1",
    "96.1, 97, 94, 7, 10",
    "94, 97, 94, 0, 1",
    "93, 97, 94, -1, 3",
    "96.1, 97, 97, 0, 1",
    "96.1, 97, 98, 0, 1",
  })
  void atLeastWithFloor(
      String value, String bound, String floor, long numerator, long denominator) {
    String target = "'kind': 'atLeast', 'value': %s, 'floor': %s".formatted(bound, floor);
    assertThat(at(target, value).p()).isEqualTo(fraction(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7, 11, 1, 1",
    "6, 7, 11, 1, 1",
    "8.6, 7, 11, 3, 5",
    "11, 7, 11, 0, 1",
    "12, 7, 11, -1, 4",
    "8, 7, 7, 0, 1",
  })
  void atMostWithCeiling(
      String value, String bound, String ceiling, long numerator, long denominator) {
    String target = "'kind': 'atMost', 'value': %s, 'ceiling': %s".formatted(bound, ceiling);
    assertThat(at(target, value).p()).isEqualTo(fraction(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({"4.999, 0, 0", "5, 1, 0", "5.001, 1, 1"})
  void atLeastWithoutFloorIsOneOrNothing(String value, long inclusive, long strict) {
    Sketch sketch = at("'kind': 'atLeast', 'value': 5", value);
    assertThat(sketch.p()).isEqualTo(fraction(inclusive, 1));
    assertThat(sketch.policy(STRICT).p()).isEqualTo(fraction(strict, 1));
  }

  @ParameterizedTest
  @CsvSource({"4.999, 1, 1", "5, 1, 0", "5.001, 0, 0"})
  void atMostWithoutCeilingIsOneOrNothing(String value, long inclusive, long strict) {
    Sketch sketch = at("'kind': 'atMost', 'value': 5", value);
    assertThat(sketch.p()).isEqualTo(fraction(inclusive, 1));
    assertThat(sketch.policy(STRICT).p()).isEqualTo(fraction(strict, 1));
  }

  @Test
  void boundsAreComparedExactlyAndNotByProgress() {
    // (v - floor) / (value - floor) rounds to 1, yet the bound is not met
    String target = "'kind': 'atLeast', 'value': 10000000000, 'floor': 0";
    assertThat(at(target, "9999999999.9").p()).isEqualTo("1.000000000");
    assertThat(at("'kind': 'atLeast', 'value': 10000000000", "9999999999.9999").p())
        .isEqualTo("0.000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1, 1",
    "6, 1, 1",
    "7, 1, 1",
    "4, 3, 4",
    "1, 0, 1",
    "0, -1, 4",
    "8, 2, 3",
    "10, 0, 1",
    "11, -1, 3",
  })
  void between(String value, long numerator, long denominator) {
    String target = "'kind': 'between', 'low': 5, 'high': 7, 'floor': 1, 'ceiling': 10";
    assertThat(at(target, value).p()).isEqualTo(fraction(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({"5, 0", "5.001, 1", "6.999, 1", "7, 0", "4, 0", "8, 0"})
  void betweenStrictlyAndWithoutFloor(String value, long progress) {
    assertThat(at("'kind': 'between', 'low': 5, 'high': 7", value).policy(STRICT).p())
        .isEqualTo(fraction(progress, 1));
  }

  @ParameterizedTest
  @CsvSource({
    // on the points
    "10, 0, 1",
    "20, 3, 10",
    "30, 7, 10",
    "50, 1, 1",
    // between them: 0.3 + 0.4 * 5 / 10, 0.7 + 0.3 * 5 / 20
    "25, 1, 2",
    "35, 31, 40",
    // before the first the first segment goes on: 0.3 * -5 / 10
    "5, -3, 20",
    // after the last the last score
    "80, 1, 1",
  })
  void gradesUp(String value, long numerator, long denominator) {
    String target =
        "'kind': 'grades', 'points': [{'at': 10, 'score': 0}, {'at': 20, 'score': 0.3}, "
            + "{'at': 30, 'score': 0.7}, {'at': 50, 'score': 1.0}]";
    assertThat(at(target, value).p()).isEqualTo(fraction(numerator, denominator));
  }

  @ParameterizedTest
  @CsvSource({"90, 0, 1", "75, 3, 20", "60, 3, 10", "50, 13, 20", "30, 1, 1", "100, -1, 10"})
  void gradesDown(String value, long numerator, long denominator) {
    // 0.3 over 30 minutes, then 0.7 over 20
    String target =
        "'kind': 'grades', 'points': [{'at': 90, 'score': 0}, {'at': 60, 'score': 0.3}, "
            + "{'at': 40, 'score': 1}]";
    assertThat(at(target, value).p()).isEqualTo(fraction(numerator, denominator));
  }

  @Test
  void gradesThatAreNotMonotoneAreUnscorable() {
    assertThat(
            at("'kind': 'grades', 'points': [{'at': 1, 'score': 0}, {'at': 1, 'score': 1}]", "1")
                .p())
        .isNull();
    assertThat(
            at("'kind': 'grades', 'points': [{'at': 1, 'score': 1}, {'at': 2, 'score': 0}]", "1")
                .p())
        .isNull();
  }

  @Test
  void milestonesWithoutWeightAreUnscorable() {
    Sketch sketch =
        Sketch.target("'kind': 'milestones', 'items': [{'id': 'a', 'weight': 0}]")
            .entry("checkIn", "2026-04-02", "'keyResult': 'K', 'done': ['a']");
    assertThat(sketch.p()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`value`: 1 | 1",
        "`value`: 0 | 0",
        "`done`: [`M`] | 1",
        "`done`: [] | 0",
      })
  void doneIsOneOrNothing(String members, long progress) {
    Sketch sketch =
        Sketch.target("'kind': 'done'")
            .entry("checkIn", "2026-04-02", "'keyResult': 'K', " + members.replace('`', '\''));
    assertThat(sketch.p()).isEqualTo(fraction(progress, 1));
    assertThat(sketch.k().noData()).isFalse();
  }

  @Test
  void progressIsSaturated() {
    String target = "'kind': 'fromTo', 'from': 0, 'to': 0.001";
    assertThat(at(target, "1").p()).isEqualTo("1000.000000000");
    assertThat(at(target, "1.001").p()).isEqualTo("1000.000000000");
    assertThat(at(target, "-2").p()).isEqualTo("-1000.000000000");
    assertThat(at(target, "1.001").m().score()).isEqualTo("1.000000000");
    assertThat(at(target, "-2").m().score()).isEqualTo("0.000000000");
  }
}
