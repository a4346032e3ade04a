package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The quarters under {@code examples/cases}: without errors, and their pages are made again to the
 * letter; {@code -Dokr.update=true} writes them.
 */
class CasesTest {

  private static final Path CASES = Path.of("..", "cases");

  private static Run run(String command, String name, String on, String... more) {
    Path folder = CASES.resolve(name);
    String[] arguments = {
      command,
      folder.resolve("plan.json").toString(),
      "--journal",
      folder.resolve("journal.ndjson").toString(),
      "--on",
      on
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Run.of(all);
  }

  @ParameterizedTest
  @CsvSource({
    "checkout-to-revenue, 2026-06-30, quarterly",
    "campaign, 2026-11-27, weekly",
    "operations, 2026-09-30, monthly"
  })
  void thePagesOfACaseAreMadeAgain(String name, String on, String kind) throws IOException {
    assertThat(run("check", name, on).exit()).as("no errors").isEqualTo(Main.OK);
    isKept(name, "review.md", run("review", name, on, "--kind", kind));
    isKept(name, "review.zh.md", run("review", name, on, "--kind", kind, "--lang", "zh"));
    isKept(name, "review.html", run("review", name, on, "--kind", kind, "--format", "html"));
    assertThat(run("review", name, on, "--kind", kind, "--format", "json").json().get("review"))
        .hasToString("\"" + kind + "\"");
  }

  private static void isKept(String name, String file, Run run) throws IOException {
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isEqualTo(Main.OK);
    Path kept = CASES.resolve(name).resolve(file);
    if (Boolean.getBoolean("okr.update")) {
      Files.writeString(kept, run.out());
    }
    assertThat(run.out()).isEqualTo(Files.readString(kept));
  }

  @Test
  void theCompositeCampaignIsRedByItsGuardrailAlone() throws IOException {
    Run scored = run("score", "campaign", "2026-11-27", "--format", "json");
    var campaign = scored.json().at("/objectives/0/keyResults/0");
    assertThat(campaign.get("light").asText()).isEqualTo("red");
    assertThat(campaign.get("reasons")).hasToString("[\"guardrail\"]");
    assertThat(campaign.get("measures")).hasSize(3);
  }

  @Test
  void theCompanysPunctualityIsTheMeanOfItsCountries() throws IOException {
    var measures =
        run("score", "operations", "2026-09-30", "--format", "json")
            .json()
            .at("/objectives/0/keyResults/0/measures");
    // (90.8 + 87 + 93.8) / 3
    assertThat(measures.get(0).get("value").asText()).startsWith("90.53");
  }

  @Test
  void aChartIsASpecificationAndSaysWhatIsMissing() throws IOException {
    for (String view : List.of("teams", "keyresults")) {
      Run run = run("chart", "campaign", "2026-11-27", "--view", view);
      assertThat(run.json().get("$schema").asText()).endsWith("/vega-lite/v6.json");
    }
    assertThat(run("chart", "campaign", "2026-11-27", "--id", "C.KR1").json().get("vconcat"))
        .hasSize(3);
    assertThat(run("chart", "campaign", "2026-11-27").exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run("chart", "campaign", "2026-11-27", "--id", "X").err())
        .contains("There is no key result 'X'.");
    assertThat(run("chart", "campaign", "2026-11-27", "--view", "teams", "--id", "C.KR1").err())
        .contains("--id is of burn-ups.");
  }
}
