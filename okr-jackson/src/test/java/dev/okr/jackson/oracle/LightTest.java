package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.Sample.checkIn;
import static dev.okr.jackson.oracle.Sample.entry;
import static dev.okr.jackson.oracle.Sample.keyResult;
import static dev.okr.jackson.oracle.Sample.measured;
import static dev.okr.jackson.oracle.Sample.objective;
import static dev.okr.jackson.oracle.Sample.one;
import static dev.okr.jackson.oracle.Sample.plan;
import static dev.okr.jackson.oracle.Sample.reading;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6: lights and reasons. */
class LightTest {
  private static final String TEN = "target: {kind: 'fromTo', from: 0, to: 10}";
  private static final String HOLD = "target: {kind: 'atLeast', value: 5}";

  @ParameterizedTest
  @CsvSource({
    "4.75, green []",
    "4.5, green []",
    "4.4999, yellow [pace]",
    "4, yellow [pace]",
    "3.75, yellow [pace]",
    "3.74, red [pace]"
  })
  void ratioWithGaps(String value, String light) {
    Card card = one("", TEN).journal(value("2026-02-14", "'" + value + "'"));
    assertThat(card.light("K")).isEqualTo(light);
  }

  @Test
  void thresholdsTolerateTheRounding() {
    Card card = one("", "target: {kind: 'fromTo', from: 0, to: 9000}").policy("standard");
    card.policyWith("{\"gaps\": [-1, -1]}").on("2026-01-01").journal(value("2026-01-01", "75"));
    assertThat(card.score("K")).isEqualTo("0.008333333");
    assertThat(card.light("K")).isEqualTo("yellow [pace]");
  }

