package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key result moves from one objective to another at the beginning of February: January's figures
 * stay as they were reported.
 */
class ScoreHistoryTest {

  private static final String PLAN =
      """
      {"okr":"plan/1","id":"p","cycles":[{"id":"Q1","from":"2026-01-01","to":"2026-03-31"}],
       "teams":[{"id":"a"}],"objectives":[
        {"id":"O1","owner":"a","cycle":"Q1","keyResults":[%s]},
        {"id":"O2","owner":"a","cycle":"Q1","keyResults":[%s]}]}
      """
          .replace("\n", "");
  private static final String OLD = PLAN.formatted(keyResult("K1") + "," + keyResult("K2"), "");
  private static final String NEW = PLAN.formatted(keyResult("K1"), keyResult("K2"));
  private static final String JOURNAL = checkIn("K1", 2) + checkIn("K2", 8);

  @TempDir private Path folder;

  private static String keyResult(String id) {
    return """
        {"id":"%s","measures":[{"id":"m","target":{"kind":"fromTo","from":0,"to":10}}]}\
        """
        .formatted(id);
  }

  private static String checkIn(String keyResult, int value) {
    return """
        {"entry":"checkIn","id":"%1$s","on":"2026-01-20","recordedAt":"2026-01-20T09:00:00Z",\
        "by":"a","keyResult":"%1$s","value":%2$d}
        """
        .formatted(keyResult, value);
  }

  private static String version(String on, String recordedAt, String plan) {
    return "{\"on\":\"%s\",\"recordedAt\":\"%s\",\"by\":\"a\",\"plan\":%s}\n"
        .formatted(on, recordedAt, plan);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String history() throws IOException {
    return file(
        "history.ndjson",
        version("2026-01-01", "2026-01-01T08:00:00Z", OLD)
            + version("2026-02-01", "2026-02-10T08:00:00Z", NEW));
  }

  private Run score(String... more) throws IOException {
    String[] args = {
      "score",
      "--history",
      history(),
      "--journal",
      file("journal.ndjson", JOURNAL),
      "--format",
      "json"
    };
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of(all);
  }

  private static String of(JsonNode card, String objective) {
    return StreamSupport.stream(card.get("objectives").spliterator(), false)
        .filter(node -> node.get("id").asText().equals(objective))
        .map(node -> node.get("score").asText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachDayHasTheVersionInForce() throws IOException {
    JsonNode january = score("--on", "2026-01-31").json();
    assertThat(of(january, "O1")).isEqualTo("0.500000000");
    assertThat(of(january, "O2")).isEqualTo("null");
    JsonNode february = score("--on", "2026-02-01").json();
    assertThat(of(february, "O1")).isEqualTo("0.200000000");
    assertThat(of(february, "O2")).isEqualTo("0.800000000");
  }

  @Test
  void whatWasNotKnownYetDoesNotCount() throws IOException {
    JsonNode known = score("--on", "2026-02-09", "--known", "2026-02-09T00:00:00Z").json();
    assertThat(of(known, "O1")).isEqualTo("0.500000000");
  }

  @Test
  void aBatchScoresVersionsToo() throws IOException {
    String line =
        "{\"history\":\"%s\",\"journal\":\"%s\",\"on\":\"%s\"%s}\n"
            .formatted(history(), file("j", JOURNAL), "2026-02-09", "%s");
    String batch =
        file(
            "batch",
            line.formatted("")
                + line.formatted(",\"known\":\"2026-02-09T00:00:00Z\"")
                + line.formatted(",\"plan\":\"p.json\"")
                + line.formatted(",\"known\":\"noon\",\"cycle\":\"Q1\"")
                + line.formatted(",\"cycle\":\"Q7\""));
    List<String> out = Run.of("score", "--batch", batch).out().lines().toList();
    assertThat(out).hasSize(5);
    assertThat(out.get(0)).contains("\"id\":\"O1\",\"score\":\"0.200000000\"");
    assertThat(out.get(1)).contains("\"id\":\"O1\",\"score\":\"0.500000000\"");
    assertThat(out.get(2)).contains("CLI-001", "\"/history\"");
    assertThat(out.get(3)).contains("CLI-001", "\"/known\"");
    assertThat(out.get(4)).contains("CLI-002", "There is no cycle 'Q7'.");
  }

  @Test
  void aPlanBesideItsVersionsIsRefused() throws IOException {
    assertThat(Run.of("score", file("p", OLD), "--history", history(), "--on", "2026-01-31").exit())
        .isEqualTo(Main.UNUSABLE);
    assertThat(Run.of("score", "--on", "2026-01-31").err()).contains("Missing: PLAN");
  }

  @Test
  void everyProblemOfEveryVersionIsTold() throws IOException {
    String bad =
        file("bad", version("2026-01-01", "yesterday", OLD) + "\n{\"on\":\"2026-02-01\"}\n");
    Run run = Run.of("score", "--history", bad, "--on", "2026-02-01", "--format", "json");
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.json().get("problems"))
        .extracting(problem -> problem.get("line").asInt())
        .containsExactly(1, 3, 3, 3);
    Run empty = Run.of("score", "--history", file("empty", "\n\n"), "--on", "2026-02-01");
    assertThat(empty.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(empty.err()).contains("JSON-004");
  }

  @Test
  void theTeamsOfACycle() throws IOException {
    JsonNode teams = score("--on", "2026-06-30", "--cycle", "Q1").json().get("teams");
    assertThat(teams).hasSize(1);
    assertThat(teams.get(0).get("objectives").asInt()).isEqualTo(2);
    assertThat(score("--on", "2026-01-31", "--cycle", "Q9").err())
        .startsWith("There is no cycle 'Q9'.");
  }

  @Test
  void aReviewIsOfTheVersionInForce() throws IOException {
    String journal = file("journal.ndjson", JOURNAL);
    Run page =
        Run.of(
            "review",
            "--kind",
            "quarterly",
            "--history",
            history(),
            "--journal",
            journal,
            "--on",
            "2026-01-31");
    assertThat(page.exit()).isEqualTo(Main.OK);
    assertThat(page.out()).contains("| **O1** | a |  | 0.50 /");
  }

  @Test
  void aPolicyIsReadFromItsDocument() throws IOException {
    String policy =
        file("mine.json", "{\"okr\":\"policy/1\",\"name\":\"mine\",\"noData\":\"unknown\"}");
    JsonNode card = score("--on", "2026-01-10", "--policy", policy).json();
    assertThat(card.get("policy").asText()).isEqualTo("mine");
    assertThat(of(card, "O1")).isEqualTo("null");
    String bad = file("bad.json", "{\"okr\":\"policy/1\",\"name\":\"x\",\"nodata\":\"unknown\"}");
    Run refused = score("--on", "2026-01-10", "--policy", bad);
    assertThat(refused.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(refused.json().get("problems").get(0).get("pointer").asText()).isEqualTo("/nodata");
  }
}
