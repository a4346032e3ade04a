package dev.okr.jackson.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Charts as Vega-Lite specifications, put through its schema and the real Vega-Lite where they are
 * installed:
 *
 * <pre>{@code
 * mkdir -p okr-jackson/target/vega && cp okr-jackson/src/test/vega/package.json "$_"
 * npm install --prefix okr-jackson/target/vega --no-audit --no-fund --no-package-lock
 * }</pre>
 */
class VegaLiteTest {

  private static final Path HOME = Path.of("target", "vega").toAbsolutePath();
  private static final Path DATA = Path.of("..", "examples", "data");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Titles that would be an expression, a tag or a turn of direction. */
  private static final String HOSTILE =
      "{{datum}}' + alert(1) + '<b>&lt;\\u202Eevil\\u2028${x}\\\"signal\\\":";

  @TempDir private Path folder;

  private static Scorecard starboat(String on) {
    Plan plan =
        OkrJson.standard().readPlan(DATA.resolve("starboat-2026Q1.plan.json")).orElseThrow();
    Journal journal =
        OkrJson.standard()
            .readJournal(DATA.resolve("starboat-2026Q1.journal.ndjson"))
            .orElseThrow();
    return Scorer.standard().score(plan, journal, LocalDate.parse(on));
  }

  private static Scorecard awkward() {
    String plan =
        """
        {"okr":"plan/1","id":"p","title":"T",
         "cycles":[{"id":"Q","from":"2026-12-21","to":"2027-01-17"}],
         "teams":[{"id":"a","title":"T"},{"id":"b","title":"T"},{"id":"c"}],
         "metrics":[{"id":"m","title":"T","unit":"custom:T"}],
         "objectives":[{"id":"O","title":"T","owner":"a","cycle":"Q","keyResults":[
           {"id":"K","title":"T","metric":"m","target":{"kind":"fromTo","from":5,"to":5}},
           {"id":"L","title":"T","measures":[
             {"id":"x","target":{"kind":"done"}},
             {"id":"y","target":{"kind":"between","low":1,"high":2}}]},
           {"id":"N"}]},
           {"id":"P","owner":"c"}]}
        """
            .replace("\"T\"", "\"" + HOSTILE + "\"")
            .replace("custom:T", "custom:x'+y");
    return Scorer.standard()
        .score(
            OkrJson.standard().readPlan(plan).orElseThrow(),
            Journal.empty(),
            LocalDate.parse("2027-01-01"));
  }