  @ParameterizedTest
  @CsvSource({"5, green []", "2.5, yellow [pace]", "2.4, red [pace]"})
  void gap(String value, String light) {
    Card card = one("", TEN).journal(value("2026-02-14", "'" + value + "'"));
    card.policyWith("{\"light\": {\"kind\": \"gap\", \"green\": 0, \"yellow\": 0.25}}");
    assertThat(card.light("K")).isEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({"7, green []", "4, yellow [pace]", "3.9, red [pace]"})
  void band(String value, String light) {
    Card card = one("", TEN).journal(value("2026-02-14", "'" + value + "'"));
    card.policyWith("{\"light\": {\"kind\": \"band\"}}");
    assertThat(card.light("K")).isEqualTo(light);
  }

  @Test
  void reportedBase() {
    Card card = one("", TEN).policy("perdoo").journal(value("2026-02-14", "1"));
    assertThat(card.light("K")).isEqualTo("unknown []");
    assertThat(card.light("O")).isEqualTo("unknown []");
    card.journal(checkIn("2026-02-13", "value: 2, light: 'yellow'"));
    assertThat(card.light("K")).isEqualTo("yellow [reported]");
    card.journal(checkIn("2026-02-14", "value: 3, light: 'green'"));
    assertThat(card.light("K")).isEqualTo("green []");
  }

  @Test
  void withoutData() {
    Card card = one("", TEN);
    assertThat(card.on("2026-03-30").light("K")).isEqualTo("unknown [noData]");
    assertThat(card.light("O")).isEqualTo("unknown [part:K]");
    assertThat(card.on("2026-03-31").light("K")).isEqualTo("red [noData]");
    assertThat(
            card.on("2026-02-14")
                .journal(Sample.state("2026-02-01", "keyResult: 'K'", "done"))
                .light("K"))
        .isEqualTo("red [noData]");
  }

  @Test
  void withoutDataOtherReasonsMakeItWorseAllTheSame() {
    Card card =
        plan(
            "{id: 'x', unit: 'count', polarity: 'lower'}",
            objective("O", "", keyResult("K", TEN + ", guardrails: [{metric: 'x', atMost: 3}]")));
    card.journal(
        checkIn("2026-04-01", "recordedAt: '2026-02-10T09:00:00Z', value: 1"),
        checkIn("2026-02-10", "confidence: 0.4"));
    assertThat(card.light("K")).isEqualTo("yellow [confidence, noData]");
    card.journal(reading("2026-02-10", "4"));
    assertThat(card.light("K")).isEqualTo("red [guardrail, confidence, noData]");
  }

  @Test
  void unscorableThoughThereIsData() {
    String measures = "measures: [{id: 'a', " + TEN + "}, {id: 'b', " + TEN + "}]";
    Card card = plan("", objective("O", "", keyResult("K", measures)));
    card.policyWith("{\"noData\": \"unknown\"}").on("2026-04-01");
    card.journal(checkIn("2026-02-01", "measure: 'a', value: 6"));
    assertThat(card.light("K")).isEqualTo("unknown [noData]");
    assertThat(card.of("K").get("noData").asBoolean()).isFalse();
  }

  @Test
  void reportedAndConfidenceExpire() {
    Card card = one("", TEN).journal(value("2026-03-18", "9"));
    card.journal(checkIn("2026-02-14", "light: 'red', confidence: 0.29"));
    assertThat(card.on("2026-03-17").light("K")).contains("reported, confidence");
    assertThat(card.on("2026-03-18").light("K")).isEqualTo("green []");
    card.journal(checkIn("2026-03-18", "confidence: 0.3"));
    assertThat(card.light("K")).isEqualTo("yellow [confidence]");
    card.journal(checkIn("2026-03-19", "confidence: 0.5"));
    assertThat(card.on("2026-03-19").light("K")).isEqualTo("green []");
  }

  @Test
  void agesStopAtTheEnd() {
    Card card = one("", TEN).journal(value("2026-03-30", "9.6"));
    card.journal(checkIn("2026-02-28", "confidence: 0.2"));
    assertThat(card.on("2026-05-01").light("K")).isEqualTo("red [confidence]");
  }

  @ParameterizedTest
  @CsvSource({"daily, 2", "weekly, 9", "monthly, 35"})
  void stale(String refresh, int days) {
    Card card =
        one(
            "{id: 'x', unit: 'count', polarity: 'higher', refresh: '" + refresh + "'}",
            "metric: 'x', " + TEN);
    card.journal(value("2026-01-10", "9"));
    LocalDate last = LocalDate.parse("2026-01-10").plusDays(days);
    assertThat(card.on(last.toString()).light("K")).isEqualTo("green []");
    assertThat(card.on(last.plusDays(1).toString()).light("K")).isEqualTo("yellow [stale]");
    assertThat(card.on("2026-03-31").light("K")).isEqualTo("yellow [pace]");
  }

  @Test
  void workThatNobodyTouchesIsStale() {
    Card card = one("", "target: {kind: 'done'}");
    assertThat(card.on("2026-01-10").light("K")).isEqualTo("green []");
    assertThat(card.on("2026-01-11").light("K")).isEqualTo("yellow [stale]");
    assertThat(card.on("2026-03-31").light("K")).isEqualTo("red [pace]");
  }

  @Test
  void blockerIsOpenUntilItIsClosed() {
    Card card = one("", TEN).journal(value("2026-02-14", "6"));
    card.journal(checkIn("2026-02-01", "value: 5, blockers: [{text: 'b', open: true}]"));
    assertThat(card.light("K")).isEqualTo("yellow [blocker]");
    card.journal(checkIn("2026-02-02", "value: 5, blockers: [{text: 'c', open: false}]"));
    assertThat(card.light("K")).isEqualTo("yellow [blocker]");
    card.journal(checkIn("2026-02-03", "value: 5, blockers: [{text: 'b', open: false}]"));
    assertThat(card.light("K")).isEqualTo("green []");
  }

  @Test
  void guardrailWithoutAValue() {
    String metric = "{id: 'x', unit: 'count', polarity: 'lower', refresh: 'weekly'}";
    String guarded = TEN + ", guardrails: [{metric: 'x', atMost: 3}]";
    Card card = plan(metric, objective("O", "", keyResult("K", guarded)));
    card.journal(value("2026-01-10", "9"));
    assertThat(card.on("2026-01-10").light("K")).isEqualTo("green []");
    assertThat(card.on("2026-01-11").light("K")).isEqualTo("yellow [guardrail]");
  }

  @Test
  void scoreOfOneIsGreen() {
    Card card = one("", TEN).journal(checkIn("2026-02-14", "value: 10, light: 'red'"));
    assertThat(card.light("K")).isEqualTo("green []");
    Card holds = one("", HOLD).journal(checkIn("2026-02-14", "value: 6, light: 'red'"));
    assertThat(holds.light("K")).isEqualTo("red [reported]");
    assertThat(holds.on("2026-03-31").light("K")).isEqualTo("green []");
    assertThat(holds.on("2026-02-14").policyWith("{\"holdGreen\": \"atOnce\"}").light("K"))
        .isEqualTo("green []");
  }

  @Test
  void allIsJudgedByItsWorstBeforeTheEnd() {
    String measures = "combine: 'all', measures: [{id: 'a', " + TEN + "}, {id: 'b', " + TEN + "}]";
    Card card = plan("", objective("O", "", keyResult("K", measures)));
    card.journal(
        checkIn("2026-02-14", "measure: 'a', value: 5"),
        checkIn("2026-02-14", "measure: 'b', value: 9"));
    assertThat(card.score("K")).isEqualTo("0.000000000");
    assertThat(card.figure("K", "pace")).isEqualTo("1.000000000");
    assertThat(card.light("K")).isEqualTo("green []");
    assertThat(card.on("2026-03-31").light("K")).isEqualTo("red [pace]");
    assertThat(card.figure("K", "pace")).isEqualTo("0.000000000");
  }

  /** Four key results: green, yellow, red and unknown. */
  private static Card four() {
    return plan(
            "",
            objective(
                "O",
                "",
                measured("G", TEN),
                measured("Y", TEN),
                measured("R", TEN),
                measured("U", TEN)))
        .journal(
            entry("checkIn", "2026-02-14", "keyResult: 'G', value: 5"),
            entry("checkIn", "2026-02-14", "keyResult: 'Y', value: 4"),
            entry("checkIn", "2026-02-14", "keyResult: 'R', value: 1"));
  }

  @Test
  void weakest() {
    assertThat(four().light("O")).isEqualTo("red [part:R, part:Y, part:U]");
    Card card = four().journal(Sample.state("2026-02-14", "keyResult: 'R'", "dropped"));
    assertThat(card.light("O")).isEqualTo("yellow [part:Y, part:U]");
  }

  @Test
  void greenWithAnUntouchedPartIsUnknown() {
    Card card = plan("", objective("O", "", measured("K", TEN), measured("U", TEN)));
    card.journal(value("2026-02-14", "9"));
    assertThat(card.light("O")).isEqualTo("unknown [part:U]");
    assertThat(card.policyWith("{\"unknownParts\": \"ignore\"}").light("O")).isEqualTo("green []");
  }

  @Test
  void byPace() {
    Card card = four().policyWith("{\"objectiveLight\": \"byPace\"}");
    assertThat(card.score("O")).isEqualTo("0.250000000");
    assertThat(card.light("O")).isEqualTo("red [pace]");
    Card none = one("", TEN).policyWith("{\"objectiveLight\": \"byPace\"}");
    assertThat(none.light("O")).isEqualTo("unknown [noData]");
    assertThat(none.on("2026-03-31").light("O")).isEqualTo("red [noData]");
  }

  @Test
  void byLights() {
    String byLights = "{\"objectiveLight\": \"byLights\"}";
    Card card = four().policyWith(byLights);
    assertThat(card.light("O")).isEqualTo("yellow [part:R, part:Y]");
    Card up = plan("", objective("O", "", measured("K", TEN), measured("L", TEN)));
    up.policyWith(byLights).journal(value("2026-02-14", "5"));
    up.journal(entry("checkIn", "2026-02-14", "keyResult: 'L', value: 4"));
    assertThat(up.light("O")).isEqualTo("green []");
    up.journal(
        entry(
            "checkIn",
            "2026-02-14",
            "keyResult: 'L', value: 1, recordedAt:" + " '2026-02-14T10:00:00Z'"));
    assertThat(up.light("O")).isEqualTo("yellow [part:L]");
  }

  @Test
  void goalNotBegunIsUnknown() {
    Card card = one("", TEN).on("2025-12-31");
    assertThat(card.light("K")).isEqualTo("unknown []");
    assertThat(card.light("O")).isEqualTo("unknown []");
    assertThat(card.score("O")).isEqualTo("null");
    card.policyWith("{\"notBegun\": \"asZero\"}");
    assertThat(card.light("K")).isEqualTo("unknown [noData]");
    assertThat(card.score("O")).isEqualTo("0.000000000");
  }
}
