package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    return new Finding(
        first.code(),
        first.severity(),
        first.on(),
        first.path(),
        Message.of(LocalizedText.enZh(sentences(group, "en", " "), sentences(group, "zh", ""))),
        first.hint(),
        null);
  }

  private static String sentences(List<Finding> group, String tag, String separator) {
    return group.stream()
        .map(finding -> finding.message(tag))
        .distinct()
        .collect(Collectors.joining(separator));
  }
}
