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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 1, from accumulation to "No value". */
class ValuesTest {
  private static final String X = "{id: 'x', unit: '%s', polarity: 'higher' %s}";
  private static final String HUNDRED = "target: {kind: 'fromTo', from: 0, to: 100}";

  private static String metric(String unit, String more) {
    return X.formatted(unit, more);
  }

  @ParameterizedTest
  @CsvSource({
    "level, count, 20",
    "toDate, count, 20",
    "perPeriod, count, 30",
    "perPeriod, %, 15",
    "perPeriod, ratio, 15"
  })
  void observationLeftOut(String accumulation, String unit, String shown) {
    Card card =
        one(metric(unit, ", accumulation: '" + accumulation + "'"), "metric: 'x', " + HUNDRED);
    card.journal(reading("2026-01-10", "10"), reading("2026-01-20", "20"));
    assertThat(card.value("K")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"last, 5", "sum, 33", "mean, 11", "min, 5", "max, 20"})
  void observations(String observe, String shown) {
    Card card = one("", "observe: '" + observe + "', " + HUNDRED);
    card.journal(value("2026-01-10", "8"), value("2026-01-20", "20"));
    card.journal(checkIn("2026-01-20", "value: 5, recordedAt: '2026-01-20T10:00:00Z'"));
    assertThat(card.value("K")).isEqualTo(shown);
  }

  @Test
  void meanIsExactUntilProgress() {
    Card card = one("", "observe: 'mean', target: {kind: 'fromTo', from: 0, to: 3}");
    card.journal(value("2026-01-10", "1"), value("2026-01-11", "1"), value("2026-01-12", "2"));
    assertThat(card.value("K")).isEqualTo("1.333333333");
    assertThat(card.score("K")).isEqualTo("0.444444444");
  }

  @Test
  void checkInDisplacesTheReadingsOfItsDayOnly() {
    Card card = one(metric("count", ""), "metric: 'x', observe: 'sum', " + HUNDRED);
    card.journal(reading("2026-01-10", "1"), reading("2026-01-20", "2"));
    card.journal(value("2026-01-20", "40"));
    assertThat(card.value("K")).isEqualTo("41");
    card.journal(checkIn("2026-01-25", "id: 'c', value: 5"));
    card.journal(reading("2026-01-25", "100"));
    assertThat(card.value("K")).isEqualTo("46");
    card.journal(entry("retracted", "2026-01-26", "target: 'c', reason: 'r'"));
    assertThat(card.value("K")).isEqualTo("141");
  }

  @Test
  void scheduleAndRevisions() {
    String schedule =
        "targets: [{from: '2026-02-01', target: {kind: 'fromTo', from: 0, to: 10}},"
            + "{from: '2026-03-01', target: {kind: 'fromTo', from: 0, to: 20}}]";
    Card card = one("", schedule).journal(value("2026-01-05", "5"));
    assertThat(card.on("2026-01-10").score("K")).isEqualTo("0.500000000");
    card.journal(revised("2026-01-15", 50));
    assertThat(card.on("2026-01-20").score("K")).isEqualTo("0.100000000");
    assertThat(card.figure("K", "original")).isEqualTo("0.500000000");
    assertThat(card.on("2026-02-01").score("K")).isEqualTo("0.500000000");
    assertThat(card.on("2026-03-01").score("K")).isEqualTo("0.250000000");
    card.journal(revised("2026-03-01", 25));
    assertThat(card.score("K")).isEqualTo("0.200000000");
    assertThat(card.figure("K", "original")).isEqualTo("0.250000000");
  }

  private static String revised(String on, int to) {
    return entry(
        "targetRevised",
        on,
        "keyResult: 'K', reason: 'r', target: {kind: 'fromTo', from: 0, to: " + to + "}");
  }

