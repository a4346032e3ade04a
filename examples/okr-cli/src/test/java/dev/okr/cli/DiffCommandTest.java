package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code okr diff}. */
class DiffCommandTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";

  @TempDir private Path folder;

  private String changed() throws IOException {
    String plan =
        Files.readString(Path.of(PLAN))
            .replace("\"value\": 97,", "\"value\": 96.5,")
            .replace("\"to\": \"2026-03-15\"", "\"to\": \"2026-03-20\"");
    return Files.writeString(folder.resolve("changed.json"), plan).toString();
  }

  @Test
  void twoPlansThatAreEqualDoNotDiffer() {
    assertThat(Run.of("diff", PLAN, PLAN).out()).isEqualTo("Nothing changed.\n");
    assertThat(Run.of("diff", PLAN, PLAN, "--lang", "zh").out()).isEqualTo("没有变化。\n");
  }

  @Test
  void eachChangeIsASentenceInEitherLanguage() throws IOException {
    String changed = changed();
    Run english = Run.of("diff", PLAN, changed);
    assertThat(english.exit()).isEqualTo(Main.OK);
    assertThat(english.out().lines())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("O1.KR3", "97", "96.5"))
        .anySatisfy(line -> assertThat(line).contains("PAY1.KR3", "2026-03-15", "2026-03-20"));
    assertThat(Run.of("diff", PLAN, changed, "--lang", "zh").out().lines()).hasSize(2);
  }

  @Test
  void asJsonItIsData() throws IOException {
    JsonNode changes = Run.of("diff", PLAN, changed(), "--format", "json").json().get("changes");
    assertThat(changes)
        .extracting(change -> change.get("kind").asText())
        .containsExactlyInAnyOrder("retargeted", "rescheduled");
    assertThat(changes)
        .allSatisfy(change -> assertThat(change.get("message").asText()).isNotBlank());
  }

  @Test
  void bothPlansAreReadBeforeEitherIsRefused() throws IOException {
    String bad = Files.writeString(folder.resolve("bad.json"), "{}").toString();
    String worse = Files.writeString(folder.resolve("worse.json"), "[").toString();
    Run run = Run.of("diff", bad, worse);
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).contains("bad.json", "worse.json");
    assertThat(Run.of("diff", PLAN).exit()).isEqualTo(Main.UNUSABLE);
  }
}
