package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The 27 cases that people met, each with the value its README calls right. */
class PublishedCasesTest {

  private static Card read(String name) {
    return Card.of(Json.parse(text(name, "plan.json")))
        .journal(Json.lines(text(name, "journal.ndjson")));
  }

  private static String text(String name, String file) {
    String path = "/dev/okr/jackson/oracle-cases/" + name + "/" + file;
    try (InputStream in = PublishedCasesTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ObjectNode objective(ObjectNode plan, int index) {
    return (ObjectNode) plan.get("objectives").get(index);
  }

  private static ObjectNode keyResult(ObjectNode plan, int objective, int index) {
    return (ObjectNode) objective(plan, objective).get("keyResults").get(index);
  }

  private static ObjectNode measure(ObjectNode plan, int objective, int index) {
    return (ObjectNode) keyResult(plan, objective, index).get("measures").get(0);
  }

  @Test
  void ratiosOfContributorsAreAveragedByTheirLinksNotSummed() {
    Card card = read("akvo-2446-ratio").on("2026-02-14");
    assertThat(card.score("PK")).isEqualTo("null");
    card.plan(plan -> measure(plan, 0, 0).put("aggregate", "mean"));
    assertThat(card.value("PK")).isEqualTo("14");
    assertThat(card.score("PK")).isEqualTo("0.350000000");
    assertThat(card.score("P")).isEqualTo("0.350000000");
  }

  @Test
  void yearIsTheMeanOfWhatEachQuarterReached() {
    Card card = read("annual-of-quarters-one-metric").on("2026-06-30");
    assertThat(card.score("O1")).isEqualTo("0.500000000");
    assertThat(card.score("O2")).isEqualTo("0.500000000");
    assertThat(card.score("OY")).isEqualTo("0.500000000");
  }

  @Test
  void monthlyValuesAreExpectedAsValues() {
    String checkpoints =
        """
        {"checkpoints": [{"on": "2026-07-31", "value": 8}, {"on": "2026-08-31", "value": 26},
                         {"on": "2026-09-30", "value": 48}]}
        """;
    Card card =
        read("cea-checkpoints-values")
            .plan(plan -> keyResult(plan, 0, 0).set("expected", Json.parse(checkpoints)));
    assertThat(card.on("2026-07-31").expected("K1")).isEqualTo("0.166666667");
    assertThat(card.light("K1")).isEqualTo("green []");
    assertThat(card.on("2026-08-15").expected("K1")).isEqualTo("0.166666667");
    assertThat(card.light("K1")).isEqualTo("green []");
    assertThat(card.on("2026-08-31").expected("K1")).isEqualTo("0.541666667");
    assertThat(card.score("K1")).isEqualTo("0.541666667");
    assertThat(card.expected("K2")).isEqualTo("0.540000000");
    assertThat(card.expected("K3")).isEqualTo("0.673913043");
    assertThat(card.light("K3")).isEqualTo("yellow [pace]");
  }

  @Test
  void closedQuarterKeepsItsResult() {
    Card card = read("closed-quarter-keeps-moving").on("2026-06-30");
    assertThat(card.score("OA")).isEqualTo("0.450000000");
    assertThat(card.score("A1")).isEqualTo("0.400000000");
    assertThat(card.score("A2")).isEqualTo("0.000000000");
    assertThat(card.score("A3")).isEqualTo("0.950000000");
  }

  @Test
  void nothingIsDueAfterAHoliday() {
    LocalDate first = LocalDate.parse("2026-02-15");
    LocalDate last = LocalDate.parse("2026-02-23");
    WorkingDays calendar = new WorkingDays(day -> day.isBefore(first) || day.isAfter(last));
    Card card =
        read("cny-holiday-702")
            .plan(
                plan -> {
                  String metric =
                      """
                      [{"id": "x", "unit": "count", "polarity": "higher", "refresh": "weekly"}]
                      """;
                  plan.set("metrics", Json.parse(metric));
                  measure(plan, 0, 0).put("metric", "x");
                })
            .on("2026-02-24");
    assertThat(card.light("K1")).isEqualTo("yellow [pace, stale]");
    assertThat(card.workingDays(calendar).light("K1")).isEqualTo("green []");
  }

  @Test
  void oneReadingOfTwoContributorsCountsOnce() {
    Card card = read("contributors-same-reading").on("2026-02-14");
    assertThat(card.value("PK")).isEqualTo("300");
    assertThat(card.score("PK")).isEqualTo("0.300000000");
  }

  @Test
  void whatIsReachedOrDoneIsNotAskedFor() {
    Card card = read("done-early-nagging").on("2026-03-20");
    for (String id : List.of("K1", "K2", "K3", "K4")) {
      assertThat(card.score(id)).isEqualTo("1.000000000");
      assertThat(card.light(id)).isEqualTo("green []");
    }
    card.journal(
        """
        {"entry": "checkIn", "id": "e1", "on": "2026-01-25", "recordedAt": "2026-01-25T09:00:00Z",
         "by": "a", "keyResult": "K1", "value": "6"}
        """,
        """
        {"entry": "stateChanged", "id": "e2", "on": "2026-02-01",
         "recordedAt": "2026-02-01T09:00:00Z", "by": "a", "keyResult": "K1", "state": "done"}
        """);
    assertThat(card.figure("K1", "state")).isEqualTo("done");
    assertThat(card.light("K1")).isEqualTo("red [pace]");
    assertThat(card.expected("K1")).isEqualTo("1.000000000");
  }

  @Test
  void thresholdIsBehindBeforeAndAtRiskAfterTheEnd() {
    Card card = read("engagedly-threshold").policy("engagedly").on("2026-04-15");
    assertThat(card.light("K1")).isEqualTo("yellow [pace]");
    assertThat(card.light("K2")).isEqualTo("yellow [pace]");
    assertThat(card.light("K3")).isEqualTo("green []");
    assertThat(card.light("K4")).isEqualTo("green []");
    card.on("2026-05-02");
    assertThat(card.light("K1")).isEqualTo("red [pace]");
    assertThat(card.light("K2")).isEqualTo("red [pace]");
  }

  @Test
  void factorThatDoesNotApplyIsLeftOut() {
    Card card =
        read("frappe-2023-missing-factor")
            .on("2026-03-31")
            .plan(plan -> keyResult(plan, 0, 2).put("state", "dropped"));
    assertThat(card.score("O")).isEqualTo("1.000000000");
    assertThat(card.light("SELF")).isEqualTo("unknown []");
  }

  @Test
  void teamMeanIsOfWhatRuns() {
    Card card = read("future-quarter-in-mean").on("2026-02-14");
    assertThat(card.team("a").get("mean").asText()).isEqualTo("0.500000000");
    assertThat(card.team("a").get("objectives").asInt()).isEqualTo(1);
  }

  @Test
  void objectiveIsMetOnlyIfAllKeyResultsAre() {
    Card card =
        read("gitokr-all-or-nothing")
            .on("2026-03-31")
            .plan(plan -> objective(plan, 0).put("combine", "all"));
    assertThat(card.score("O")).isEqualTo("0.000000000");
  }

  @Test
  void severalPeoplesResultsOfOneDayAddUp() {
    Card card = read("hrplus-sum-same-day").on("2026-02-14");
    for (String id : List.of("K1", "K2")) {
      assertThat(card.value(id)).isEqualTo("4010");
      assertThat(card.figure(id, "progress")).isEqualTo("1.002500000");
      assertThat(card.score(id)).isEqualTo("1.000000000");
    }
  }

  @Test
  void keyResultThatBeginsLaterIsLeftOut() {
    Card card = read("kr-starts-mid-quarter").on("2026-02-14");
    assertThat(card.score("O1")).isEqualTo("0.500000000");
    assertThat(card.light("K2")).isEqualTo("unknown []");
  }

  @Test
  void objectiveSetByHandIsJudged() {
    Card card = read("manual-objective").on("2026-03-31");
    assertThat(card.score("O2")).isEqualTo("0.100000000");
    assertThat(card.expected("O2")).isEqualTo("1.000000000");
    assertThat(card.light("O2")).isEqualTo("red [pace]");
    assertThat(card.figure("O2", "origin")).isEqualTo("adjusted");
    assertThat(card.figure("O2", "computed")).isEqualTo("null");
  }

  @Test
  void objectiveOfUntouchedPartsIsNotGreen() {
    Card card = read("never-touched-is-green").on("2026-03-31");
    assertThat(card.score("O")).isEqualTo("0.250000000");
    assertThat(card.light("O")).isEqualTo("red [part:K1, part:K2, part:K3]");
    assertThat(card.light("K1")).isEqualTo("red [pace]");
    assertThat(card.light("K3")).isEqualTo("red [noData]");
  }

  @Test
  void droppedObjectiveLeavesTheTeam() {
    Card card = read("objective-cancel-weight0").on("2026-02-14");
    assertThat(card.team("a").get("objectives").asInt()).isEqualTo(1);
    assertThat(card.team("a").get("lights")).isEqualTo(Json.parse("{\"green\": 1}"));
    card.plan(plan -> objective(plan, 1).put("weight", 1).put("state", "dropped"));
    assertThat(card.team("a").get("objectives").asInt()).isEqualTo(1);
    assertThat(card.team("a").get("lights")).isEqualTo(Json.parse("{\"green\": 1}"));
  }

  @Test
  void yearThatIsClosedIsJudgedAsAtItsEnd() {
    Card card = read("operately-1822-close-parent").on("2026-02-14");
    assertThat(card.light("KY")).isEqualTo("red [noData]");
    assertThat(card.expected("KY")).isEqualTo("1.000000000");
    assertThat(card.score("OQ")).isEqualTo("0.500000000");
  }

  @Test
  void deliverablesAreExpectedWhenTheyAreDue() {
    Card card = read("pchub-deliverables-due").on("2026-09-24");
    assertThat(card.expected("K1")).isEqualTo("0.750000000");
    assertThat(card.figure("K1", "pace")).isEqualTo("1.000000000");
    assertThat(card.expected("K2")).isEqualTo("0.000000000");
    card.on("2026-10-01");
    assertThat(card.expected("K1")).isEqualTo("1.000000000");
    assertThat(card.figure("K1", "pace")).isEqualTo("0.750000000");
  }

  @Test
  void distanceFromANegativeBound() {
    Card card = read("profitco-negative-bound").policy("profitCo").on("2026-03-31");
    assertThat(card.score("K1")).isEqualTo("0.000000000");
    assertThat(card.score("K2")).isEqualTo("0.600000000");
  }

  @Test
  void movedKeyResultLeavesLastMonthAlone() {
    JsonNode after = Json.parse(text("puzzle-1253-moved-kr", "plan.json"));
    ObjectNode before = after.deepCopy();
    ObjectNode moved = (ObjectNode) objective(before, 1).withArray("keyResults").remove(1);
    objective(before, 0).withArray("keyResults").add(moved);
    Card card =
        read("puzzle-1253-moved-kr")
            .history(List.of(version("2026-01-01", before), version("2026-02-01", after)));
    assertThat(card.on("2026-01-31").score("O1")).isEqualTo("0.500000000");
    assertThat(card.score("O2")).isEqualTo("0.400000000");
    assertThat(card.on("2026-02-10").score("O1")).isEqualTo("0.200000000");
    assertThat(card.score("O2")).isEqualTo("0.600000000");
  }

  static JsonNode version(String on, JsonNode plan) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("on", on).put("recordedAt", on + "T08:00:00Z").put("by", "a").set("plan", plan);
    return line;
  }

  @Test
  void keyResultsAreCountedByZone() {
    Card card = read("puzzle-1680-distribution").policy("puzzle").on("2026-03-31");
    JsonNode bands = card.team("a").get("keyResults").get("bands");
    assertThat(bands)
        .isEqualTo(Json.parse("{\"fail\": 1, \"commit\": 2, \"target\": 2, \"stretch\": 1}"));
  }

  @Test
  void copyOfTheNextQuarterStartsWithoutTheOldCounter() {
    Card card = read("puzzle-620-copy").on("2026-04-20");
    assertThat(card.score("A1")).isEqualTo("0.900000000");
    assertThat(card.score("B1")).isEqualTo("0.363636364");
    assertThat(card.value("B2")).isEqualTo("230");
    assertThat(card.on("2026-04-01").value("B1")).isEqualTo("190");
    for (String accumulation : Set.of("toDate", "perPeriod")) {
      card.plan(
          plan -> ((ObjectNode) plan.get("metrics").get(0)).put("accumulation", accumulation));
      assertThat(card.of("B1").get("noData").asBoolean()).isTrue();
      assertThat(card.of("B2").get("noData").asBoolean()).isTrue();
    }
  }

  @Test
  void reportedRedIsSeen() {
    Card card = read("reported-light-standard").on("2026-02-14");
    assertThat(card.light("K1")).isEqualTo("red [reported]");
  }

  @Test
  void almostAllIsNotAll() {
    Card card = read("scopesentry-189-rounding").policy("quantive").on("2026-03-31");
    assertThat(card.score("K1")).isEqualTo("0.999000000");
    assertThat(card.score("K2")).isEqualTo("0.996000000");
    assertThat(card.score("K3")).isEqualTo("0.950000000");
    assertThat(card.score("O")).isEqualTo("0.981666667");
  }

  @Test
  void perfectRecordIsGreen() {
    Card card = read("success-ratio-perfect-is-red").on("2026-02-14");
    for (String id : List.of("K1", "K2", "K4")) {
      assertThat(card.score(id)).isEqualTo("0.500000000");
      assertThat(card.expected(id)).isEqualTo("0.500000000");
      assertThat(card.light(id)).isEqualTo("green []");
    }
    assertThat(card.expected("K3")).isEqualTo("0.494382022");
    assertThat(card.light("O")).isEqualTo("green []");
  }

  @Test
  void unstatedWeightsShareTheRest() {
    Card card = read("taskany-1221-weights").on("2026-02-14").policy("vivaGoals");
    assertThat(card.score("O")).isEqualTo("0.250000000");
  }

  @Test
  void baselineThatIsMeasuredLaterStartsTheClock() {
    Card card =
        read("vagov-1930-baseline-later")
            .plan(plan -> keyResult(plan, 0, 0).put("state", "draft"))
            .journal(
                """
                {"entry": "stateChanged", "id": "e1", "on": "2026-02-01",
                 "recordedAt": "2026-02-01T08:00:00Z", "by": "a", "keyResult": "K1",
                 "state": "active"}
                """)
            .on("2026-01-20");
    assertThat(card.light("K1")).isEqualTo("unknown []");
    assertThat(card.score("O")).isEqualTo("0.000000000");
    card.on("2026-02-20");
    assertThat(card.score("K1")).isEqualTo("0.500000000");
    assertThat(card.expected("K1")).isEqualTo("0.338983051");
    assertThat(card.light("K1")).isEqualTo("green []");
  }
}
