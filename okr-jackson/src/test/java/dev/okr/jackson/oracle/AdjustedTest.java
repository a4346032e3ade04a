package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.PublishedCasesTest.version;
import static dev.okr.jackson.oracle.Sample.entry;
import static dev.okr.jackson.oracle.Sample.keyResult;
import static dev.okr.jackson.oracle.Sample.measured;
import static dev.okr.jackson.oracle.Sample.objective;
import static dev.okr.jackson.oracle.Sample.one;
import static dev.okr.jackson.oracle.Sample.plan;
import static dev.okr.jackson.oracle.Sample.reading;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 4 and 5: adjustments, guardrails, plan versions, bands. */
class AdjustedTest {
  private static final String TEN = "target: {kind: 'fromTo', from: 0, to: 10}";
  private static final String X = "{id: 'x', unit: 'count', polarity: 'lower'}";

  private static String adjusted(String on, String members) {
    return entry("scoreAdjusted", on, members + ", reason: 'r'");
  }

  @Test
  void adjustedUntilALaterOneGivesTheNumberBack() {
    Card card = one("", TEN).journal(value("2026-01-10", "5"));
    card.journal(adjusted("2026-01-20", "keyResult: 'K', score: 0.8"));
    card.journal(value("2026-01-25", "6"));
    assertThat(card.on("2026-01-19").score("K")).isEqualTo("0.500000000");
    assertThat(card.on("2026-01-26").score("K")).isEqualTo("0.800000000");
    assertThat(card.figure("K", "computed")).isEqualTo("0.600000000");
    assertThat(card.figure("K", "progress")).isEqualTo("0.600000000");
    assertThat(card.figure("K", "origin")).isEqualTo("adjusted");
    assertThat(card.score("O")).isEqualTo("0.800000000");
    assertThat(card.figure("O", "original")).isEqualTo("0.800000000");
    card.journal(adjusted("2026-02-01", "keyResult: 'K', score: null")).on("2026-02-01");
    assertThat(card.score("K")).isEqualTo("0.600000000");
    assertThat(card.figure("K", "origin")).isEqualTo("measured");
  }

  @Test
  void adjustedUntilTheNextValue() {
    Card card = one("", TEN).journal(value("2026-01-10", "5"));
    card.journal(adjusted("2026-01-20", "keyResult: 'K', score: 0.8, sticky: false"));
    card.journal(adjusted("2026-01-21", "objective: 'O', score: 0.9, sticky: false"));
    assertThat(card.score("K")).isEqualTo("0.800000000");
    assertThat(card.score("O")).isEqualTo("0.900000000");
    card.journal(value("2026-01-22", "6"));
    assertThat(card.score("K")).isEqualTo("0.600000000");
    assertThat(card.score("O")).isEqualTo("0.600000000");
  }

  @ParameterizedTest
  @CsvSource({"1.2, 1.000000000", "-0.1, 0.000000000"})
  void adjustmentIsClamped(String score, String shown) {
    Card card = one("", TEN).journal(adjusted("2026-01-20", "keyResult: 'K', score: " + score));
    assertThat(card.score("K")).isEqualTo(shown);
    assertThat(card.of("K").get("noData").asBoolean()).isFalse();
  }

  @Test
  void adjustedNodeWithoutAnExpectationHasItsOwn() {
    Card card =
        plan(
            "",
            objective(
                "O",
                "ambition: 'aspirational',",
                keyResult("K", "target: {kind: 'changeBy', by: 3, unit: 'abs'}"),
                keyResult("L", "measures: []")));
    card.journal(adjusted("2026-01-20", "keyResult: 'K', score: 0.3"));
    card.journal(adjusted("2026-01-20", "keyResult: 'L', score: 0.45"));
    assertThat(card.expected("K")).isEqualTo("0.350000000");
    assertThat(card.light("K")).isEqualTo("green []");
    assertThat(card.expected("L")).isEqualTo("0.500000000");
    assertThat(card.figure("L", "pace")).isEqualTo("0.900000000");
  }

  @Test
  void adjustedObjectiveIsTheWorseOfItsPaceAndItsParts() {
    Card card =
        plan("", objective("O", "", measured("K", TEN), measured("L", TEN)))
            .journal(value("2026-02-14", "4"))
            .journal(adjusted("2026-02-01", "objective: 'O', score: 0.2"));
    assertThat(card.light("K")).isEqualTo("yellow [pace]");
    assertThat(card.light("O")).isEqualTo("red [pace, part:K, part:L]");
    card.journal(adjusted("2026-02-02", "objective: 'O', score: 1"));
    assertThat(card.light("O")).isEqualTo("yellow [part:K, part:L]");
  }