  private static JsonNode json(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  @Test
  void aBurnUpHasAPanelAMeasureAndItsDaysAreInUtc() throws IOException {
    JsonNode chart =
        json(VegaLite.of(starboat("2026-02-27"), "en").burnUp(KeyResultId.of("O1.KR3")));
    assertThat(chart.get("$schema").asText()).isEqualTo(ChartWords.SCHEMA);
    assertThat(chart.get("vconcat")).hasSize(2);
    JsonNode days = chart.at("/vconcat/0/encoding/x");
    assertThat(days.at("/scale/type").asText()).isEqualTo("utc");
    assertThat(days.at("/scale/domain/0").asLong()).isEqualTo(1767225600000L);
    assertThat(days.at("/axis/labelExpr").asText()).contains("'1767571200000':'W02'");
    JsonNode values = chart.at("/vconcat/0/layer").get(chart.at("/vconcat/0/layer").size() - 1);
    assertThat(values.at("/data/values")).hasSize(3);
    assertThat(values.at("/data/values/0/isoWeek").asText()).isEqualTo("2026-W03");
    assertThat(values.at("/data/values/0/value").isNumber()).isTrue();
  }

  @Test
  void weeksAreThoseOfIsoOverTheTurnOfTheYear() throws IOException {
    String labels =
        json(VegaLite.of(awkward(), "en").burnUp(KeyResultId.of("K")))
            .at("/vconcat/0/encoding/x/axis/labelExpr")
            .asText();
    // 28 December 2026 is the Monday of the 53rd week, 4 January 2027 that of the first
    assertThat(labels).contains("'1798416000000':'W53'", "'1799020800000':'W01'");
  }

  @Test
  void whatHasNoDataHasItsRow() throws IOException {
    VegaLite charts = VegaLite.of(awkward(), "en");
    JsonNode keyResults = json(charts.keyResultLights());
    assertThat(keyResults.at("/encoding/y/scale/domain")).hasSize(3);
    assertThat(keyResults.at("/data/values/0/light").asText()).isEqualTo("no data");
    JsonNode teams = json(charts.teamLights());
    assertThat(teams.at("/encoding/y/scale/domain")).hasSize(3).doesNotHaveDuplicates();
    assertThat(teams.at("/data/values")).hasSize(12);
    assertThat(json(charts.burnUp(KeyResultId.of("N"))).get("vconcat")).hasSize(1);
  }

  @Test
  void textsOfPeopleAreNeverPartOfAnExpression() throws IOException {
    VegaLite charts = VegaLite.of(awkward(), "zh");
    for (String text :
        List.of(
            charts.teamLights(),
            charts.keyResultLights(),
            charts.burnUp(KeyResultId.of("K")),
            charts.burnUp(KeyResultId.of("L")))) {
      assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.FORMAT)).isEmpty();
      for (String member : List.of("calculate", "labelExpr", "filter", "expr", "signal")) {
        json(text)
            .findValues(member)
            .forEach(found -> assertThat(found.asText()).doesNotContain("alert", "datum}}"));
      }
    }
  }

  @Test
  void aKeyResultThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> VegaLite.of(awkward(), "en").burnUp(KeyResultId.of("Z")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(Z)");
  }

  @Test
  void theRealVegaLiteDrawsEveryChart() throws IOException, InterruptedException {
    boolean isThere = Files.isDirectory(HOME.resolve("node_modules/vega-lite"));
    if (!isThere) {
      System.out.println("Vega-Lite isn't installed: charts aren't drawn, see VegaLiteTest");
    }
    assumeThat(isThere).as("Vega-Lite is installed").isTrue();
    VegaLite charts = VegaLite.of(starboat("2026-02-27"), "en");
    VegaLite strange = VegaLite.of(awkward(), "zh");
    List<String> specifications = new ArrayList<>();
    specifications.add(charts.burnUp(KeyResultId.of("O1.KR3")));
    specifications.add(charts.burnUp(KeyResultId.of("SUP1.KR1")));
    specifications.add(charts.teamLights());
    specifications.add(charts.keyResultLights());
    specifications.add(strange.burnUp(KeyResultId.of("K")));
    specifications.add(strange.burnUp(KeyResultId.of("L")));
    specifications.add(strange.burnUp(KeyResultId.of("N")));
    specifications.add(strange.teamLights());
    specifications.add(strange.keyResultLights());
    List<String> arguments = new ArrayList<>();
    for (String specification : specifications) {
      Path file = folder.resolve(arguments.size() + ".json");
      arguments.add(Files.writeString(file, specification).toString());
    }
    List<String> said = drawn(arguments);
    assertThat(said).filteredOn("VALID"::equals).hasSameSizeAs(specifications);
    assertThat(said).filteredOn("drawn"::equals).hasSameSizeAs(specifications);
    assertThat(said).noneMatch(line -> line.startsWith("FAILED"));
    assertThat(said)
        .as("ISO weeks, every row, texts as they were written")
        .contains("text W02", "text W53", "text Payments", "text 1 red", "text 尚无数值")
        .anyMatch(line -> line.startsWith("text K {{datum}}' + alert(1)"));
  }

  private static List<String> drawn(List<String> files) throws IOException, InterruptedException {
    Files.copy(
        Path.of("src", "test", "vega", "render.mjs"),
        HOME.resolve("render.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
    List<String> command = new ArrayList<>(List.of("node", HOME.resolve("render.mjs").toString()));
    command.addAll(files);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().toList();
  }
}
