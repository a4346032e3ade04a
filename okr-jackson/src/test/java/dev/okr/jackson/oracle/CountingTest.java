package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.Sample.checkIn;
import static dev.okr.jackson.oracle.Sample.entry;
import static dev.okr.jackson.oracle.Sample.keyResult;
import static dev.okr.jackson.oracle.Sample.measured;
import static dev.okr.jackson.oracle.Sample.objective;
import static dev.okr.jackson.oracle.Sample.one;
import static dev.okr.jackson.oracle.Sample.plan;
import static dev.okr.jackson.oracle.Sample.reading;
import static dev.okr.jackson.oracle.Sample.state;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 1, "An entry counts for a goal on d if". */
class CountingTest {
  private static final String X = "{id: 'x', unit: 'count', polarity: 'higher'}";
  private static final String TEN = "target: {kind: 'fromTo', from: 0, to: 10}";
  private static final String SUM = "observe: 'sum', " + TEN;

  private static Card ten() {
    return one("", TEN);
  }

  private static String retract(String id, String on, String target) {
    return entry("retracted", on, "id: '" + id + "', target: '" + target + "', reason: 'r'");
  }

  private static String sum(String id, String on, String value, String more) {
    return checkIn(on, "id: '%s', value: %s %s".formatted(id, value, more));
  }

  @Test
  void knownByTheInstant() {
    Card card = ten();
    card.journal(value("2026-01-10", "2"));
    card.journal(checkIn("2026-01-20", "value: 5, recordedAt: '2026-02-03T00:00:00Z'"));
    assertThat(card.score("K")).isEqualTo("0.500000000");
    assertThat(card.known("2026-02-02T23:59:59Z").score("K")).isEqualTo("0.200000000");
    assertThat(card.known("2026-02-03T00:00:00Z").score("K")).isEqualTo("0.500000000");
  }

  @Test
  void retractionOfARetraction() {
    Card card = ten();
    card.journal(sum("a", "2026-01-10", "2", ""), sum("b", "2026-01-11", "5", ""));
    assertThat(card.journal(retract("r1", "2026-01-12", "b")).score("K")).isEqualTo("0.200000000");
    assertThat(card.journal(retract("r2", "2026-01-13", "r1")).score("K")).isEqualTo("0.500000000");
    assertThat(card.journal(retract("r3", "2026-01-14", "r2")).score("K")).isEqualTo("0.200000000");
  }

  @Test
  void retractionWorksOnEarlierEntriesOnlyAndWhateverItsDate() {
    Card card = ten();
    card.journal(retract("r1", "2026-01-09", "a"), sum("a", "2026-01-10", "2", ""));
    assertThat(card.score("K")).isEqualTo("0.200000000");
    card.journal(retract("r2", "2026-03-20", "a"));
    assertThat(card.on("2026-01-11").of("K").get("noData").asBoolean()).isTrue();
  }

  @Test
  void chainOfCorrectionsLeavesTheLast() {
    Card card = one("", SUM);
    card.journal(
        sum("a", "2026-01-10", "1", ""),
        sum("b", "2026-01-11", "2", ", corrects: 'a'"),
        sum("c", "2026-01-12", "4", ", corrects: 'b'"));
    assertThat(card.value("K")).isEqualTo("4");
    card.journal(retract("r", "2026-01-13", "c"));
    assertThat(card.value("K")).isEqualTo("2");
  }

  @Test
  void twoCorrectionsOfOneEntryAreOneChain() {
    Card card = one("", SUM);
    card.journal(
        sum("a", "2026-01-10", "1", ""),
        sum("b", "2026-01-11", "2", ", corrects: 'a'"),
        sum("c", "2026-01-12", "4", ", corrects: 'a'"));
    assertThat(card.value("K")).isEqualTo("4");
  }

