package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.Sample.keyResult;
import static dev.okr.jackson.oracle.Sample.measured;
import static dev.okr.jackson.oracle.Sample.objective;
import static dev.okr.jackson.oracle.Sample.one;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of published-cases.md. */
class VendorNumbersTest {
  private static final String UP = "target: {kind: 'fromTo', from: 0, to: 100}";

  /** One objective with a key result for each value of 0 to 100. */
  private static Card values(String policy, String... values) {
    String[] keyResults = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      keyResults[i] = measured("K" + i, UP);
    }
    Card card = Sample.plan("", objective("O", "", keyResults)).policy(policy);
    for (int i = 0; i < values.length; i++) {
      String members = "keyResult: 'K" + i + "', value: " + values[i];
      card.journal(Sample.entry("checkIn", "2026-02-14", members));
    }
    return card;
  }

  @Test
  void vivaIncrease() {
    Card card = one("", "target: {kind: 'fromTo', from: 15, to: 35}").policy("vivaGoals");
    assertThat(card.journal(value("2026-02-01", "20")).score("K")).isEqualTo("0.250000000");
  }

  @Test
  void vivaObjectiveIsTheMean() {
    assertThat(values("vivaGoals", "0", "25", "20").score("O")).isEqualTo("0.150000000");
  }

  @Test
  void vivaContributorsShareTheRest() {
    Card card =
        Sample.plan(
                "",
                objective("P", "rollUp: 'contributors',"),
                objective("A", "contributesTo: [{objective: 'P', weight: 50}],", measured("K", UP)),
                objective("B", "contributesTo: [{objective: 'P'}],", measured("L", UP)),
                objective("C", "contributesTo: [{objective: 'P'}],", measured("M", UP)))
            .policy("vivaGoals");
    card.journal(value("2026-02-01", "100"));
    assertThat(card.score("P")).isEqualTo("0.500000000");
    card.journal(Sample.entry("checkIn", "2026-02-01", "keyResult: 'L', value: 100"));
    assertThat(card.score("P")).isEqualTo("0.750000000");
  }

  @Test
  void vivaBehindIsYellow() {
    Card card =
        Sample.plan(
                "",
                objective(
                    "O",
                    "",
                    keyResult(
                        "K",
                        "expected: {checkpoints: [{on: '2026-02-14', score: 0.52}]},"
                            + "measures: [{id: 'm', "
                            + UP
                            + "}]")))
            .policy("vivaGoals")
            .journal(value("2026-02-14", "47"));
    assertThat(card.light("K")).isEqualTo("yellow [pace]");
  }

  @Test
  void vivaStaysAboveIsStrict() {
    Card card = one("", "target: {kind: 'atLeast', value: 9}").policy("vivaGoals");
    card.journal(value("2026-02-01", "9"));
    assertThat(card.score("K")).isEqualTo("0.000000000");
    assertThat(card.light("K")).isEqualTo("red [pace]");
  }

  @Test
  void vivaRiskIsYellow() {
    Card card = one("", "target: {kind: 'atLeast', value: 9, risk: 7}").policy("vivaGoals");
    card.journal(value("2026-02-01", "8"));
    assertThat(card.score("K")).isEqualTo("0.000000000");
    assertThat(card.light("K")).isEqualTo("yellow [pace]");
    assertThat(card.journal(value("2026-02-02", "7")).light("K")).isEqualTo("red [pace]");
  }

  @Test
  void vivaExpectsNothingOnTheFirstDayAndAllOnTheLast() {
    Card card = one("", UP).policy("vivaGoals");
    assertThat(card.on("2026-01-01").expected("K")).isEqualTo("0.000000000");
    assertThat(card.on("2026-03-31").expected("K")).isEqualTo("1.000000000");
  }

  @ParameterizedTest
  @CsvSource({"80, 0.500000000", "70, 0.750000000", "50, 1.250000000"})
  void quantiveDecrease(String value, String score) {
    Card card = one("", "target: {kind: 'fromTo', from: 100, to: 60}").policy("quantive");
    assertThat(card.journal(value("2026-02-01", value)).score("K")).isEqualTo(score);
  }

  @Test
  void quantiveMeanOfChildren() {
    assertThat(values("quantive", "64", "78", "6").score("O")).isEqualTo("0.493333333");
  }

  @Test
  void quantiveCascadesValues() {
    Card card =
        Sample.plan(
                "",
                objective("P", "", measured("PK", "valueOf: 'contributors', " + UP)),
                objective("A", "contributesTo: [{keyResult: 'PK'}],", measured("K1", UP)),
                objective("B", "contributesTo: [{keyResult: 'PK'}],", measured("K2", UP)),
                objective("C", "contributesTo: [{keyResult: 'PK'}],", measured("K3", UP)))
            .policy("quantive");
    card.journal(
        Sample.entry("checkIn", "2026-02-01", "keyResult: 'K1', value: 29"),
        Sample.entry("checkIn", "2026-02-01", "keyResult: 'K2', value: 30"),
        Sample.entry("checkIn", "2026-02-01", "keyResult: 'K3', value: 20"));
    assertThat(card.score("PK")).isEqualTo("0.790000000");
  }

  @Test
  void perdooClampsWhereItAverages() {
    Card card = values("perdoo", "0", "200");
    assertThat(card.score("O")).isEqualTo("0.500000000");
    assertThat(card.score("K1")).isEqualTo("2.000000000");
  }

  @ParameterizedTest
  @CsvSource({
    ".8, 1.200000000",
    "1, 1.000000000",
    ".5, 1.500000000",
    ".75, 1.250000000",
    ".25, 1.750000000",
    "1.5, 0.500000000",
    "1.2, 0.800000000",
    "1.35, 0.650000000",
    "1.75, 0.250000000",
    "35, 0.000000000"
  })
  void profitCoAtMost(String value, String score) {
    Card card = one("", "target: {kind: 'atMost', value: 1}").policy("profitCo");
    assertThat(card.journal(value("2026-02-01", "'" + value + "'")).score("K")).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.000000000",
    "5, 1.000000000",
    "6, 1.000000000",
    "7, 1.000000000",
    "8, 0.000000000"
  })
  void upRaiseMaintain(String value, String score) {
    Card card =
        one("", "target: {kind: 'between', low: 5, high: 7, floor: 1, ceiling: 9}")
            .policy("upRaise");
    assertThat(card.journal(value("2026-02-01", value)).score("K")).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"15, red [pace]", "20, yellow [pace]", "50, green []"})
  void oboardOnDayFortyOfAHundred(String value, String light) {
    Card card =
        Sample.plan("", objective("O", "", keyResult("K", "to: '2026-04-10', " + UP)))
            .policy("oboard")
            .on("2026-02-09");
    assertThat(card.journal(value("2026-02-09", value)).light("K")).isEqualTo(light);
    assertThat(card.expected("K")).isEqualTo("0.400000000");
  }

  @Test
  void engagedlyExpectsHalfOnTheFifteenthOfApril() {
    Card card =
        Sample.plan(
                "",
                objective("O", "", keyResult("K", "from: '2026-04-01', to: '2026-04-30', " + UP)))
            .policy("engagedly");
    assertThat(card.on("2026-04-15").expected("K")).isEqualTo("0.500000000");
  }

  @Test
  void serviceNowExpectsAll() {
    Card card =
        one("", "target: {kind: 'fromTo', from: 0, to: 1000000}")
            .policy("serviceNow")
            .journal(value("2026-02-01", "700000"));
    assertThat(card.score("K")).isEqualTo("0.700000000");
    assertThat(card.light("K")).isEqualTo("red [pace]");
  }

  @Test
  void serviceNowWeighs() {
    Card card =
        Sample.plan(
                "",
                objective(
                    "O",
                    "",
                    keyResult("K", "weight: 2, " + UP),
                    keyResult("L", "weight: 3, " + UP)))
            .policy("serviceNow")
            .journal(
                value("2026-02-01", "40"),
                Sample.entry("checkIn", "2026-02-01", "keyResult: 'L', value: 20"));
    assertThat(card.score("O")).isEqualTo("0.280000000");
  }

  @Test
  void feishuThirdTakesTheRest() {
    Card card =
        Sample.plan(
                "",
                objective(
                    "O",
                    "",
                    keyResult("A", "weight: 0.6, " + UP),
                    keyResult("B", "weight: 0.3, " + UP),
                    keyResult("K", UP)))
            .policy("feishu")
            .journal(value("2026-02-01", "100"));
    assertThat(card.score("O")).isEqualTo("0.100000000");
  }

  @Test
  void fifteenFiveIsOneFlatList() {
    String link = "contributesTo: [{objective: 'P'}],";
    Card card =
        Sample.plan(
                "",
                objective("P", "", keyResult("K", "weight: 7, " + UP)),
                objective("A", link, measured("K1", UP)),
                objective("B", link, measured("K2", UP)),
                objective("C", link, measured("K3", UP)),
                objective("D", link, measured("K4", UP)))
            .policy("fifteenFive")
            .journal(value("2026-02-01", "100"));
    assertThat(card.score("P")).isEqualTo("0.200000000");
  }

  @Test
  void fieldBugs() {
    Card decrease = one("", "target: {kind: 'fromTo', from: 50, to: 10}");
    assertThat(decrease.journal(value("2026-02-01", "40")).score("K")).isEqualTo("0.250000000");
    assertThat(decrease.journal(value("2026-02-02", "60")).score("K")).isEqualTo("0.000000000");
    assertThat(decrease.figure("K", "progress")).isEqualTo("-0.250000000");
    Card same = one("", "target: {kind: 'fromTo', from: 5, to: 5}");
    assertThat(same.score("K")).isEqualTo("0.000000000");
    assertThat(same.journal(value("2026-02-01", "5")).score("K")).isEqualTo("1.000000000");
    Card weightless = Sample.plan("", objective("O", "", keyResult("K", "weight: 0, " + UP)));
    assertThat(weightless.score("O")).isEqualTo("null");
  }
}
