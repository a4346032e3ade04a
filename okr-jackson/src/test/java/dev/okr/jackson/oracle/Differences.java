package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where two scorecards differ: a path, the oracle's figure and the other one. */
final class Differences {
  private final List<String> found = new ArrayList<>();

  private Differences() {}

  static List<String> between(JsonNode oracle, JsonNode other) {
    Differences differences = new Differences();
    differences.compare("", oracle, other);
    return differences.found;
  }

  private void compare(String path, JsonNode oracle, JsonNode other) {
    if (other == null || oracle == null) {
      differ(path, oracle, other);
    } else if (oracle.isObject() && other.isObject()) {
      objects(path, oracle, other);
    } else if (oracle.isArray() && other.isArray()) {
      arrays(path, oracle, other);
    } else if (!isSame(oracle, other)) {
      differ(path, oracle, other);
    }
  }

  private void differ(String path, JsonNode oracle, JsonNode other) {
    found.add(path + ": oracle " + text(oracle) + ", other " + text(other));
  }

  private static String text(JsonNode node) {
    return node == null ? "absent" : node.toString();
  }

  private void objects(String path, JsonNode oracle, JsonNode other) {
    Set<String> names = new LinkedHashSet<>();
    oracle.properties().forEach(member -> names.add(member.getKey()));
    other.properties().forEach(member -> names.add(member.getKey()));
    for (String name : names) {
      compare(path + "/" + name, oracle.get(name), other.get(name));
    }
  }

  /** Items with an id are matched by it; their order is compared as well. */
  private void arrays(String path, JsonNode oracle, JsonNode other) {
    Map<String, JsonNode> ours = items(oracle);
    Map<String, JsonNode> theirs = items(other);
    Set<String> ids = new LinkedHashSet<>(ours.keySet());
    ids.addAll(theirs.keySet());
    for (String id : ids) {
      compare(path + "/" + id, ours.get(id), theirs.get(id));
    }
    boolean sameItems = ours.keySet().equals(theirs.keySet());
    if (sameItems && !List.copyOf(ours.keySet()).equals(List.copyOf(theirs.keySet()))) {
      found.add(path + ": oracle's order " + ours.keySet() + ", other's " + theirs.keySet());
    }
  }

  private static Map<String, JsonNode> items(JsonNode array) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    for (JsonNode item : array) {
      items.put(Json.text(item, "id", String.valueOf(items.size())), item);
    }
    return items;
  }

  /** Numbers may be written as numbers or as decimal strings. */
  private static boolean isSame(JsonNode oracle, JsonNode other) {
    if (oracle.isNumber() || other.isNumber()) {
      return isNumeric(oracle)
          && isNumeric(other)
          && Json.number(oracle).equals(Json.number(other));
    }
    return oracle.equals(other);
  }

  private static boolean isNumeric(JsonNode node) {
    return node.isNumber() || node.asText().matches("-?\\d+(\\.\\d+)?");
  }
}