  @Test
  void retractedEntryLinksNothing() {
    Card card = one("", SUM);
    card.journal(
        sum("a", "2026-01-10", "1", ""),
        sum("b", "2026-01-11", "2", ", corrects: 'a'"),
        sum("c", "2026-01-12", "4", ", corrects: 'b'"),
        retract("r", "2026-01-13", "b"));
    assertThat(card.value("K")).isEqualTo("5");
  }

  @Test
  void correctionOfNothingIsAnEntryLikeAnyOther() {
    Card card = one("", SUM);
    card.journal(
        sum("a", "2026-01-10", "1", ", corrects: 'b'"),
        sum("b", "2026-01-11", "2", ", corrects: 'nothing'"));
    assertThat(card.value("K")).isEqualTo("3");
  }

  @Test
  void correctionTakesBackAlsoWhereItIsDatedLater() {
    Card card = ten();
    card.journal(sum("a", "2026-01-10", "3", ""), sum("b", "2026-01-20", "4", ", corrects: 'a'"));
    assertThat(card.on("2026-01-15").value("K")).isEqualTo("null");
    assertThat(card.on("2026-01-20").value("K")).isEqualTo("4");
  }

  @Test
  void lateValueCountsAndNextQuartersDoesNot() {
    Card card = one(X, "metric: 'x', " + TEN).on("2026-05-01");
    card.journal(reading("2026-03-31", "4, recordedAt: '2026-04-20T09:00:00Z'"));
    card.journal(reading("2026-04-01", "9"));
    assertThat(card.score("K")).isEqualTo("0.400000000");
  }

  @ParameterizedTest
  @CsvSource({"level, last, 3", "level, max, null", "toDate, last, null", "perPeriod, last, null"})
  void valuesFromBeforeTheStart(String accumulation, String observe, String value) {
    String metric = X.replace("}", ", accumulation: '" + accumulation + "'}");
    Card card = one(metric, "metric: 'x', observe: '" + observe + "', " + TEN);
    assertThat(card.journal(reading("2025-12-31", "3")).value("K")).isEqualTo(value);
  }

  @Test
  void closeFreezesAndReopeningLiftsIt() {
    Card card = ten().on("2026-04-10");
    card.journal(value("2026-03-30", "4"));
    card.journal(entry("closed", "2026-04-03", "cycle: 'Q'"));
    card.journal(checkIn("2026-03-31", "value: 7, recordedAt: '2026-04-04T09:00:00Z'"));
    card.journal(entry("closed", "2026-04-05", "cycle: 'Q'"));
    assertThat(card.score("K")).isEqualTo("0.400000000");
    card.journal(entry("reopened", "2026-04-06", "cycle: 'Q', reason: 'late'"));
    assertThat(card.score("K")).isEqualTo("0.700000000");
  }

  @Test
  void closeCanNotBeRetractedAndHidesWhateverTheDay() {
    Card card = ten().on("2026-03-31");
    card.journal(value("2026-03-30", "4"));
    card.journal(entry("closed", "2026-04-03", "id: 'c', cycle: 'Q'"));
    card.journal(checkIn("2026-03-31", "value: 7, recordedAt: '2026-04-04T09:00:00Z'"));
    card.journal(retract("r", "2026-04-05", "c"));
    assertThat(card.score("K")).isEqualTo("0.400000000");
  }

  @Test
  void retractionAfterTheCloseIsForOthersOnly() {
    Card card =
        plan(
            X,
            objective("O", "", measured("K", "metric: 'x', " + TEN)),
            "{id: 'P', title: 'P', owner: 'a', cycle: 'Y', keyResults: ["
                + measured("L", "metric: 'x', " + TEN)
                + "]}");
    card.journal(entry("reading", "2026-03-30", "id: 'v', metric: 'x', value: 4"));
    card.journal(entry("closed", "2026-04-03", "cycle: 'Q'"));
    card.journal(retract("r", "2026-04-05", "v")).on("2026-04-10");
    assertThat(card.value("K")).isEqualTo("4");
    assertThat(card.value("L")).isEqualTo("null");
  }