  @Test
  void successRatioMeetsTheTargetOfItsOwnDate() {
    Card card = one("", "observe: 'successRatio', planned: 4, target: {kind: 'atLeast', value: 5}");
    card.journal(value("2026-01-10", "5"), value("2026-01-20", "6"));
    card.journal(
        entry(
            "targetRevised",
            "2026-01-20",
            "keyResult: 'K', reason: 'r', target: {kind: 'atLeast', value: 7}"));
    card.journal(value("2026-01-30", "7"));
    assertThat(card.value("K")).isEqualTo("0.5");
    assertThat(card.figure("K", "original")).isEqualTo("0.750000000");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 13",
    "', refresh: ''weekly''', 13",
    "', refresh: ''monthly''', 3",
    "', refresh: ''daily''', 90"
  })
  void plannedLeftOut(String refresh, int planned) {
    Card card =
        one(
            metric("count", refresh),
            "metric: 'x', observe: 'successRatio', target: {kind: 'atLeast', value: 5}");
    card.journal(value("2026-01-10", "5"));
    assertThat(card.score("K")).isEqualTo(Fraction.of(1, planned).text9());
  }

  @Test
  void plannedOfZeroIsUnscorable() {
    Card card = one("", "observe: 'successRatio', planned: 0, target: {kind: 'atLeast', value: 5}");
    assertThat(card.journal(value("2026-01-10", "5")).score("K")).isEqualTo("null");
    assertThat(card.score("O")).isEqualTo("null");
  }

  @Test
  void streakBreaksAtAMissAndAtAGap() {
    Card card =
        one(
            metric("count", ", refresh: 'weekly'"),
            "metric: 'x', observe: 'streak', planned: 4, target: {kind: 'atLeast', value: 5}");
    card.journal(value("2026-01-02", "5"), value("2026-01-09", "6"), value("2026-01-18", "7"));
    assertThat(card.value("K")).isEqualTo("0.75");
    card.journal(value("2026-01-28", "7"), value("2026-01-29", "4"), value("2026-01-30", "9"));
    assertThat(card.value("K")).isEqualTo("0.75");
  }

  @Test
  void milestonesAddAndTakeAway() {
    Card card =
        one(
            "",
            "target: {kind: 'milestones',"
                + " items: [{id: 'a', weight: 2}, {id: 'b'}, {id: 'c', weight: 5}]}");
    assertThat(card.value("K")).isEqualTo("0");
    assertThat(card.of("K").get("noData").asBoolean()).isFalse();
    card.journal(checkIn("2026-01-10", "done: ['a', 'b']"));
    assertThat(card.score("K")).isEqualTo("0.375000000");
    card.journal(checkIn("2026-01-20", "done: ['c', 'b'], undone: ['b']"));
    assertThat(card.score("K")).isEqualTo("0.875000000");
    card.journal(checkIn("2026-01-15", "done: [], undone: ['a']"));
    assertThat(card.score("K")).isEqualTo("0.625000000");
  }

  @Test
  void doneAndCompletion() {
    Card done = one("", "target: {kind: 'done'}");
    assertThat(done.score("K")).isEqualTo("0.000000000");
    assertThat(done.journal(value("2026-01-10", "true")).score("K")).isEqualTo("1.000000000");
    Card completion = one("", "target: {kind: 'completion'}");
    assertThat(completion.of("K").get("noData").asBoolean()).isTrue();
    assertThat(completion.journal(value("2026-01-10", "37.5")).score("K")).isEqualTo("0.375000000");
  }

  @Test
  void milestonesCanNotBeObservedAsARatio() {
    Card card =
        one("", "observe: 'streak', target: {kind: 'milestones', items: [{id: 'a'}, {id: 'b'}]}");
    assertThat(card.journal(checkIn("2026-01-10", "done: ['a']")).score("K")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({"sum, 45", "mean, 20", "min, 15", "max, 30"})
  void valueOfContributors(String aggregate, String shown) {
    Card card =
        plan(
                metric("count", ""),
                objective(
                    "P",
                    "",
                    measured(
                        "PK",
                        "metric: 'x', valueOf: 'contributors', aggregate: '"
                            + aggregate
                            + "', "
                            + HUNDRED)),
                objective(
                    "A",
                    "contributesTo: [{keyResult: 'PK', weight: 2}],",
                    measured("K", "metric: 'x', " + HUNDRED),
                    keyResult("W", "weight: 0, metric: 'x', " + HUNDRED),
                    keyResult("D", "state: 'dropped', metric: 'x', " + HUNDRED)),
                objective(
                    "B",
                    "contributesTo: [{keyResult: 'PK'}],",
                    measured("L", "metric: 'x', " + HUNDRED),
                    keyResult("N", "from: '2026-03-01', metric: 'x', " + HUNDRED)))
            .journal(
                value("2026-01-10", "15"),
                entry("checkIn", "2026-01-10", "keyResult: 'L', value: 30"),
                entry("checkIn", "2026-01-10", "keyResult: 'W', value: 70"),
                entry("checkIn", "2026-01-10", "keyResult: 'D', value: 70"),
                entry("checkIn", "2026-01-10", "keyResult: 'N', value: 70"));
    assertThat(card.value("PK")).isEqualTo(shown);
  }

  @Test
  void valueOfContributorsInAnotherUnitIsUnscorable() {
    String others = metric("count", "") + ", {id: 'y', unit: 'USD', polarity: 'higher'}";
    Card card =
        plan(
            others,
            objective("P", "", measured("PK", "metric: 'x', valueOf: 'contributors', " + HUNDRED)),
            objective(
                "A",
                "contributesTo: [{keyResult: 'PK'}],",
                measured("K", "metric: 'x', " + HUNDRED),
                keyResult("L", "state: 'draft', metric: 'y', " + HUNDRED)));
    card.journal(value("2026-01-10", "15"));
    assertThat(card.score("PK")).isEqualTo("0.150000000");
    card.journal(Sample.state("2026-01-20", "keyResult: 'L'", "active"));
    assertThat(card.score("PK")).isEqualTo("null");
  }

  @Test
  void valueOfNobodyIsNoData() {
    Card card = one(metric("count", ""), "metric: 'x', valueOf: 'contributors', " + HUNDRED);
    assertThat(card.of("K").get("noData").asBoolean()).isTrue();
    assertThat(card.score("K")).isEqualTo("0.000000000");
  }

  @Test
  void rebaseMovesValuesAndTargets() {
    String revised =
        ", revisions: [{version: 2, rebase: 0.5}, {version: 3, rebase: 0.5, comparable: true},"
            + " {version: 4}]";
    Card card = one(metric("count", revised), "metric: 'x', " + HUNDRED);
    card.journal(value("2026-01-10", "40"));
    card.journal(entry("metricRevised", "2026-02-01", "metric: 'x', version: 2"));
    assertThat(card.value("K")).isEqualTo("20");
    assertThat(card.score("K")).isEqualTo("0.400000000");
    card.journal(value("2026-02-01", "30"));
    assertThat(card.score("K")).isEqualTo("0.600000000");
    card.journal(entry("metricRevised", "2026-02-05", "metric: 'x', version: 2"));
    card.journal(entry("metricRevised", "2026-02-06", "metric: 'x', version: 3"));
    assertThat(card.score("K")).isEqualTo("0.600000000");
    assertThat(card.light("K")).isEqualTo("green []");
    card.journal(entry("metricRevised", "2026-02-07", "metric: 'x', version: 4"));
    assertThat(card.light("K")).isEqualTo("yellow [definitionChanged]");
    card.journal(
        entry(
            "targetRevised",
            "2026-02-07",
            "keyResult: 'K', reason: 'r', target: {kind: 'fromTo', from: 0, to: 50}"));
    assertThat(card.light("K")).isEqualTo("green []");
  }

  @Test
  void targetOfAKeyResultThatBeganAfterTheRebaseStays() {
    String revised = ", revisions: [{version: 2, rebase: 0.5}]";
    Card card =
        plan(
            metric("count", revised),
            objective("O", "", keyResult("K", "from: '2026-01-20', metric: 'x', " + HUNDRED)));
    card.journal(reading("2026-01-10", "40"));
    card.journal(entry("metricRevised", "2026-01-20", "metric: 'x', version: 2"));
    assertThat(card.score("K")).isEqualTo("0.200000000");
  }

  @ParameterizedTest
  @CsvSource({
    "'{kind: ''fromTo'', from: 5, to: 9}'",
    "'{kind: ''changeBy'', by: 5, unit: ''abs'', reference: 5}'",
    "'{kind: ''grades'', points: [{at: 0, score: 0.3}, {at: 5, score: 1}]}'",
    "'{kind: ''atLeast'', value: 5, floor: -5}'",
    "'{kind: ''atMost'', value: 5, ceiling: 9}'",
    "'{kind: ''between'', low: -1, high: 1}'",
    "'{kind: ''completion''}'"
  })
  void withoutAValueThereIsNoDataAndNoProgress(String target) {
    Card card = one("", "target: " + target);
    assertThat(card.of("K").get("noData").asBoolean()).isTrue();
    assertThat(card.figure("K", "progress")).isEqualTo("0.000000000");
    assertThat(card.value("K")).isEqualTo("null");
  }
}
