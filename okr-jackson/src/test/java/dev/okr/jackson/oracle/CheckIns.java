package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the check-ins of a key result say beside values (section 6). */
final class CheckIns {
  private static final int REPORTED_DAYS = 31;

  private final List<Entry> entries;
  private final Freshness freshness;
  private final Policy policy;

  CheckIns(World world, KeyResult keyResult, Standing standing) {
    entries =
        world.entries(keyResult, standing, entry -> entry.is("checkIn") && entry.names(keyResult));
    freshness = new Freshness(world, keyResult, standing);
    policy = world.policy();
  }

  /** "Its newest check-in with a light, at most 31 days old: yellow or red". */
  Light recentLight() {
    Entry newest = newest("light");
    boolean recent = newest != null && freshness.isWithin(newest.on(), REPORTED_DAYS);
    Light light = recent ? Light.of(newest.text("light")) : Light.GREEN;
    return light == Light.UNKNOWN ? Light.GREEN : light;
  }

  /** Base {@code reported}: the newest light, however old; unknown where there is none. */
  Light newestLight() {
    Entry newest = newest("light");
    return newest == null ? Light.UNKNOWN : Light.of(newest.text("light"));
  }

  /** "The newest of its check-ins that carry one and are at most 31 days old". */
  Light confidence() {
    Entry newest = newest("confidence");
    if (newest == null || !freshness.isWithin(newest.on(), policy.confidenceDays())) {
      return Light.GREEN;
    }
    Fraction confidence = newest.number("confidence");
    if (confidence.isLess(policy.confidenceRed())) {
      return Light.RED;
    }
    return confidence.isLess(policy.confidenceYellow()) ? Light.YELLOW : Light.GREEN;
  }

  /** "Open until a later check-in of the key result repeats its text with open: false". */
  boolean isBlocked() {
    Map<JsonNode, Boolean> open = new LinkedHashMap<>();
    for (Entry entry : entries) {
      for (JsonNode blocker : Json.list(entry.node(), "blockers")) {
        open.put(blocker.get("text"), Json.flag(blocker, "open", true));
      }
    }
    return open.containsValue(true);
  }

  private Entry newest(String member) {
    Entry newest = null;
    for (Entry entry : entries) {
      if (entry.has(member)) {
        newest = entry;
      }
    }
    return newest;
  }
}
