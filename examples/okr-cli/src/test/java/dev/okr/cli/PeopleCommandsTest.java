package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code okr pseudonyms}, {@code okr personal-data} and {@code okr what-if}. */
class PeopleCommandsTest {

  private static final String PLAN =
      """
      {"okr": "plan/1", "id": "p", "title": "Plan",
       "cycles": [{"id": "Q1", "from": "2026-01-01", "to": "2026-03-31"}],
       "people": [{"id": "p.lin", "name": "Lin Yue"}],
       "objectives": [
         {"id": "O", "title": "Grow", "owner": "p.lin", "cycle": "Q1", "keyResults": [
           {"id": "K", "title": "Margin", "owner": "p.lin",
            "target": {"kind": "fromTo", "from": 0, "to": 10}}]}]}
      """;

  @TempDir private Path folder;
  private String plan = "";
  private String journal = "";

  @BeforeEach
  void write() throws IOException {
    plan = Files.writeString(folder.resolve("plan.json"), PLAN).toString();
    String entry =
        "{'entry':'checkIn','id':'e1','on':'2026-02-20','recordedAt':'2026-02-20T09:00:00Z',"
            + "'by':'p.lin','keyResult':'K','value':4,'note':'Lin Yue asks the bank'}\n";
    journal =
        Files.writeString(folder.resolve("journal.ndjson"), entry.replace('\'', '"')).toString();
  }

  @Test
  void pseudonymsAreWrittenAndScoreTheSame() {
    Path out = folder.resolve("out");
    Run run = Run.of("pseudonyms", plan, "--journal", journal, "--out", out.toString());
    assertThat(run.exit()).isEqualTo(Main.OK);
    assertThat(run.out()).contains("1 person", "/journal/e1/note").doesNotContain("Lin");
    String[] made = {out.resolve("plan.json").toString(), out.resolve("journal.ndjson").toString()};
    Run score = Run.of("score", made[0], "--journal", made[1], "--on", "2026-02-27");
    assertThat(score).isEqualTo(Run.of("score", plan, "--journal", journal, "--on", "2026-02-27"));
    assertThat(out.resolve("plan.json")).content().doesNotContain("Lin").doesNotContain("p.lin");
    assertThat(out.resolve("journal.ndjson"))
        .content()
        .doesNotContain("Lin")
        .doesNotContain("p.lin");
  }

  @Test
  void aFolderThatCanNotBeMadeIsSaid() {
    Run run = Run.of("pseudonyms", plan, "--out", plan);
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("can't be written");
  }

  @Test
  void onePersonsDataIsAnExport() throws IOException {
    Run run = Run.of("personal-data", plan, "--journal", journal, "--person", "p.lin");
    assertThat(run.exit()).isEqualTo(Main.OK);
    assertThat(run.json().isObject()).isTrue();
    assertThat(run.out()).contains("Lin Yue asks the bank", "/objectives/O/owner");
  }

  @Test
  void whomNothingNamesHasNoData() {
    Run run = Run.of("personal-data", plan, "--journal", journal, "--person", "p.no");
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("Neither plan nor journal names 'p.no'.");
  }

  @Test
  void anotherPlanWouldChangeScoresAndFindings() throws IOException {
    String other =
        Files.writeString(
                folder.resolve("other.json"),
                PLAN.replace("\"to\": 10", "\"to\": 8")
                    .replace("\"owner\": \"p.lin\", \"cycle\"", "\"cycle\""))
            .toString();
    String[] with = {"what-if", plan, other, "--journal", journal, "--on", "2026-02-27"};
    Run text = Run.of(with);
    assertThat(text.exit()).isEqualTo(Main.OK);
    assertThat(text.out()).contains("K 0.400000000 -> 0.500000000").contains("+ OKR-");
    String[] asJson = Arrays.copyOf(with, with.length + 2);
    asJson[with.length] = "--format";
    asJson[with.length + 1] = "json";
    JsonNode json = Run.of(asJson).json();
    assertThat(json.at("/changes/0/on/keyResult").asText()).isEqualTo("K");
    assertThat(json.at("/changes/0/before").asText()).isEqualTo("0.400000000");
    assertThat(json.at("/changes/0/after").asText()).isEqualTo("0.500000000");
    assertThat(json.at("/appeared/0/code").asText()).startsWith("OKR-");
    assertThat(
            Run.of(
                    "what-if",
                    plan,
                    plan,
                    "--journal",
                    journal,
                    "--on",
                    "2026-02-27",
                    "--lang",
                    "zh")
                .out())
        .isEqualTo("不会有变化。\n");
  }
}
