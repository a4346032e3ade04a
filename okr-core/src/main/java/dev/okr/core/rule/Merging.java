package dev.okr.core.rule;

import dev.okr.core.internal.Positions;
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

  /** The findings, each at the place of the first that is merged into it. */
  static List<Finding> merged(List<Finding> findings) {
    Positions<Said> places = new Positions<>(findings.size());
    Map<Integer, List<Finding>> several = new HashMap<>();
    List<Finding> merged = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      int place = places.add(new Said(finding.code(), finding.on()));
      if (place < 0) {
        merged.add(finding);
      } else {
        several
            .computeIfAbsent(place, first -> new ArrayList<>(List.of(merged.get(first))))
            .add(finding);
      }
    }
    several.forEach((place, group) -> merged.set(place, one(group)));
    return merged;
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
