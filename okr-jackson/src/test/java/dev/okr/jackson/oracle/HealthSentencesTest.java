package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.jackson.oracle.OraclePolicy.Alternative;
import dev.okr.jackson.oracle.OraclePolicy.DayCount;
import dev.okr.jackson.oracle.OraclePolicy.LightKind;
import dev.okr.jackson.oracle.OraclePolicy.ObjectiveLight;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6, sentence by sentence, in the cycle 1-30 April 2026. */
class HealthSentencesTest {
  private static final OraclePolicy STANDARD = OraclePolicy.standard();
  private static final String MEASURE =
      "'measures': [{'id': 'M', 'metric': '%s', 'target': {'kind': 'fromTo', 'from': 0, 'to':"
          + " 100}}]";

  private static Sketch on(String metric, String members, String value) {
    Sketch sketch = Sketch.keyResult(members + MEASURE.formatted(metric));
    return value == null ? sketch : sketch.value("2026-04-15", value);
  }

  private static Sketch at(String value) {
    return on("slow", "", value);
  }

  private static String expected(Sketch sketch) {
    return sketch.k().expected().toPlainString();
  }

  private static String light(Sketch sketch) {
    return sketch.k().light().word();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 0, 30, 0, 29",
    "2026-04-01, 1, 30, 0, 29",
    "2026-04-15, 15, 30, 14, 29",
    "2026-04-29, 29, 30, 28, 29",
    "2026-04-30, 30, 30, 29, 29",
    "2026-05-01, 30, 30, 29, 29",
  })
  void elapsed(String day, long inclusive, long ofInclusive, long elapsed, long ofElapsed) {
    assertThat(expected(at("1").on(day)))
        .isEqualTo(Fraction.of(inclusive, ofInclusive).r9().toPlainString());
    OraclePolicy policy = STANDARD.withDays(DayCount.ELAPSED, each -> true);
    assertThat(expected(at("1").policy(policy).on(day)))
        .isEqualTo(Fraction.of(elapsed, ofElapsed).r9().toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"2026-04-04, 0.000000000", "2026-04-05, 1.000000000", "2026-04-06, 1.000000000"})
  void aSpanOfOneDayIsOverOnThatDay(String day, String expected) {
    String members = "'from': '2026-04-05', 'to': '2026-04-05', ";
    OraclePolicy policy = STANDARD.withDays(DayCount.ELAPSED, each -> true);
    assertThat(expected(on("slow", members, "1").on(day))).isEqualTo(expected);
    assertThat(expected(on("slow", members, "1").policy(policy).on(day))).isEqualTo(expected);
  }

  @Test
  void aWorkingCalendarSaysWhichDaysCount() {
    // 1-15 April 2026 has 11 days from Monday to Friday, the month has 22
    OraclePolicy policy =
        STANDARD.withDays(
            DayCount.INCLUSIVE,
            day ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    assertThat(expected(at("1").policy(policy))).isEqualTo("0.500000000");
  }

  @Test
  void ownDatesOverrideTheCycle() {
    // 11-20 April: 5 of 10 days
    assertThat(expected(on("slow", "'from': '2026-04-11', 'to': '2026-04-20', ", "1")))
        .isEqualTo("0.500000000");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 0, 1",
    "2026-04-01, 0, 1",
    // half way to 0.4 on the 11th
    "2026-04-06, 2, 10",
    "2026-04-11, 4, 10",
    // from 0.4 on the 11th to 1 on the 30th: 0.4 + 0.6 * 4 / 19
    "2026-04-15, 10, 19",
    "2026-04-30, 1, 1",
  })
  void checkpoints(String day, long numerator, long denominator) {
    String members = "'expected': {'checkpoints': [{'on': '2026-04-11', 'score': 0.4}]}, ";
    assertThat(expected(on("slow", members, "1").on(day)))
        .isEqualTo(Fraction.of(numerator, denominator).r9().toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"2026-04-29, 0.000000000", "2026-04-30, 1.000000000"})
  void atEnd(String day, String expected) {
    assertThat(expected(on("slow", "'expected': 'atEnd', ", "1").on(day))).isEqualTo(expected);
  }

  @Test
  void whereNothingIsExpectedThePaceIsOne() {
    assertThat(on("slow", "'expected': 'none', ", "1").k().pace()).isEqualTo("1.000000000");
    assertThat(light(on("slow", "'expected': 'none', ", "1"))).isEqualTo("green");
    assertThat(light(on("slow", "'expected': 'atEnd', ", "1"))).isEqualTo("green");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`kind`: `atLeast`, `value`: 5 | 1",
        "`kind`: `atLeast`, `value`: 5, `floor`: 1 | 0.5",
        "`kind`: `atMost`, `value`: 5 | 1",
        "`kind`: `atMost`, `value`: 5, `ceiling`: 9 | 0.5",
        "`kind`: `between`, `low`: 5, `high`: 6 | 1",
        "`kind`: `between`, `low`: 5, `high`: 6, `floor`: 1 | 0.5",
        "`kind`: `milestones`, `items`: [{`id`: `a`}] | 0.5",
        "`kind`: `done` | 0.5",
      })
  void targetsThatHoldAllTheTimeAreExpectedFromTheFirstDay(String target, String expected) {
    Sketch sketch = Sketch.target(target.replace('`', '\''));
    assertThat(sketch.k().expected()).isEqualByComparingTo(expected);
    assertThat(sketch.on("2026-03-31").k().expected()).isEqualByComparingTo("0");
    boolean holds = expected.equals("1");
    assertThat(sketch.on("2026-04-01").k().expected())
        .isEqualTo(holds ? Fraction.ONE.r9() : Fraction.of(1, 30).r9());
  }

  @ParameterizedTest
  @CsvSource({
    // 1 of weight 1 and 0.5 of weight 2
    "weightedMean, 0.666666667",
    "worst, 0.500000000",
    "all, 0.500000000",
  })
  void expectedIsCombinedLikeTheScore(String combine, String expected) {
    Sketch sketch =
        Sketch.keyResult(
            """
            'combine': '%s', 'measures': [
              {'id': 'A', 'metric': 'slow', 'target': {'kind': 'atLeast', 'value': 5}},
              {'id': 'B', 'metric': 'slow', 'weight': 2,
               'target': {'kind': 'fromTo', 'from': 0, 'to': 1}}]
            """
                .formatted(combine));
    assertThat(expected(sketch)).isEqualTo(expected);
    assertThat(sketch.score().objective("O").expected()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // expected 0.5: pace 0.95, just below, 0.75, just below
    "47.5, 0.950000000, green",
    "47.4999999, 0.949999998, yellow",
    "37.5, 0.750000000, yellow",
    "37.4999999, 0.749999998, red",
    "-10, 0.000000000, red",
  })
  void ratio(String value, String pace, String light) {
    assertThat(at(value).k().pace()).isEqualTo(pace);
    assertThat(light(at(value))).isEqualTo(light);
    assertThat(at(value).k().reasons().contains("pace")).isEqualTo(!light.equals("green"));
  }

  @ParameterizedTest
  @CsvSource({"50, green", "49.9999999, yellow", "25, yellow", "24.9999999, red"})
  void gap(String value, String light) {
    assertThat(light(at(value).policy(STANDARD.withLights(LightKind.GAP, "0", "0.25"))))
        .isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"39.9, red, red", "40, yellow, red", "70, green, yellow", "99, green, yellow"})
  void band(String value, String light, String committed) {
    OraclePolicy policy = STANDARD.withLights(LightKind.BAND, "0", "0");
    assertThat(light(at(value).policy(policy))).isEqualTo(light);
    assertThat(light(on("slow", "'ambition': 'committed', ", value).policy(policy)))
        .isEqualTo(committed);
  }

  @Test
  void reported() {
    OraclePolicy policy = STANDARD.withLights(LightKind.REPORTED, "0", "0");
    Sketch sketch = at("1").policy(policy);
    assertThat(light(sketch)).isEqualTo("unknown");
    sketch.entry("checkIn", "2026-04-14", "'keyResult': 'K', 'light': 'yellow', 'value': 2");
    assertThat(light(sketch)).isEqualTo("yellow");
    assertThat(sketch.k().reasons()).containsExactly("pace");
  }

  @Test
  void withoutDataTheLightIsUnknownUnlessAGuardrailIsBroken() {
    Sketch sketch = on("slow", "'guardrails': [{'metric': 'down', 'atMost': 1}], ", null);
    sketch.entry(
        "checkIn",
        "2026-04-10",
        "'keyResult': 'K', 'confidence': 0.1, 'blockers': [{'text': 'x', 'open': true}]");
    assertThat(light(sketch)).isEqualTo("unknown");
    assertThat(sketch.k().reasons()).containsExactly("noData");
    sketch.reading("2026-04-10", "down", "2");
    assertThat(light(sketch)).isEqualTo("red");
    assertThat(sketch.k().reasons()).containsExactly("guardrail", "noData");
  }

  private static Sketch sure(String confidence) {
    return at("60")
        .entry(
            "checkIn", "2026-04-15", "'keyResult': 'K', 'value': 60, 'confidence': " + confidence);
  }

  @ParameterizedTest
  @CsvSource({"0.39, red", "0.4, yellow", "0.69, yellow", "0.7, green"})
  void confidence(String confidence, String light) {
    assertThat(light(sure(confidence))).isEqualTo(light);
  }

  @Test
  void theLatestConfidenceIsThatOfACheckInThatCarriesOne() {
    assertThat(light(sure("0.3").value("2026-04-15", "60"))).isEqualTo("red");
    Sketch later =
        sure("0.3")
            .entry("checkIn", "2026-04-15", "'keyResult': 'K', 'value': 60, 'confidence': 0.9");
    assertThat(light(later)).isEqualTo("green");
  }

  @ParameterizedTest
  @CsvSource({
    "up, 2026-04-17, green",
    "up, 2026-04-18, yellow",
    "down, 2026-04-24, green",
    "down, 2026-04-25, yellow",
    "slow, 2026-04-30, green",
    "up, 2026-04-30, yellow",
    "up, 2026-05-01, green",
  })
  void stale(String metric, String day, String light) {
    Sketch sketch = on(metric, "", "99.9").on(day);
    assertThat(light(sketch)).isEqualTo(light);
    assertThat(sketch.k().reasons().contains("stale")).isEqualTo(light.equals("yellow"));
  }

  @Test
  void monthlyNumbersAreStaleAfterThirtyFiveDays() {
    String members = "'from': '2026-04-01', 'to': '2026-06-30', ";
    assertThat(on("rate", members, "99.9").on("2026-05-20").k().reasons()).isEmpty();
    assertThat(on("rate", members, "99.9").on("2026-05-21").k().reasons()).containsExactly("stale");
  }

  @Test
  void aMeasureWithoutDataIsYellow() {
    Sketch sketch =
        Sketch.keyResult(
                """
                'measures': [
                  {'id': 'A', 'metric': 'slow', 'weight': 9,
                   'target': {'kind': 'fromTo', 'from': 0, 'to': 100}},
                  {'id': 'B', 'target': {'kind': 'done'}}]
                """)
            .value("2026-04-10", "K", "A", "90");
    assertThat(light(sketch)).isEqualTo("yellow");
    assertThat(sketch.k().reasons()).containsExactly("noData");
    assertThat(sketch.k().noData()).isFalse();
  }

  @Test
  void aBlockerIsOpenUntilItsTextIsRepeatedAsClosed() {
    Sketch sketch =
        at("60")
            .entry(
                "checkIn",
                "2026-04-10",
                "'keyResult': 'K', 'value': 60, 'blockers': [{'text': 'no lease', 'open': true}]")
            .entry(
                "checkIn",
                "2026-04-13",
                "'keyResult': 'K', 'value': 60, 'blockers': [{'text': 'no lease', 'open': false}]");
    assertThat(sketch.on("2026-04-12").k().reasons()).containsExactly("blocker");
    assertThat(light(sketch.on("2026-04-12"))).isEqualTo("yellow");
    assertThat(light(sketch.on("2026-04-15"))).isEqualTo("green");
    assertThat(sketch.k().reasons()).isEmpty();
    sketch.entry(
        "checkIn",
        "2026-04-14",
        "'keyResult': 'K', 'value': 60, 'blockers': [{'text': 'no lease', 'open': true}]");
    assertThat(light(sketch)).isEqualTo("yellow");
  }

  @Test
  void aFullScoreIsGreenUnlessAGuardrailIsBrokenOrTheDefinitionChanged() {
    Sketch sketch =
        on("up", "'guardrails': [{'metric': 'down', 'atMost': 1}], ", "100")
            .entry(
                "checkIn",
                "2026-04-15",
                "'keyResult': 'K', 'value': 100, 'confidence': 0.1, "
                    + "'blockers': [{'text': 'x', 'open': true}]")
            .on("2026-04-20");
    assertThat(light(sketch)).isEqualTo("green");
    assertThat(sketch.k().reasons()).isEmpty();
    OraclePolicy listing = STANDARD.reading(Alternative.FULL_SCORE_LISTS_REASONS);
    assertThat(sketch.policy(listing).k().reasons())
        .containsExactly("confidence", "stale", "blocker");
    sketch.policy(STANDARD).reading("2026-04-20", "down", "2");
    assertThat(light(sketch)).isEqualTo("red");
    assertThat(sketch.k().reasons()).containsExactly("confidence", "guardrail", "stale", "blocker");
  }

  @Test
  void redReasonsComeFirst() {
    Sketch sketch =
        on("up", "'guardrails': [{'metric': 'down', 'atMost': 1}], ", "40")
            .reading("2026-04-15", "down", "2")
            .entry("checkIn", "2026-04-15", "'keyResult': 'K', 'value': 40, 'confidence': 0.3")
            .on("2026-04-15");
    // pace 0.8 is yellow
    assertThat(sketch.k().reasons()).containsExactly("confidence", "guardrail", "pace");
  }

  private static Sketch objectives() {
    StringBuilder keyResults = new StringBuilder();
    for (String id : new String[] {"A", "B", "C", "D"}) {
      keyResults
          .append(keyResults.isEmpty() ? "" : ", ")
          .append("{'id': '%s', %s}".formatted(id, MEASURE.formatted("slow")));
    }
    return Sketch.objectives("{'id': 'O', 'cycle': 'C', 'keyResults': [" + keyResults + "]}");
  }

  @Test
  void theWeakestPartThatHasALightGivesItToTheObjective() {
    Sketch sketch = objectives();
    assertThat(sketch.score().objective("O").light().word()).isEqualTo("unknown");
    assertThat(sketch.score().objective("O").reasons()).isEmpty();
    sketch.value("2026-04-15", "A", "M", "100");
    assertThat(sketch.score().objective("O").light().word()).isEqualTo("green");
    sketch.value("2026-04-15", "B", "M", "40");
    assertThat(sketch.score().objective("O").light().word()).isEqualTo("yellow");
    sketch.value("2026-04-15", "C", "M", "10");
    assertThat(sketch.score().objective("O").light().word()).isEqualTo("red");
    assertThat(sketch.score().objective("O").reasons()).containsExactly("part:C", "part:B");
  }

  @Test
  void aPartOfWeightZeroShowsNowhereAbove() {
    String keyResults =
        "{'id': 'A', %s}, {'id': 'Z', 'weight': 0, %s}"
            .formatted(MEASURE.formatted("slow"), MEASURE.formatted("slow"));
    Sketch sketch =
        Sketch.objectives("{'id': 'O', 'cycle': 'C', 'keyResults': [" + keyResults + "]}")
            .value("2026-04-15", "A", "M", "100")
            .value("2026-04-15", "Z", "M", "10");
    assertThat(sketch.score().objective("O").light().word()).isEqualTo("green");
    assertThat(sketch.score().objective("O").reasons()).isEmpty();
    sketch.policy(STANDARD.reading(Alternative.ZERO_WEIGHT_IN_LIGHTS));
    assertThat(sketch.score().objective("O").light().word()).isEqualTo("red");
    assertThat(sketch.score().objective("O").reasons()).containsExactly("part:Z");
  }

  @Test
  void orThePaceOfTheObjectiveItself() {
    // (1 + 0.4 + 0.1 + 0) / 4 = 0.375 of 0.5
    Sketch sketch =
        objectives()
            .value("2026-04-15", "A", "M", "100")
            .value("2026-04-15", "B", "M", "40")
            .value("2026-04-15", "C", "M", "10")
            .policy(STANDARD.withObjectiveLight(ObjectiveLight.BY_PACE));
    assertThat(sketch.score().objective("O").pace()).isEqualTo("0.750000000");
    assertThat(sketch.score().objective("O").light().word()).isEqualTo("yellow");
    assertThat(sketch.score().objective("O").reasons()).containsExactly("pace");
  }
}
