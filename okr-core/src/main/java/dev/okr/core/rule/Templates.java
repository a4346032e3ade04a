package dev.okr.core.rule;

import dev.okr.core.value.LocalizedText;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences in which an argument has another name in some languages. A rule says its sentence of
 * many elements, so what was made once is used again.
 */
final class Templates {

  /** Far more than rules have; a host may make a sentence for each finding. */
  private static final int MOST = 1024;

  /** An argument, and the languages in which it is said otherwise. */
  private record Otherwise(String name, List<String> tags) {}

  private final IdentityHashMap<LocalizedText, Map<Otherwise, LocalizedText>> made =
      new IdentityHashMap<>();

  /** The name under which an argument stands that is said otherwise in a language. */
  static String nameIn(String tag, String name) {
    return name + "@" + tag;
  }

  /** The sentence that asks for the argument by its own names in these languages. */
  LocalizedText with(LocalizedText template, String name, List<String> tags) {
    if (made.size() >= MOST) {
      made.clear();
    }
    return made.computeIfAbsent(template, any -> new HashMap<>())
        .computeIfAbsent(new Otherwise(name, tags), otherwise -> make(template, otherwise));
  }

  private static LocalizedText make(LocalizedText template, Otherwise otherwise) {
    String placeholder = "{" + otherwise.name() + "}";
    Map<String, String> sentences = new LinkedHashMap<>();
    template
        .byTag()
        .forEach(
            (tag, sentence) ->
                sentences.put(
                    tag,
                    otherwise.tags().contains(tag)
                        ? sentence.replace(placeholder, "{" + nameIn(tag, otherwise.name()) + "}")
                        : sentence));
    return LocalizedText.of(sentences);
  }
}
