package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One finding for each rule and element: what a rule says of one element in several sentences is
 * accepted, or mended, as a whole; and a waiver silences just that.
 */
final class Merging {

  private Merging() {}

  /** What may be said once. */
  private record Key(String code, Subject on) {}

  static List<Finding> merged(List<Finding> findings) {
    Map<Key, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      groups
          .computeIfAbsent(new Key(finding.code(), finding.on()), any -> new ArrayList<>(1))
          .add(finding);
    }
    List<Finding> merged = new ArrayList<>(groups.size());
    groups.values().forEach(group -> merged.add(group.size() == 1 ? group.get(0) : one(group)));
    return merged;
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