  @Test
  void brokenGuardrailIsRedOrCaps() {
    String guarded = TEN + ", guardrails: [{metric: 'x', atMost: 3}]";
    Card card = plan(X, objective("O", "", keyResult("K", guarded)));
    card.journal(value("2026-02-14", "6"), reading("2025-12-20", "3"));
    assertThat(card.light("K")).isEqualTo("green []");
    card.journal(reading("2026-02-10", "'3.1'"));
    assertThat(card.light("K")).isEqualTo("red [guardrail]");
    assertThat(card.score("K")).isEqualTo("0.600000000");
    card.policyWith("{\"guardrail\": {\"cap\": 0.3}}");
    assertThat(card.score("K")).isEqualTo("0.300000000");
    assertThat(card.figure("K", "progress")).isEqualTo("0.600000000");
    assertThat(card.figure("K", "original")).isEqualTo("0.300000000");
    card.journal(adjusted("2026-02-10", "keyResult: 'K', score: 0.5"));
    assertThat(card.score("K")).isEqualTo("0.500000000");
  }

  @Test
  void definitionChangedOnlyWithinTheSpan() {
    String metric = X.replace("}", ", revisions: [{version: 2}]}");
    Card card = one(metric, "metric: 'x', target: {kind: 'fromTo', from: 10, to: 0}");
    card.journal(reading("2026-02-14", "4"));
    card.journal(entry("metricRevised", "2026-01-01", "metric: 'x', version: 2"));
    assertThat(card.light("K")).isEqualTo("green []");
    Card later = one(metric, "metric: 'x', target: {kind: 'fromTo', from: 10, to: 0}");
    later.journal(reading("2026-02-14", "0"));
    later.journal(entry("metricRevised", "2026-01-02", "metric: 'x', version: 2"));
    assertThat(later.light("K")).isEqualTo("yellow [definitionChanged]");
  }

  private static JsonNode planOf(String... objectives) {
    return Sample.parse(
        "{okr: 'plan/1', id: 't', teams: [{id: 'a', kind: 'team'}],"
            + "cycles: [{id: 'Q', from: '2026-01-01', to: '2026-03-31'},"
            + "{id: 'Q2', from: '2026-04-01', to: '2026-06-30'}], objectives: ["
            + String.join(",", objectives)
            + "]}");
  }

  @Test
  void closedCycleKeepsThePlanItWasClosedWith() {
    JsonNode first = planOf(objective("O", "", measured("K", TEN), measured("L", TEN)));
    JsonNode later =
        planOf(
            objective("O", "", measured("L", "target: {kind: 'fromTo', from: 0, to: 5}")),
            objective("P", "", measured("K", TEN)).replace("cycle: 'Q'", "cycle: 'Q2'"));
    Card card =
        plan("")
            .history(List.of(version("2026-01-01", first), version("2026-04-10", later)))
            .journal(
                value("2026-03-30", "4"),
                entry("checkIn", "2026-03-30", "keyResult: 'L', value: 2"))
            .on("2026-04-20");
    assertThat(card.score("O")).isEqualTo("0.400000000");
    card.journal(entry("closed", "2026-04-05", "cycle: 'Q'"));
    assertThat(card.score("O")).isEqualTo("0.300000000");
    assertThat(card.score("K")).isEqualTo("0.400000000");
    assertThat(card.of("P").get("keyResults")).isEmpty();
    card.journal(entry("reopened", "2026-04-15", "cycle: 'Q', reason: 'r'"));
    assertThat(card.score("O")).isEqualTo("0.400000000");
  }

  @Test
  void beforeTheFirstVersionTheFirstAndOnlyWhatIsKnown() {
    JsonNode first = planOf(objective("O", "", measured("K", TEN)));
    JsonNode second =
        planOf(objective("O", "", measured("K", "target: {kind: 'fromTo', from: 0, to: 20}")));
    ObjectNode late = (ObjectNode) version("2026-02-01", second);
    late.put("recordedAt", "2026-02-10T08:00:00Z");
    Card card = plan("").history(List.of(version("2026-01-20", first), late));
    card.journal(value("2026-01-05", "5"));
    assertThat(card.on("2026-01-10").score("K")).isEqualTo("0.500000000");
    assertThat(card.on("2026-02-05").score("K")).isEqualTo("0.250000000");
    assertThat(card.known("2026-02-09T00:00:00Z").score("K")).isEqualTo("0.500000000");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3.9, red",
    "'', 4, yellow",
    "'', 6.9999999999, green",
    "'', 6.99999999, yellow",
    "'', 7, green",
    "committed, 6.9, red",
    "committed, 7, yellow",
    "committed, 9.99, yellow",
    "committed, 10, green"
  })
  void bands(String ambition, String value, String band) {
    String members = ambition.isEmpty() ? "" : "ambition: '" + ambition + "',";
    Card card = plan("", objective("O", members, measured("K", TEN)));
    card.journal(value("2026-02-01", "'" + value + "'"));
    assertThat(card.figure("K", "band")).isEqualTo(band);
    assertThat(card.figure("O", "band")).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({"3.4, red", "3.5, yellow", "6.4, yellow", "6.5, green"})
  void googleComparesAtOneDecimal(String value, String band) {
    Card card = one("", TEN).policy("google").journal(value("2026-02-01", "'" + value + "'"));
    assertThat(card.figure("K", "band")).isEqualTo(band);
  }
}
