package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Draws a named policy, or a mixture of figures that no tool has. */
final class PolicyGenerator {
  private final Dice dice;

  PolicyGenerator(Dice dice) {
    this.dice = dice;
  }

  /** Standard half of the time, else any of the named ones, as a document of its name alone. */
  JsonNode named() {
    String name = dice.chance(50) ? "standard" : dice.one(Policies.names());
    return Json.MAPPER
        .createObjectNode()
        .put("okr", "policy/1")
        .put("name", name)
        .put("from", name);
  }

  JsonNode mixed() {
    ObjectNode policy = Json.MAPPER.createObjectNode().put("okr", "policy/1").put("name", "mixed");
    policy.put("from", "standard");
    maybe(policy, "noData", "asZero", "exclude", "exclude", "unknown");
    maybe(policy, "notBegun", "leaveOut", "asZero");
    maybe(policy, "unstatedWeights", "one", "shareOfRest", "proportional");
    maybe(policy, "weights", "given", "plain");
    maybe(policy, "clamp", "measure", "rollUp", "none");
    maybe(policy, "bounds", "inclusive", "strict");
    maybe(policy, "boundProgress", "partial", "partial", "binary", "distance");
    maybe(policy, "dayCount", "inclusive", "elapsed");
    maybe(policy, "expectedOn", "value", "today");
    maybe(policy, "unstatedExpectation", "bySection6", "one");
    maybe(policy, "holdGreen", "lastDay", "atOnce");
    maybe(policy, "unmetHold", "red", "yellow");
    maybe(policy, "objectiveLight", "weakest", "byPace", "byLights");
    maybe(policy, "unknownParts", "count", "ignore");
    if (dice.chance(20)) {
      policy.put("rollUp", dice.one("keyResults", "contributors", "both"));
    }
    if (dice.chance(30)) {
      policy.put("cap", dice.one("1.25", "1", "2"));
    }
    if (dice.chance(30)) {
      policy.putObject("guardrail").put("cap", dice.one("0.3", "0.5"));
    }
    if (dice.chance(30)) {
      policy.put("risk", true);
    }
    if (dice.chance(30)) {
      policy.put("reported", dice.chance(50));
    }
    if (dice.chance(50)) {
      light(policy);
    }
    if (dice.chance(30)) {
      policy.putArray("gaps").add(dice.one("-1", "0", "0.02")).add(dice.one("-1", "0.2"));
    }
    if (dice.chance(30)) {
      policy.putObject("confidence").put("red", "0.4").put("yellow", "0.7");
    }
    return policy;
  }

  private void light(ObjectNode policy) {
    ObjectNode light = policy.putObject("light");
    String kind = dice.one("ratio", "gap", "band", "reported");
    light.put("kind", kind);
    if (kind.equals("ratio")) {
      light.put("green", dice.one("0.9", "0.7")).put("yellow", dice.one("0.6", "0.4"));
    } else if (kind.equals("gap")) {
      light.put("green", dice.one("0", "0.165")).put("yellow", dice.one("0.25", "0.33"));
    }
  }

  private void maybe(ObjectNode policy, String member, String... words) {
    if (dice.chance(45)) {
      policy.put(member, dice.one(words));
    }
  }
}
