package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The generator is repeatable and dense; the comparison finds and shrinks what differs. */
class GeneratorTest {
  private static final int CASES = 300;

  @Test
  void sameSeedSameCase() {
    Generator generator = new Generator(Knobs.SMALL);
    assertThat(generator.draw(7)).isEqualTo(new Generator(Knobs.SMALL).draw(7));
    assertThat(generator.draw(7)).isNotEqualTo(generator.draw(8));
  }

  @Test
  void aboutHalfOfTheKeyResultsScoreBetweenZeroAndOne() {
    Generator generator = new Generator(Knobs.SMALL);
    int all = 0;
    int between = 0;
    for (int seed = 0; seed < CASES; seed++) {
      for (JsonNode objective : Oracle.score(generator.draw(seed)).get("objectives")) {
        for (JsonNode keyResult : objective.get("keyResults")) {
          double score = keyResult.get("score").asDouble(-1);
          all++;
          between += score > 0 && score < 1 ? 1 : 0;
        }
      }
    }
    assertThat(100.0 * between / all).isBetween(40.0, 70.0);
  }

  @Test
  void everyReasonLightStateAndOriginOccurs() {
    Generator generator = new Generator(Knobs.SMALL);
    Map<String, Integer> seen = new TreeMap<>();
    for (int seed = 0; seed < CASES; seed++) {
      JsonNode card = Oracle.score(generator.draw(seed));
      for (String member : List.of("light", "state", "origin", "band")) {
        card.findValues(member).forEach(word -> seen.merge(word.asText(), 1, Integer::sum));
      }
      for (JsonNode reasons : card.findValues("reasons")) {
        reasons.forEach(reason -> seen.merge(reason.asText().split(":", -1)[0], 1, Integer::sum));
      }
    }
    assertThat(seen.keySet())
        .contains("green", "yellow", "red", "unknown")
        .contains("draft", "active", "paused", "dropped", "done")
        .contains("measured", "rolledUp", "adjusted", "null")
        .contains("pace", "reported", "confidence", "stale", "noData", "definitionChanged")
        .contains("blocker", "guardrail", "part");
  }

  /** A scorer with a fault of its own: what is retracted still counts. */
  private static JsonNode forgetful(
      JsonNode plan,
      List<JsonNode> history,
      List<JsonNode> journal,
      LocalDate on,
      Instant known,
      JsonNode policy) {
    List<JsonNode> lines =
        journal.stream().filter(line -> !line.get("entry").asText().equals("retracted")).toList();
    return Oracle.score(new Oracle.Case(plan, history, lines, on, known, null, policy));
  }

  @Test
  void faultIsFoundAndShrunkToAFewLines() {
    String report =
        OracleComparison.firstDifference(GeneratorTest::forgetful, Knobs.SMALL, 1, 200)
            .orElseThrow();
    assertThat(report.lines().filter(line -> line.startsWith("entry")).count()).isEqualTo(2);
    assertThat(report).contains("oracle").contains("retracted");
  }

  @Test
  void oracleAgreesWithItself() {
    assertThat(
            OracleComparison.firstDifference(
                (plan, history, journal, on, known, policy) ->
                    Oracle.score(new Oracle.Case(plan, history, journal, on, known, null, policy)),
                Knobs.SMALL,
                1,
                50))
        .isEmpty();
  }

  @Test
  void comparisonSeesValuesOrderAndWhatIsMissing() {
    ObjectNode one = (ObjectNode) Json.parse("{\"a\": \"1.0\", \"l\": [{\"id\": \"x\"}]}");
    JsonNode other = Json.parse("{\"a\": 1, \"l\": [{\"id\": \"y\"}]}");
    assertThat(Differences.between(one, other))
        .containsExactly(
            "/l/x: oracle {\"id\":\"x\"}, other absent",
            "/l/y: oracle absent, other {\"id\":\"y\"}");
    JsonNode ordered = Json.parse("[{\"id\": \"x\"}, {\"id\": \"y\"}]");
    JsonNode turned = Json.parse("[{\"id\": \"y\"}, {\"id\": \"x\"}]");
    assertThat(Differences.between(ordered, turned)).hasSize(1);
  }
}
