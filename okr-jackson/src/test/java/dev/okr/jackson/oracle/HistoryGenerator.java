package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws versions of a plan: goals moved, reweighted, re-owned, added and taken out. */
final class HistoryGenerator {
  private final Dice dice;

  HistoryGenerator(Dice dice) {
    this.dice = dice;
  }

  List<JsonNode> draw(ObjectNode plan, LocalDate from, LocalDate to) {
    List<JsonNode> lines = new ArrayList<>();
    LocalDate on = from.minusDays(dice.between(-10, 20));
    ObjectNode version = plan;
    int count = dice.between(2, 4);
    for (int i = 0; i < count; i++) {
      LocalDate recorded = on.plusDays(dice.chance(70) ? 0 : dice.between(1, 30));
      ObjectNode line = Json.MAPPER.createObjectNode().put("on", on.toString());
      line.put("recordedAt", recorded + "T07:30:00Z").put("by", "a").put("reason", "agreed");
      line.set("plan", version);
      lines.add(line);
      on = dice.chance(10) ? on : dice.day(on, to);
      version = changed(version.deepCopy());
    }
    return lines;
  }

  private ObjectNode changed(ObjectNode plan) {
    int changes = dice.between(1, 3);
    for (int i = 0; i < changes; i++) {
      change(plan);
    }
    return plan;
  }

  private void change(ObjectNode plan) {
    ArrayNode objectives = plan.withArray("objectives");
    if (objectives.isEmpty()) {
      return;
    }
    ObjectNode objective = (ObjectNode) objectives.get(dice.between(0, objectives.size() - 1));
    ArrayNode keyResults = objective.withArray("keyResults");
    switch (dice.between(1, 7)) {
      case 1 -> objective.put("cycle", dice.one("Q1", "Q2", "Y"));
      case 2 -> objective.put("owner", dice.one("a", "b"));
      case 3 -> objective.put("state", dice.one("active", "done", "paused"));
      case 4 -> move(objectives, keyResults);
      case 5 -> reweigh(keyResults);
      case 6 -> remove(plan, objectives, keyResults);
      default -> objective.put("combine", dice.one("worst", "weightedMean"));
    }
  }

  private void move(ArrayNode objectives, ArrayNode keyResults) {
    if (keyResults.isEmpty()) {
      return;
    }
    JsonNode moved = keyResults.remove(dice.between(0, keyResults.size() - 1));
    ObjectNode other = (ObjectNode) objectives.get(dice.between(0, objectives.size() - 1));
    other.withArray("keyResults").add(moved);
  }

  private void reweigh(ArrayNode keyResults) {
    for (JsonNode keyResult : keyResults) {
      ((ObjectNode) keyResult).put("weight", dice.between(0, 3));
    }
  }

  /** Takes a key result out, with the links to it. */
  private void remove(ObjectNode plan, ArrayNode objectives, ArrayNode keyResults) {
    if (keyResults.size() < 2) {
      return;
    }
    String id = Json.text(keyResults.remove(0), "id", "");
    for (JsonNode objective : objectives) {
      Shrinking.removeLinks((ObjectNode) objective, "keyResult", id);
    }
    plan.put("title", "without " + id);
  }
}
