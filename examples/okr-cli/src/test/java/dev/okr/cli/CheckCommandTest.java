package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code okr check} against a host that does as the README says. */
class CheckCommandTest {

  private static final String PLAN =
      """
      {"okr": "plan/1", "id": "p",
       "cycles": [{"id": "Q", "from": "2026-01-01", "to": "2026-03-31"}],
       "teams": [{"id": "t"}],
       "metrics": [{"id": "m", "unit": "count", "owner": "t"}],
       "objectives": [{"id": "O", "title": "Grow", "owner": "t", "cycle": "Q", "keyResults": [
         {"id": "O.K", "title": "Orders from 0 to 10", "owner": "t", "measures": [
           {"id": "a", "metric": "m", "target": {"kind": "fromTo", "from": 0, "to": 10}}]}]}]}
      """;

  /** A score set by hand far from the computed one. */
  private static final String JOURNAL =
      """
      {"entry":"checkIn","id":"1","on":"2026-02-01","recordedAt":"2026-02-01T00:00:00Z","by":"t","keyResult":"O.K","value":2}
      {"entry":"scoreAdjusted","id":"2","on":"2026-02-02","recordedAt":"2026-02-02T00:00:00Z","by":"t","keyResult":"O.K","score":0.9,"reason":"agreed"}
      """;

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aHostOfTheReadmeGetsTheSameFindings() throws IOException {
    Path planFile = write("plan.json", PLAN);
    Path journalFile = write("journal.ndjson", JOURNAL);
    OkrJson json = OkrJson.standard();
    Plan plan = json.readPlan(planFile).orElseThrow();
    Journal journal = json.readJournal(journalFile).orElseThrow();
    LocalDate on = LocalDate.parse("2026-02-27");
    Scorecard card = Scorer.standard().score(plan, journal, on);
    Report report = RuleBook.standard().scoredBy(card::computed).check(plan, journal, on);
    Run run =
        Run.of(
            "check",
            planFile.toString(),
            "--journal",
            journalFile.toString(),
            "--on",
            on.toString(),
            "--format",
            "json");
    assertThat(run.out()).isEqualTo(json.writeReport(report, "en", true) + "\n");
    assertThat(report.unasked()).isEmpty();
    assertThat(report.of("OKR-902")).as("which compares with the computed score").isNotEmpty();
    assertThat(RuleBook.standard().check(plan, journal, on).of("OKR-902")).isEmpty();
  }

  @Test
  void theTextSaysWhichRulesWereNotAsked() throws IOException {
    String plan = write("plan.json", PLAN).toString();
    assertThat(Run.of("check", plan).out())
        .contains("Not asked, because no date was given: ")
        .contains("OKR-902");
    assertThat(Run.of("check", plan, "--lang", "zh").out()).contains("因未给出日期而未检查：");
    assertThat(Run.of("check", plan, "--on", "2026-02-27").out()).doesNotContain("Not asked");
    assertThat(Run.of("check", plan, "--format", "json").json().fieldNames())
        .toIterable()
        .containsExactly("findings");
  }

  /** Fifteen key results with a fault each, and more faults than a page holds. */
  private static String crowded() {
    StringBuilder plan =
        new StringBuilder(
            "{\"okr\": \"plan/1\", \"id\": \"p\", \"objectives\": [{\"id\": \"O\", \"title\":"
                + " \"tbd\", \"keyResults\": [");
    for (int i = 10; i < 25; i++) {
      plan.append(i == 10 ? "" : ",")
          .append("{\"id\": \"K")
          .append(i)
          .append("\", \"title\": \"Launch it\"}");
    }
    return plan.append("]}]}").toString();
  }

  @Test
  void theTextSaysOneThingOnceAndAllOfItIfAsked() throws IOException {
    String plan = write("plan.json", crowded()).toString();
    String text = Run.of("check", plan).out();
    assertThat(text)
        .contains("OKR-202 15 of 15 key results state a task, not a result: K10 \"Launch it\", ")
        .contains(" more.\n")
        .doesNotContain("/objectives/O/keyResults/K24");
    assertThat(Run.of("check", plan, "--all").out())
        .contains("OKR-202 15 of 15 key results")
        .contains("- /objectives/O/keyResults/K24: 'K24' states a task");
    assertThat(Run.of("check", plan, "--lang", "zh").out()).contains("15 个关键成果中有 15 个写的是任务而非成果");
    assertThat(Run.of("check", plan, "--format", "json").json().get("findings"))
        .hasSizeGreaterThan(45);
  }

  @Test
  void aPageSaysWhatItLeavesOff() throws IOException {
    String many =
        """
        {"okr": "plan/1", "id": "p",
         "cycles": [{"id": "Q", "from": "2026-01-01", "to": "2026-03-31", "parent": "X"}],
         "teams": [{"id": "t"}, {"id": "c", "kind": "company"}],
         "themes": [{"id": "forgotten"}],
         "metrics": [{"id": "m", "unit": "count"}, {"id": "M", "unit": "%"}],
         "objectives": [
           {"id": "O1", "title": "tbd", "cycle": "Q", "keyResults": []},
           {"id": "O2", "title": "Run the fair", "owner": "x", "cycle": "Q", "keyResults": [
             {"id": "K1", "title": "Launch it", "from": "2025-01-01"},
             {"id": "K2", "title": "Better orders", "measures": [
               {"id": "a", "metric": "m", "target": {"kind": "fromTo", "from": 1, "to": 1}}]},
             {"id": "K3", "title": "Orders at 10", "participants": ["t"], "measures": [
               {"id": "a", "metric": "m", "target": {"kind": "between", "low": 2, "high": 1}}]}]}]}
        """;
    String plan = write("plan.json", many).toString();
    String text = Run.of("check", plan).out();
    assertThat(text).contains("more things, ").contains("findings: okr check --all");
    assertThat(text.lines().filter(line -> line.startsWith("error") || line.startsWith("warning")))
        .hasSize(10);
    assertThat(Run.of("check", plan, "--lang", "zh").out()).contains("条：okr check --all");
    assertThat(Run.of("check", plan, "--all").out()).doesNotContain("more things");
  }

  @Test
  void whatIsWaivedIsToldIfAllIsAsked() throws IOException {
    String waived =
        PLAN.replace(
            "\"objectives\"",
            "\"waivers\": [{\"code\": \"OKR-402\", \"on\": {\"metric\": \"m\"}, \"reason\":"
                + " \"x\"}], \"objectives\"");
    String plan = write("plan.json", waived).toString();
    assertThat(Run.of("check", plan).out()).doesNotContain("OKR-402").contains(", 1 waived");
    assertThat(Run.of("check", plan, "--all").out())
        .contains("OKR-402 /metrics/m (waived): Metric 'm' has no data source.");
  }
}