  @Test
  void entriesOfTheCloseInstantCount() {
    Card card = ten().on("2026-04-10");
    card.journal(entry("closed", "2026-04-03", "cycle: 'Q'"));
    card.journal(checkIn("2026-03-31", "value: 7, recordedAt: '2026-04-03T09:00:00Z'"));
    assertThat(card.value("K")).isEqualTo("7");
  }

  @Test
  void pausedAndActiveAgain() {
    Card card = ten();
    card.journal(value("2026-01-10", "2"), state("2026-01-20", "keyResult: 'K'", "paused"));
    card.journal(value("2026-01-25", "5")).on("2026-01-31");
    assertThat(card.score("K")).isEqualTo("0.200000000");
    assertThat(card.light("K")).isEqualTo("unknown []");
    assertThat(card.score("O")).isEqualTo("null");
    assertThat(card.expected("K")).isEqualTo("0.111111111");
    card.journal(state("2026-02-01", "keyResult: 'K'", "active")).on("2026-02-01");
    assertThat(card.score("K")).isEqualTo("0.500000000");
  }

  @Test
  void scorecardsOfDaysBeforeAreAsTheyWere() {
    Card card = ten().on("2026-01-19");
    card.journal(value("2026-01-10", "2"), state("2026-01-20", "keyResult: 'K'", "dropped"));
    assertThat(card.figure("K", "state")).isEqualTo("active");
    assertThat(card.score("O")).isEqualTo("0.200000000");
  }

  @Test
  void doneStopsValuesButNotAdjustments() {
    Card card = ten().on("2026-02-20");
    card.journal(value("2026-01-10", "6"), state("2026-01-20", "keyResult: 'K'", "done"));
    card.journal(value("2026-01-25", "9"));
    assertThat(card.score("K")).isEqualTo("0.600000000");
    assertThat(card.expected("K")).isEqualTo("1.000000000");
    card.journal(entry("scoreAdjusted", "2026-02-01", "keyResult: 'K', score: 0.8, reason: 'r'"));
    assertThat(card.score("K")).isEqualTo("0.800000000");
    card.journal(state("2026-02-10", "keyResult: 'K'", "dropped"));
    assertThat(card.score("K")).isEqualTo("0.600000000");
  }

  @Test
  void stateOfThePlanStopsNothing() {
    Card card = plan("", objective("O", "", keyResult("K", "state: 'draft', " + TEN)));
    card.journal(value("2026-01-10", "6"), state("2026-01-20", "keyResult: 'K'", "paused"));
    card.journal(value("2026-01-25", "9"));
    assertThat(card.value("K")).isEqualTo("9");
    card.journal(state("2026-01-26", "keyResult: 'K'", "done"), value("2026-01-28", "7"));
    assertThat(card.value("K")).isEqualTo("9");
  }

  @Test
  void objectiveTakesItsKeyResultsAlong() {
    Card card =
        plan("", objective("O", "", keyResult("K", TEN), keyResult("L", TEN)))
            .journal(
                value("2026-01-10", "5"),
                state("2026-01-15", "keyResult: 'L'", "done"),
                state("2026-01-20", "objective: 'O'", "paused"));
    assertThat(card.figure("K", "state")).isEqualTo("paused");
    assertThat(card.figure("L", "state")).isEqualTo("paused");
    assertThat(card.score("O")).isEqualTo("0.250000000");
    assertThat(card.light("O")).isEqualTo("unknown []");
    assertThat(card.team("a").get("objectives").asInt()).isZero();
  }

  @Test
  void closedCycleIsJudgedAsAtItsEndFromTheCloseOn() {
    Card card = ten();
    card.journal(value("2026-02-01", "5"), entry("closed", "2026-02-10", "cycle: 'Q'"));
    assertThat(card.on("2026-02-09").expected("K")).isEqualTo("0.355555556");
    assertThat(card.on("2026-02-10").expected("K")).isEqualTo("1.000000000");
    assertThat(card.light("K")).isEqualTo("red [pace]");
  }
}
