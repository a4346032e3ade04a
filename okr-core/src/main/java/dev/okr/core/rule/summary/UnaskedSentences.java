package dev.okr.core.rule.summary;

import dev.okr.core.error.Message;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Unasked;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One sentence for all rules that wait for the same. */
final class UnaskedSentences {

  private static final LocalizedText WHOLLY =
      LocalizedText.enZh("Not asked, because {why}: {codes}.", "因{why}而未检查：{codes}。");
  private static final LocalizedText PARTLY =
      LocalizedText.enZh("Asked only in part, because {why}: {codes}.", "因{why}而仅检查了一部分：{codes}。");

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
    return LocalizedText.enZh(
        sentence(want, String.join(", ", codes), "en", " and "),
        sentence(want, String.join("、", codes), "zh", "且"));
  }

  private static String sentence(Want want, String codes, String tag, String and) {
    String why =
        want.missing().stream()
            .map(need -> need.missing().in(tag))
            .collect(Collectors.joining(and));
    LocalizedText template = want.partly() ? PARTLY : WHOLLY;
    return new Message(template, Map.of("why", why, "codes", codes)).in(tag);
  }
}
