package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.jackson.oracle.Policy.Band;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a {@code policy/1} document (wire-format.md, "Policy document"). */
final class PolicyDocument {
  private static final Set<String> MEMBERS =
      Set.of(
          "okr",
          "name",
          "from",
          "noData",
          "notBegun",
          "unstatedWeights",
          "weights",
          "rollUp",
          "clamp",
          "cap",
          "bounds",
          "boundProgress",
          "risk",
          "dayCount",
          "expectedOn",
          "expectedBy",
          "unstatedExpectation",
          "light",
          "gaps",
          "holdGreen",
          "unmetHold",
          "objectiveLight",
          "unknownParts",
          "bands",
          "bandDigits",
          "guardrail",
          "confidence",
          "reported",
          "refreshDays");

  private PolicyDocument() {}

  /** Reads a document; what it leaves out is as in the policy it is {@code from}. */
  static Policy read(JsonNode document) {
    return policy(complete(document));
  }

  /** The document with every member of the policies it is from. */
  static ObjectNode complete(JsonNode document) {
    for (Map.Entry<String, JsonNode> member : document.properties()) {
      if (!MEMBERS.contains(member.getKey())) {
        throw new IllegalArgumentException("unknown member (" + member.getKey() + ")");
      }
    }
    String from = Json.text(document, "from", "");
    ObjectNode whole =
        from.isEmpty() ? Json.MAPPER.createObjectNode() : complete(Policies.document(from));
    document.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
    whole.remove("from");
    return whole;
  }

  private static Policy policy(JsonNode whole) {
    JsonNode light = whole.get("light");
    JsonNode confidence = whole.get("confidence");
    List<JsonNode> gaps = Json.list(whole, "gaps");
    return new Policy(
        Json.text(whole, "name", ""),
        noData(Json.text(whole, "noData", "")),
        is(whole, "notBegun", "asZero", "leaveOut"),
        unstatedWeights(Json.text(whole, "unstatedWeights", "")),
        is(whole, "weights", "plain", "given"),
        rollUp(Json.text(whole, "rollUp", "")),
        clamp(Json.text(whole, "clamp", "")),
        Json.number(whole, "cap"),
        is(whole, "bounds", "strict", "inclusive"),
        boundProgress(Json.text(whole, "boundProgress", "")),
        Json.flag(whole, "risk", false),
        is(whole, "dayCount", "elapsed", "inclusive"),
        is(whole, "expectedOn", "value", "today"),
        numbers(whole.get("expectedBy")),
        is(whole, "unstatedExpectation", "one", "bySection6"),
        light(Json.text(light, "kind", "")),
        Json.number(light, "green"),
        Json.number(light, "yellow"),
        Json.number(gaps.get(0)),
        Json.number(gaps.get(1)),
        is(whole, "holdGreen", "atOnce", "lastDay"),
        is(whole, "unmetHold", "yellow", "red"),
        objectiveLight(Json.text(whole, "objectiveLight", "")),
        is(whole, "unknownParts", "ignore", "count"),
        bands(whole.get("bands")),
        Json.has(whole, "bandDigits") ? whole.get("bandDigits").asInt() : null,
        Json.number(whole.get("guardrail"), "cap"),
        Json.number(confidence, "red"),
        Json.number(confidence, "yellow"),
        Json.has(confidence, "days") ? confidence.get("days").asInt() : null,
        Json.flag(whole, "reported", false),
        days(whole.get("refreshDays")),
        WorkingDays.ALL);
  }

  private static boolean is(JsonNode whole, String member, String word, String other) {
    String found = Json.text(whole, member, "");
    if (!found.equals(word) && !found.equals(other)) {
      throw new IllegalArgumentException(member + " (" + found + ")");
    }
    return found.equals(word);
  }

  private static Policy.NoData noData(String word) {
    return switch (word) {
      case "asZero" -> Policy.NoData.AS_ZERO;
      case "exclude" -> Policy.NoData.EXCLUDE;
      case "unknown" -> Policy.NoData.UNKNOWN;
      default -> throw new IllegalArgumentException("noData (" + word + ")");
    };
  }

  private static Policy.UnstatedWeights unstatedWeights(String word) {
    return switch (word) {
      case "one" -> Policy.UnstatedWeights.ONE;
      case "shareOfRest" -> Policy.UnstatedWeights.SHARE_OF_REST;
      case "proportional" -> Policy.UnstatedWeights.PROPORTIONAL;
      default -> throw new IllegalArgumentException("unstatedWeights (" + word + ")");
    };
  }

  private static Policy.Clamp clamp(String word) {
    return switch (word) {
      case "measure" -> Policy.Clamp.MEASURE;
      case "rollUp" -> Policy.Clamp.ROLL_UP;
      case "none" -> Policy.Clamp.NONE;
      default -> throw new IllegalArgumentException("clamp (" + word + ")");
    };
  }

  private static Policy.BoundProgress boundProgress(String word) {
    return switch (word) {
      case "partial" -> Policy.BoundProgress.PARTIAL;
      case "binary" -> Policy.BoundProgress.BINARY;
      case "distance" -> Policy.BoundProgress.DISTANCE;
      default -> throw new IllegalArgumentException("boundProgress (" + word + ")");
    };
  }

  private static Policy.Light light(String word) {
    return switch (word) {
      case "ratio" -> Policy.Light.RATIO;
      case "gap" -> Policy.Light.GAP;
      case "band" -> Policy.Light.BAND;
      case "reported" -> Policy.Light.REPORTED;
      default -> throw new IllegalArgumentException("light (" + word + ")");
    };
  }

  private static Policy.ObjectiveLight objectiveLight(String word) {
    return switch (word) {
      case "weakest" -> Policy.ObjectiveLight.WEAKEST;
      case "byPace" -> Policy.ObjectiveLight.BY_PACE;
      case "byLights" -> Policy.ObjectiveLight.BY_LIGHTS;
      default -> throw new IllegalArgumentException("objectiveLight (" + word + ")");
    };
  }

  static Objective.RollUp rollUp(String word) {
    return switch (word) {
      case "keyResults" -> Objective.RollUp.KEY_RESULTS;
      case "contributors" -> Objective.RollUp.CONTRIBUTORS;
      case "both" -> Objective.RollUp.BOTH;
      default -> throw new IllegalArgumentException("rollUp (" + word + ")");
    };
  }

  private static Map<String, Fraction> numbers(JsonNode node) {
    Map<String, Fraction> numbers = new LinkedHashMap<>();
    node.properties()
        .forEach(member -> numbers.put(member.getKey(), Json.number(member.getValue())));
    return numbers;
  }

  private static Map<String, Integer> days(JsonNode node) {
    Map<String, Integer> days = new LinkedHashMap<>();
    node.properties().forEach(member -> days.put(member.getKey(), member.getValue().asInt()));
    return days;
  }

  private static Map<String, List<Band>> bands(JsonNode node) {
    Map<String, List<Band>> bands = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      List<Band> list = new ArrayList<>();
      for (JsonNode band : member.getValue()) {
        list.add(new Band(Json.text(band, "name", ""), Json.number(band, "from")));
      }
      bands.put(member.getKey(), list);
    }
    return bands;
  }
}
