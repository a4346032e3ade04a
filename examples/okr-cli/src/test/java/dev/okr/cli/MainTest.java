package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as the wire format describes it. */
class MainTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  private static Run run(String... args) {
    return Run.of(args);
  }

  private static Run score(String... more) {
    String[] args = {"score", PLAN, "--journal", JOURNAL, "--on", "2026-02-27"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return run(all);
  }

  @Test
  void scoreAsJsonHasExactlyTheMembersOfTheFormat() throws IOException {
    JsonNode card = score("--format", "json").json();
    assertThat(card.fieldNames())
        .toIterable()
        .containsExactly("on", "policy", "objectives", "teams", "cycles");
    JsonNode objective = card.at("/objectives/0");
    assertThat(objective.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "score",
            "progress",
            "expected",
            "pace",
            "light",
            "reasons",
            "state",
            "band",
            "origin",
            "computed",
            "original",
            "keyResults");
    JsonNode keyResult = objective.at("/keyResults/2");
    assertThat(keyResult.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "score",
            "progress",
            "expected",
            "pace",
            "light",
            "reasons",
            "state",
            "band",
            "origin",
            "computed",
            "original",
            "noData",
            "measures");
    assertThat(keyResult.get("score").textValue()).isEqualTo("0.650000000");
    assertThat(keyResult.get("reasons").toString()).isEqualTo("[\"guardrail\"]");
    assertThat(keyResult.at("/measures/0").toString())
        .isEqualTo(
            "{\"id\":\"coverage\",\"value\":\"7\",\"progress\":\"0.600000000\","
                + "\"score\":\"0.600000000\"}");
  }

  @Test
  void scoreAsTextAlignsChineseAndIsPlainWhereNobodyLooks() {
    Run run = score("--lang", "zh");
    assertThat(run.exit()).isZero();
    List<String> lines = run.out().lines().filter(line -> line.contains("│")).skip(1).toList();
    assertThat(lines).hasSize(21);
    assertThat(lines)
        .as("bars begin in one column")
        .extracting(line -> DisplayWidth.of(line.substring(0, line.indexOf('█'))))
        .containsOnly(DisplayWidth.of(lines.get(0).substring(0, lines.get(0).indexOf('█'))));
    assertThat(run.out()).contains("结算", "护栏被突破").doesNotContain("\u001b");
  }

  @Test
  void columnsRespectTheWidthOfCharacters() {
    assertThat(DisplayWidth.of("GMV同比+20％")).isEqualTo(12);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.fit("支付成功率", 7)).isEqualTo("支付成…");
    assertThat(DisplayWidth.of(DisplayWidth.fit("支付成功率", 8))).isEqualTo(8);
    assertThat(DisplayWidth.fit("ab", 4)).isEqualTo("ab  ");
  }

  @Test
  void anExplanationIsATree() throws IOException {
    Run text = score("--explain", "O2");
    assertThat(text.out()).contains("O2 = 0.588636364", "O2.KR1.sotif = 0.700000000");
    JsonNode tree = score("--explain", "O2.KR2", "--format", "json").json();
    assertThat(tree.at("/result").textValue()).isEqualTo("0.527272728");
    assertThat(tree.at("/parts/0/inputs/from").decimalValue()).isEqualByComparingTo("11");
    assertThat(score("--explain", "nothing").exit()).isEqualTo(Main.UNUSABLE);
  }

  @Test
  void whatWasKnownEarlierIsScoredOnThatAlone() throws IOException {
    JsonNode card = score("--known", "2026-02-10T00:00:00Z", "--format", "json").json();
    assertThat(card.at("/objectives/0/keyResults/2/measures/0/value").textValue()).isEqualTo("6");
  }

  @Test
  void checkEndsByTheWorstFinding(@TempDir Path folder) throws IOException {
    assertThat(run("check", PLAN, "--journal", JOURNAL, "--on", "2026-02-27").exit()).isZero();
    Path bad = folder.resolve("bad.json");
    Files.writeString(bad, "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O\"}]}");
    Run run = run("check", bad.toString(), "--format", "json");
    assertThat(run.exit()).isEqualTo(Main.ERRORS_FOUND);
    assertThat(run.json().at("/findings/0").fieldNames())
        .toIterable()
        .containsExactly("code", "severity", "on", "path", "message", "waived");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "score", "graph"})
  void aMalformedPlanGivesItsPlaceAndNoStackTrace(String command, @TempDir Path folder)
      throws IOException {
    Path bad = folder.resolve("坏.json");
    Files.writeString(bad, "{\"okr\":\"plan/1\",\n \"id\":\"p\",\n \"titel\":\"x\"}");
    Run text = run(command, bad.toString(), "--on", "2026-02-27");
    assertThat(text.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(text.err()).contains("3:2 /titel JSON-007").doesNotContain("\tat ");
    JsonNode json = run(command, bad.toString(), "--on", "2026-02-27", "--format", "json").json();
    assertThat(json.at("/problems/0/pointer").textValue()).isEqualTo("/titel");
    assertThat(json.at("/problems/0/line").intValue()).isEqualTo(3);
    assertThat(json.at("/problems/0/column").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "score, --on is missing",
    "score plan.json --on yesterday, not a date",
    "score plan.json --on 2026-02-27 --policy nobodys, no such policy",
    "check, no plan",
    "frobnicate, no such command",
    "'', nothing at all"
  })
  void aCommandThatCannotBeUsedEndsWith2(String command, String why) {
    Run run = run(command.isEmpty() ? new String[0] : command.split(" ", -1));
    assertThat(run.exit()).as(why).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "alignment, text, Contribute to nothing",
    "alignment, json, nodes",
    "alignment, dot, digraph",
    "alignment, mermaid, flowchart",
    "alignment, graphml, <graphml",
    "dependencies, text, No cycle.",
    "dependencies, json, nodes",
    "dependencies, dot, digraph",
    "dependencies, mermaid, flowchart",
    "dependencies, graphml, <graphml",
    "responsibility, text, Indispensable",
    "responsibility, json, nodes",
    "responsibility, dot, digraph",
    "responsibility, mermaid, flowchart",
    "responsibility, graphml, <graphml"
  })
  void everyViewHasEveryFormat(String view, String format, String word) {
    Run run = run("graph", PLAN, "--view", view, "--format", format);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains(word, "O1.KR3");
    Run near =
        run(
            "graph",
            PLAN,
            "--view",
            view,
            "--format",
            format,
            "--around",
            "O3.KR1",
            "--distance",
            "1");
    assertThat(near.exit()).isZero();
    assertThat(near.out()).contains(word, "O3.KR1").hasSizeLessThan(run.out().length());
  }

  @Test
  void aGraphIsCutToWhatIsNear() throws IOException {
    JsonNode near =
        run("graph", PLAN, "--around", "O3.KR2", "--distance", "1", "--format", "json").json();
    assertThat(near.get("nodes")).hasSize(2);
    assertThat(run("graph", PLAN, "--around", "nothing").exit()).isEqualTo(Main.UNUSABLE);
  }

  @Test
  void aBatchGoesOnAfterABadCase(@TempDir Path folder) throws IOException {
    Path batch = folder.resolve("batch.ndjson");
    String good =
        "{\"plan\":\"" + PLAN + "\",\"journal\":\"" + JOURNAL + "\",\"on\":\"2026-02-27\"}";
    Files.writeString(
        batch,
        String.join(
            "\n",
            good,
            "not json",
            "{\"plan\":\"no-such-file.json\",\"on\":\"2026-02-27\"}",
            "{\"plan\":\"" + PLAN + "\"}",
            "{\"plan\":\"" + PLAN + "\",\"on\":\"27.2.2026\"}",
            "{\"plan\":\"" + PLAN + "\",\"on\":\"2026-02-27\",\"policy\":\"x\"}",
            good));
    List<String> lines = run("score", "--batch", batch.toString()).out().lines().toList();
    assertThat(lines).hasSize(7);
    assertThat(lines.get(0)).isEqualTo(lines.get(6)).startsWith("{\"on\":\"2026-02-27\"");
    assertThat(lines.subList(1, 6)).allMatch(line -> line.startsWith("{\"problems\":["));
    assertThat(run("check", "--batch", batch.toString()).out().lines())
        .filteredOn(line -> line.startsWith("{\"findings\""))
        .hasSize(4);
  }

  @Test
  void lintTextLabelsEachLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("statements.jsonl");
    Files.writeString(
        file,
        "{\"id\":\"a\",\"text\":\"支付失败率控制在0.8%以内\"}\n{\"id\":\"b\",\"text\":\"Ship dark mode\"}\n");
    assertThat(run("lint-text", file.toString()).out().lines())
        .containsExactly(
            "{\"id\":\"a\",\"label\":\"result\",\"measurable\":true,\"target\":"
                + "{\"kind\":\"atMost\",\"from\":null,\"to\":0.8,\"unit\":\"%\"}}",
            "{\"id\":\"b\",\"label\":\"task\",\"measurable\":false,\"target\":"
                + "{\"kind\":\"none\",\"from\":null,\"to\":null,\"unit\":null}}");
  }
}
