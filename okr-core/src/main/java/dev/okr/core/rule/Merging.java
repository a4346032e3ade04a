package dev.okr.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One finding for each rule and element: what a rule says of one element in several sentences is
 * accepted, or mended, as a whole; and a waiver silences just that.
 */
final class Merging {

  private Merging() {}

  /** The findings, in no order. */
  static List<Finding> merged(List<Finding> findings) {
    Map<Said, Finding> first = new HashMap<>();
    Map<Said, List<Finding>> several = new HashMap<>();
    for (Finding finding : findings) {
      Said key = new Said(finding.code(), finding.on());
      Finding known = first.putIfAbsent(key, finding);
      if (known != null) {
        several.computeIfAbsent(key, any -> new ArrayList<>(List.of(known))).add(finding);
      }
    }
    several.forEach((key, group) -> first.put(key, one(group)));
    return new ArrayList<>(first.values());
  }

  /** The gravest first; the sentences in a row, each once. */
  private static Finding one(List<Finding> group) {
    Collections.sort(group);
    Finding first = group.get(0);
    MergedMessage message = new MergedMessage();
    group.forEach(finding -> message.add(finding.message()));
    return new Finding(
        first.code(),
        first.severity(),
        first.on(),
        first.path(),
        message.whole(),
        first.hint(),
        null);
  }
}
