package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.jackson.oracle.OraclePolicy.Clamp;
import dev.okr.jackson.oracle.OraclePolicy.DayCount;
import dev.okr.jackson.oracle.OraclePolicy.LightKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that vendors print, as far as sections 1 to 6 have the knobs for them. */
class PublishedCasesTest {
  private static final OraclePolicy VIVA =
      OraclePolicy.standard()
          .withStrict(true)
          .withDays(DayCount.ELAPSED, day -> true)
          .withLights(LightKind.GAP, "0", "0.25")
          .clamped(Clamp.NONE, "1");

  private static final OraclePolicy QUANTIVE =
      OraclePolicy.standard().withStrict(true).clamped(Clamp.NONE, "1");

  /** One objective whose key results go from 0 to 100 and stand at these per cents. */
  private static Sketch percents(int... values) {
    StringBuilder keyResults = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      keyResults
          .append(i == 0 ? "" : ", ")
          .append("{'id': 'K%d', 'measures': [{'id': 'M', 'metric': 'slow', ".formatted(i))
          .append("'target': {'kind': 'fromTo', 'from': 0, 'to': 100}}]}");
    }
    Sketch sketch =
        Sketch.objectives("{'id': 'O', 'cycle': 'C', 'keyResults': [" + keyResults + "]}");
    for (int i = 0; i < values.length; i++) {
      sketch.value("2026-04-02", "K" + i, "M", "" + values[i]);
    }
    return sketch;
  }

  private static Sketch fromTo(String from, String to, String value) {
    return Sketch.target("'kind': 'fromTo', 'from': %s, 'to': %s".formatted(from, to))
        .value("2026-04-02", value);
  }

  @Test
  void vivaGoals() {
    assertThat(fromTo("15", "35", "20").policy(VIVA).p()).isEqualTo("0.250000000");
    assertThat(percents(0, 25, 20).policy(VIVA).score().objective("O").score())
        .isEqualTo("0.150000000");
    Sketch above = Sketch.target("'kind': 'atLeast', 'value': 9").value("2026-04-02", "9");
    assertThat(above.policy(VIVA).p()).isEqualTo("0.000000000");
    assertThat(above.k().light().word()).isEqualTo("red");
    assertThat(fromTo("0", "1", "0").policy(VIVA).on("2026-04-01").k().expected())
        .isEqualTo("0.000000000");
    assertThat(fromTo("0", "1", "0").policy(VIVA).on("2026-04-30").k().expected())
        .isEqualTo("1.000000000");
  }

  @Test
  void vivaGoalsBehindByFiveOfAHundred() {
    // 26 days on a span of 50: 52 % expected, 47 % reached
    Sketch sketch =
        Sketch.keyResult(
                "'from': '2026-04-01', 'to': '2026-05-21', 'measures': [{'id': 'M', "
                    + "'metric': 'slow', 'target': {'kind': 'fromTo', 'from': 0, 'to': 100}}]")
            .value("2026-04-20", "47")
            .policy(VIVA)
            .on("2026-04-27");
    assertThat(sketch.k().expected()).isEqualTo("0.520000000");
    assertThat(sketch.k().light().word()).isEqualTo("yellow");
  }

  @ParameterizedTest
  @CsvSource({"80, 0.500000000", "70, 0.750000000", "50, 1.250000000"})
  void quantiveDecrease(String value, String score) {
    assertThat(fromTo("100", "60", value).policy(QUANTIVE).m().score()).isEqualTo(score);
  }

  @Test
  void quantiveChildren() {
    // (64 + 78 + 6) / 3 = 49.33, shown as 49
    assertThat(percents(64, 78, 6).policy(QUANTIVE).score().objective("O").score())
        .isEqualTo("0.493333333");
  }

  @Test
  void quantiveCascadedKeyResult() {
    StringBuilder contributors = new StringBuilder();
    for (int i = 1; i <= 3; i++) {
      contributors.append(
          """
          , {'id': 'O%d', 'cycle': 'C', 'contributesTo': [{'keyResult': 'K'}],
             'keyResults': [{'id': 'K%d', 'measures': [{'id': 'M', 'metric': 'slow',
               'target': {'kind': 'fromTo', 'from': 0, 'to': 40}}]}]}
          """
              .formatted(i, i));
    }
    Sketch sketch =
        Sketch.objectives(
                """
                {'id': 'O', 'cycle': 'C', 'keyResults': [{'id': 'K', 'measures': [
                  {'id': 'M', 'metric': 'slow', 'valueOf': 'contributors',
                   'target': {'kind': 'fromTo', 'from': 0, 'to': 100}}]}]}
                """
                    + contributors)
            .value("2026-04-02", "K1", "M", "29")
            .value("2026-04-02", "K2", "M", "30")
            .value("2026-04-02", "K3", "M", "20");
    assertThat(sketch.policy(QUANTIVE).p()).isEqualTo("0.790000000");
    assertThat(sketch.m().value()).isEqualTo(Fraction.of(79));
  }

  @Test
  void perdoo() {
    OraclePolicy perdoo = OraclePolicy.standard().clamped(Clamp.ROLL_UP, "1");
    OracleResult result = percents(0, 200).policy(perdoo).score();
    assertThat(result.objective("O").score()).isEqualTo("0.500000000");
    assertThat(result.keyResult("K1").score()).isEqualTo("2.000000000");
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "5, 1", "6, 1", "7, 1", "8, 0"})
  void upRaise(String value, String score) {
    Sketch sketch =
        Sketch.target("'kind': 'between', 'low': 5, 'high': 7").value("2026-04-02", value);
    assertThat(sketch.m().score()).isEqualByComparingTo(score);
  }

  @ParameterizedTest
  @CsvSource({"15, red", "20, yellow", "50, green"})
  void oboard(String value, String light) {
    // cycle H has 31 + 28 + 31 + 10 = 100 days; 9 February is its 40th
    Sketch sketch =
        Sketch.objectives(
                """
                {'id': 'O', 'cycle': 'H', 'keyResults': [{'id': 'K', 'measures': [
                  {'id': 'M', 'metric': 'slow',
                   'target': {'kind': 'fromTo', 'from': 0, 'to': 100}}]}]}
                """)
            .value("2026-02-01", value)
            .policy(OraclePolicy.standard().withLights(LightKind.RATIO, "0.70", "0.40"))
            .on("2026-02-09");
    assertThat(sketch.k().expected()).isEqualTo("0.400000000");
    assertThat(sketch.k().light().word()).isEqualTo(light);
  }

  @Test
  void engagedly() {
    assertThat(fromTo("0", "1", "0").on("2026-04-15").k().expected()).isEqualTo("0.500000000");
  }

  @Test
  void serviceNow() {
    OraclePolicy policy =
        OraclePolicy.standard().withLights(LightKind.BAND, "0", "0").withBands("0.75", "0.90");
    Sketch sketch = fromTo("0", "1000000", "700000").policy(policy);
    assertThat(sketch.k().score()).isEqualTo("0.700000000");
    assertThat(sketch.k().light().word()).isEqualTo("red");
    Sketch weighted =
        Sketch.objectives(
                """
                {'id': 'O', 'cycle': 'C', 'keyResults': [
                  {'id': 'A', 'weight': 2, 'measures': [{'id': 'M', 'metric': 'slow',
                    'target': {'kind': 'fromTo', 'from': 0, 'to': 100}}]},
                  {'id': 'B', 'weight': 3, 'measures': [{'id': 'M', 'metric': 'slow',
                    'target': {'kind': 'fromTo', 'from': 0, 'to': 100}}]}]}
                """)
            .value("2026-04-02", "A", "M", "40")
            .value("2026-04-02", "B", "M", "20");
    assertThat(weighted.score().objective("O").score()).isEqualTo("0.280000000");
  }

  @Test
  void fifteenFive() {
    // one key result and four children in one flat list: each is worth a fifth
    StringBuilder objectives =
        new StringBuilder(
            """
            {'id': 'O', 'cycle': 'C', 'rollUp': 'both', 'keyResults': [{'id': 'K', 'measures': [
              {'id': 'M', 'target': {'kind': 'done'}}]}]}
            """);
    for (int i = 1; i <= 4; i++) {
      objectives.append(
          """
          , {'id': 'O%d', 'cycle': 'C', 'contributesTo': [{'objective': 'O'}], 'keyResults': [
              {'id': 'K%d', 'measures': [{'id': 'M', 'target': {'kind': 'done'}}]}]}
          """
              .formatted(i, i));
    }
    assertThat(
            Sketch.objectives(objectives.toString())
                .value("2026-04-02", "K", "M", "1")
                .score()
                .objective("O")
                .score())
        .isEqualTo("0.200000000");
    assertThat(
            Sketch.objectives(objectives.toString())
                .value("2026-04-02", "K3", "M", "1")
                .score()
                .objective("O")
                .score())
        .isEqualTo("0.200000000");
  }

  @Test
  void faultsOfTheField() {
    // a decrease target; a value on the wrong side of the baseline; decimals; baseline = target
    assertThat(fromTo("10", "5", "7").p()).isEqualTo("0.600000000");
    assertThat(fromTo("10", "20", "8").p()).isEqualTo("-0.200000000");
    assertThat(fromTo("10", "20", "8").m().score()).isEqualTo("0.000000000");
    assertThat(fromTo("0.90", "1.00", "0.97").p()).isEqualTo("0.700000000");
    assertThat(fromTo("5", "5", "5").p()).isEqualTo("1.000000000");
    assertThat(fromTo("5", "5", "4.999").p()).isEqualTo("0.000000000");
  }
}
