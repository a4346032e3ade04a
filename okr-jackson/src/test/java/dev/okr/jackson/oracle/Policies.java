package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named policies of section 7, each written as a document. */
final class Policies {
  private static final Map<String, JsonNode> DOCUMENTS = new LinkedHashMap<>();

  static {
    add(
        """
        {"okr": "policy/1", "name": "standard", "noData": "asZero", "notBegun": "leaveOut",
         "unstatedWeights": "one", "weights": "given", "rollUp": "keyResults",
         "clamp": "measure", "cap": 1, "bounds": "inclusive", "boundProgress": "partial",
         "risk": false, "dayCount": "inclusive", "expectedOn": "value",
         "expectedBy": {"committed": 1, "aspirational": 0.7, "learning": 0.7},
         "unstatedExpectation": "bySection6",
         "light": {"kind": "ratio", "green": 0.95, "yellow": 0.75}, "gaps": [0.05, 0.10],
         "holdGreen": "lastDay", "unmetHold": "red",
         "objectiveLight": "weakest", "unknownParts": "count",
         "bands": {
           "default": [{"name": "red"}, {"name": "yellow", "from": 0.4},
                       {"name": "green", "from": 0.7}],
           "committed": [{"name": "red"}, {"name": "yellow", "from": 0.7},
                         {"name": "green", "from": 1}]},
         "guardrail": "flag", "confidence": {"red": 0.3, "yellow": 0.5, "days": 31},
         "reported": true, "refreshDays": {"daily": 2, "weekly": 9, "monthly": 35}}
        """);
    // "All of them: notBegun: asZero, expectedOn: today, gaps off, confidence 0.4 / 0.7 without
    // expiry, reported not looked at, where the vendor says nothing." And "tools: at once".
    add(
        """
        {"okr": "policy/1", "name": "tool", "from": "standard", "notBegun": "asZero",
         "expectedOn": "today", "expectedBy": {}, "gaps": [-1, -1], "holdGreen": "atOnce",
         "confidence": {"red": 0.4, "yellow": 0.7}, "reported": false}
        """);
    add(
        """
        {"okr": "policy/1", "name": "google", "from": "tool", "weights": "plain",
         "expectedBy": {"committed": 1, "aspirational": 0.7, "learning": 0.7},
         "bandDigits": 1,
         "bands": {"default": [{"name": "red"}, {"name": "yellow", "from": 0.4},
                               {"name": "green", "from": 0.7}]}}
        """);
    add(
        """
        {"okr": "policy/1", "name": "vivaGoals", "from": "tool", "bounds": "strict",
         "boundProgress": "binary", "risk": true, "dayCount": "elapsed",
         "light": {"kind": "gap", "green": 0, "yellow": 0.25}, "clamp": "none",
         "unstatedWeights": "shareOfRest",
         "bands": {
           "default": [{"name": "red"}, {"name": "yellow", "from": 0.4},
                       {"name": "green", "from": 0.7}],
           "committed": [{"name": "red"}, {"name": "yellow", "from": 0.7},
                         {"name": "green", "from": 1}],
           "aspirational": [{"name": "red"}, {"name": "yellow", "from": 0.4},
                            {"name": "green", "from": 0.7}, {"name": "orange", "from": 1}]}}
        """);
    add(
        """
        {"okr": "policy/1", "name": "quantive", "from": "tool", "bounds": "strict",
         "clamp": "none", "weights": "plain"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "perdoo", "from": "tool", "clamp": "rollUp",
         "light": {"kind": "reported"}, "unknownParts": "ignore"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "profitCo", "from": "tool", "boundProgress": "distance",
         "clamp": "none", "objectiveLight": "byLights"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "upRaise", "from": "tool", "boundProgress": "binary"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "oboard", "from": "tool",
         "light": {"kind": "ratio", "green": 0.70, "yellow": 0.40}}
        """);
    add(
        """
        {"okr": "policy/1", "name": "mooncamp", "from": "tool",
         "light": {"kind": "ratio", "green": 0.90, "yellow": 0.70}}
        """);
    add(
        """
        {"okr": "policy/1", "name": "engagedly", "from": "tool",
         "light": {"kind": "gap", "green": 0.165, "yellow": 0.33}, "unmetHold": "yellow"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "serviceNow", "from": "tool",
         "light": {"kind": "ratio", "green": 0.90, "yellow": 0.75}, "unstatedExpectation": "one"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "puzzle", "from": "tool",
         "bands": {"default": [{"name": "fail"}, {"name": "commit", "from": 0.3},
                               {"name": "target", "from": 0.7}, {"name": "stretch", "from": 1}]}}
        """);
    add(
        """
        {"okr": "policy/1", "name": "oslo", "from": "tool"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "fifteenFive", "from": "tool", "rollUp": "both",
         "weights": "plain"}
        """);
    add(
        """
        {"okr": "policy/1", "name": "feishu", "from": "tool", "unstatedWeights": "proportional",
         "clamp": "none"}
        """);
  }

  private Policies() {}

  private static void add(String document) {
    JsonNode node = Json.parse(document);
    DOCUMENTS.put(Json.text(node, "name", ""), node);
  }

  /** Every named policy; the ground of the tools is not one of them. */
  static List<String> names() {
    return DOCUMENTS.keySet().stream().filter(name -> !name.equals("tool")).toList();
  }

  static JsonNode document(String name) {
    if (!DOCUMENTS.containsKey(name)) {
      throw new IllegalArgumentException("unknown policy (" + name + ")");
    }
    return DOCUMENTS.get(name);
  }

  static Policy named(String name) {
    return PolicyDocument.read(document(name));
  }
}
