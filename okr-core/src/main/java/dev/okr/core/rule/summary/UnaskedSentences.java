package dev.okr.core.rule.summary;

import dev.okr.core.rule.Need;
import dev.okr.core.rule.Unasked;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One sentence for all rules that wait for the same. */
final class UnaskedSentences {

  /** What rules wait for. */
  private record Want(boolean partly, Set<Need> missing) {}

  private UnaskedSentences() {}

  static List<LocalizedText> of(List<Unasked> unasked) {
    Map<Want, List<String>> codes = new LinkedHashMap<>();
    for (Unasked rule : unasked) {
      codes
          .computeIfAbsent(new Want(rule.partly(), rule.missing()), any -> new ArrayList<>())
          .add(rule.code());
    }
    List<LocalizedText> sentences = new ArrayList<>();
    codes.forEach((want, of) -> sentences.add(sentence(want, of)));
    return sentences;
  }

  private static LocalizedText sentence(Want want, List<String> codes) {
    List<LocalizedText> missing = want.missing().stream().map(Need::missing).toList();
    return RuleTexts.get(
        want.partly() ? "unasked.all-partly" : "unasked.all-wholly",
        "why",
        RuleTexts.joined("unasked.all-and", missing),
        "codes",
        RuleTexts.listed(codes));
  }
}
