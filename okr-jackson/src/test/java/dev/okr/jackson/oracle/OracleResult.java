package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Every number of a plan on a date. A number that does not exist is null: then the node is
 * unscorable.
 */
record OracleResult(
    LocalDate on, String policy, List<ObjectiveResult> objectives, List<TeamResult> teams) {

  enum Light {
    RED("red"),
    YELLOW("yellow"),
    GREEN("green"),
    UNKNOWN("unknown");

    private final String word;

    Light(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean worseThan(Light other) {
      return compareTo(other) < 0;
    }
  }

  /**
   * @param computed the score before an adjustment
   * @param original the score against the original targets
   */
  record ObjectiveResult(
      String id,
      BigDecimal score,
      BigDecimal computed,
      BigDecimal original,
      BigDecimal expected,
      BigDecimal pace,
      Light light,
      List<String> reasons,
      List<KeyResultResult> keyResults) {}

  record KeyResultResult(
      String id,
      BigDecimal score,
      BigDecimal computed,
      BigDecimal original,
      BigDecimal progress,
      BigDecimal expected,
      BigDecimal pace,
      Light light,
      List<String> reasons,
      boolean noData,
      List<MeasureResult> measures) {}

  record MeasureResult(
      String id, Fraction value, BigDecimal progress, BigDecimal score, BigDecimal expected) {}

  record TeamResult(String id, int objectives, BigDecimal mean) {}

  ObjectiveResult objective(String id) {
    return objectives.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  KeyResultResult keyResult(String id) {
    return objectives.stream()
        .flatMap(each -> each.keyResults().stream())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The JSON of {@code score}: the members of the wire format, in its order. */
  ObjectNode toJson() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode root = json.objectNode();
    root.put("on", on.toString());
    root.put("policy", policy);
    ArrayNode objectiveArray = root.putArray("objectives");
    for (ObjectiveResult objective : objectives) {
      ObjectNode node = objectiveArray.addObject();
      node.put("id", objective.id());
      node.set("score", decimal(objective.score()));
      node.put("light", objective.light().word());
      objective.reasons().forEach(node.putArray("reasons")::add);
      ArrayNode keyResultArray = node.putArray("keyResults");
      objective.keyResults().forEach(each -> keyResultArray.add(toJson(each)));
    }
    ArrayNode teamArray = root.putArray("teams");
    for (TeamResult team : teams) {
      ObjectNode node = teamArray.addObject();
      node.put("id", team.id());
      node.put("objectives", team.objectives());
      node.set("mean", decimal(team.mean()));
    }
    return root;
  }

  private static ObjectNode toJson(KeyResultResult keyResult) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", keyResult.id());
    node.set("score", decimal(keyResult.score()));
    node.set("progress", decimal(keyResult.progress()));
    node.set("expected", decimal(keyResult.expected()));
    node.set("pace", decimal(keyResult.pace()));
    node.put("light", keyResult.light().word());
    keyResult.reasons().forEach(node.putArray("reasons")::add);
    node.put("noData", keyResult.noData());
    ArrayNode measures = node.putArray("measures");
    for (MeasureResult measure : keyResult.measures()) {
      ObjectNode part = measures.addObject();
      part.put("id", measure.id());
      part.put("value", measure.value() == null ? null : measure.value().toPlainString());
      part.set("progress", decimal(measure.progress()));
      part.set("score", decimal(measure.score()));
    }
    return node;
  }

  private static JsonNode decimal(BigDecimal number) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return number == null ? json.nullNode() : json.textNode(number.toPlainString());
  }
}
