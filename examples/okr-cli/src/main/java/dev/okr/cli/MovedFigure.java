package dev.okr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A figure that isn't what it was.
 *
 * @param id the goal, or the key result and the measure
 * @param figure the member of the scorecard's JSON
 * @param before what it was
 * @param after what it is; {@code null} in JSON where there is none
 * @param because the sentence from which it follows now; empty if the goal is gone
 */
record MovedFigure(String id, String figure, JsonNode before, JsonNode after, String because) {

  private static final JsonMapper MAPPER = new JsonMapper();

  ObjectNode json() {
    ObjectNode node = MAPPER.createObjectNode().put("id", id).put("figure", figure);
    node.set("before", before);
    node.set("after", after);
    return node.put("because", because);
  }

  /** {@code O1.KR1 light: "yellow" -> "green" (...)}, on one line. */
  String line() {
    return id
        + " "
        + figure
        + ": "
        + before
        + " -> "
        + after
        + (because.isEmpty() ? "" : "  " + because);
  }
}
