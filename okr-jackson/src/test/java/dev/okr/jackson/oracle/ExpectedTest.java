package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.Sample.checkIn;
import static dev.okr.jackson.oracle.Sample.entry;
import static dev.okr.jackson.oracle.Sample.keyResult;
import static dev.okr.jackson.oracle.Sample.objective;
import static dev.okr.jackson.oracle.Sample.one;
import static dev.okr.jackson.oracle.Sample.plan;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6: what is expected. */
class ExpectedTest {
  private static final String TEN = "target: {kind: 'fromTo', from: 0, to: 10}";
  private static final String TODAY = "{\"expectedOn\": \"today\"}";

  private static Card stated(String expected, String measure) {
    return plan("", objective("O", "", keyResult("K", "expected: " + expected + ", " + measure)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 0.000000000, 0.000000000",
    "2026-01-01, 0.011111111, 0.000000000",
    "2026-02-14, 0.500000000, 0.494382022",
    "2026-03-30, 0.988888889, 0.988764045",
    "2026-03-31, 1.000000000, 1.000000000",
    "2026-07-01, 1.000000000, 1.000000000"
  })
  void elapsed(String day, String inclusive, String elapsed) {
    assertThat(one("", TEN).on(day).expected("K")).isEqualTo(inclusive);
    Card card = one("", TEN).policyWith("{\"dayCount\": \"elapsed\"}").on(day);
    assertThat(card.expected("K")).isEqualTo(elapsed);
  }

  @Test
  void workingCalendarSaysWhichDaysCount() {
    WorkingDays weekdays =
        new WorkingDays(
            day ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    Card card = one("", TEN).workingDays(weekdays).on("2026-01-11");
    assertThat(card.expected("K")).isEqualTo(Fraction.of(7, 64).text9());
    Card never = one("", TEN).workingDays(new WorkingDays(day -> false)).on("2026-02-14");
    assertThat(never.expected("K")).isEqualTo("0.500000000");
  }

  @Test
  void ownDatesOverrideTheCycles() {
    Card card =
        plan(
            "", objective("O", "", keyResult("K", "from: '2026-02-10', to: '2026-02-19', " + TEN)));
    assertThat(card.on("2026-02-14").expected("K")).isEqualTo("0.500000000");
  }

  @Test
  void withoutASpanOnlyBoundsThatHoldAreExpected() {
    Card card =
        plan(
            "",
            objective(
                    "O",
                    "",
                    keyResult("K", TEN),
                    keyResult("L", "target: {kind: 'atLeast', value: 5}"),
                    keyResult("M", "expected: 'atEnd', " + TEN))
                .replace("cycle: 'Q',", ""));
    assertThat(card.expected("K")).isEqualTo("0.000000000");
    assertThat(card.expected("L")).isEqualTo("1.000000000");
    assertThat(card.expected("M")).isEqualTo("0.000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "linear, 0.500000000, 1.000000000",
    "atEnd, 0.000000000, 1.000000000",
    "none, 0.000000000, 0.000000000"
  })
  void stated(String word, String then, String atEnd) {
    Card card = stated("'" + word + "'", "target: {kind: 'atLeast', value: 5}");
    assertThat(card.on("2026-02-14").expected("K")).isEqualTo(then);
    assertThat(card.on("2026-03-31").expected("K")).isEqualTo(atEnd);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 0.000000000",
    "2026-01-01, 0.000000000",
    "2026-01-16, 0.150000000",
    "2026-01-31, 0.300000000",
    "2026-03-02, 0.600000000",
    "2026-03-31, 0.890000000"
  })
  void checkpoints(String day, String expected) {
    String points =
        "{checkpoints: [{on: '2026-01-31', score: 0.3}, {on: '2026-03-31', score: 0.89},"
            + " {on: '2026-05-01', score: 0.1}]}";
    assertThat(stated(points, TEN).on(day).expected("K")).isEqualTo(expected);
  }

  @Test
  void valueCheckpointsNeedOneMeasure() {
    String points = "{checkpoints: [{on: '2026-01-31', value: 4}, {on: '2026-03-01', value: 12}]}";
    Card card = stated(points, TEN);
    assertThat(card.on("2026-01-31").expected("K")).isEqualTo("0.400000000");
    assertThat(card.on("2026-03-01").expected("K")).isEqualTo("1.000000000");
    String two = "measures: [{id: 'a', " + TEN + "}, {id: 'b', " + TEN + "}]";
    assertThat(stated(points, two).on("2026-01-31").expected("K")).isEqualTo("0.337078652");
    String ratio = "observe: 'successRatio', planned: 8, target: {kind: 'atLeast', value: 5}";
    assertThat(
            stated(points, "measures: [{id: 'a', " + ratio + "}]").on("2026-01-31").expected("K"))
        .isEqualTo("0.500000000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target: {kind: 'atLeast', value: 5} | 1.000000000",
        "target: {kind: 'atLeast', value: 5, floor: 1} | 0.500000000",
        "target: {kind: 'between', low: 5, high: 7} | 1.000000000",
        "target: {kind: 'between', low: 5, high: 7, ceiling: 9} | 0.500000000",
        "observe: 'streak', planned: 3, target: {kind: 'atLeast', value: 5} | 0.500000000",
        "target: {kind: 'done'} | 0.000000000",
        "target: {kind: 'completion'} | 0.500000000",
        "target: {kind: 'milestones', items: [{id: 'a'}]} | 0.500000000",
        "target: {kind: 'milestones', items: [{id: 'a', due: '2026-02-13'},"
            + " {id: 'b', weight: 3, due: '2026-02-14'}]} | 0.250000000",
        "target: {kind: 'milestones', items: [{id: 'a', due: '2026-02-13'}, {id: 'b', weight: 3}]}"
            + " | 0.625000000"
      })
  void byKind(String measure, String expected) {
    Card card = one("", measure);
    assertThat(card.on("2026-02-14").expected("K")).isEqualTo(expected);
    assertThat(card.on("2026-03-31").expected("K")).isEqualTo("1.000000000");
  }

  @Test
  void movedBaselineStartsTheClockAnew() {
    Card card = one("", TEN).policyWith(TODAY);
    card.journal(revised("2026-02-01", "kind: 'fromTo', from: 0, to: 20"));
    assertThat(card.expected("K")).isEqualTo("0.500000000");
    card.journal(revised("2026-02-05", "kind: 'fromTo', from: 4, to: 20"));
    assertThat(card.expected("K")).isEqualTo("0.181818182");
    card.journal(revised("2026-02-10", "kind: 'atLeast', value: 20, floor: 0"));
    assertThat(card.expected("K")).isEqualTo("0.181818182");
    card.journal(revised("2026-02-12", "kind: 'grades', points: [{at: 4, score: 0}]"));
    assertThat(card.expected("K")).isEqualTo("0.062500000");
  }

  private static String revised(String on, String target) {
    return entry("targetRevised", on, "keyResult: 'K', reason: 'r', target: {" + target + "}");
  }

  @Test
  void monthlyNumberIsComparedWithWhatWasExpectedThen() {
    Card card = one("", TEN).journal(value("2026-01-31", "4"));
    assertThat(card.on("2026-02-14").expected("K")).isEqualTo("0.344444444");
    assertThat(card.on("2026-03-07").expected("K")).isEqualTo("0.344444444");
    assertThat(card.on("2026-03-08").expected("K")).isEqualTo("0.744444444");
    assertThat(card.on("2026-03-31").expected("K")).isEqualTo("1.000000000");
    Card early = one("", TEN).journal(value("2025-12-20", "4")).on("2026-01-20");
    assertThat(early.expected("K")).isEqualTo("0.011111111");
    Card weekly =
        one(
            "{id: 'x', unit: 'count', polarity: 'higher', refresh: 'weekly'}",
            "metric: 'x', " + TEN);
    weekly.journal(value("2026-01-31", "4"));
    assertThat(weekly.on("2026-02-09").expected("K")).isEqualTo("0.344444444");
    assertThat(weekly.on("2026-02-10").expected("K")).isEqualTo("0.455555556");
  }

  @Test
  void ambitionIsAppliedOnce() {
    String aspirational = "ambition: 'aspirational',";
    Card card = plan("", objective("O", aspirational, keyResult("K", TEN)));
    assertThat(card.expected("K")).isEqualTo("0.350000000");
    assertThat(card.expected("O")).isEqualTo("0.350000000");
    card.on("2026-03-31").journal(value("2026-03-31", "7"));
    assertThat(card.light("K")).isEqualTo("green []");
    assertThat(card.policy("mooncamp").expected("K")).isEqualTo("1.000000000");
  }

  @Test
  void ambitionMultipliesTheRoundedMean() {
    String measures =
        "expected: {checkpoints: [{on: '2026-02-14', score: 0.333333334}]}, ambition: 'learning',";
    String a = "{id: 'a', weight: 1, " + TEN + "}, ";
    String b = "{id: 'b', weight: 2, " + TEN + "}";
    Card card =
        plan("", objective("O", "", keyResult("K", measures + "measures: [" + a + b + "]")));
    assertThat(card.expected("K")).isEqualTo("0.233333334");
  }

  @Test
  void worstExpectsWhatItsLowestPartDoes() {
    String hold = "{id: 'b', target: {kind: 'atLeast', value: 5}}";
    String measures = "measures: [{id: 'a', " + TEN + "}, " + hold + "]";
    Card card = plan("", objective("O", "", keyResult("K", "combine: 'worst', " + measures)));
    card.policyWith(TODAY);
    assertThat(card.expected("K")).isEqualTo("1.000000000");
    card.journal(checkIn("2026-02-01", "measure: 'b', value: 6"));
    assertThat(card.expected("K")).isEqualTo("0.500000000");
  }

  @Test
  void stateDoneExpectsTheLastDay() {
    Card card = one("", TEN).journal(value("2026-02-01", "9"));
    card.journal(Sample.state("2026-02-10", "objective: 'O'", "done"));
    assertThat(card.expected("K")).isEqualTo("1.000000000");
    assertThat(card.expected("O")).isEqualTo("1.000000000");
    assertThat(card.figure("K", "state")).isEqualTo("done");
  }
}
