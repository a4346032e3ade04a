package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence with arguments, some of which are said in languages of their own. Such an argument
 * stands under its name in English and under {@code name@tag} in another language, so that nothing
 * in it is evaluated.
 */
final class Spoken {

  private static final String ENGLISH = "en";

  private final Map<String, String> arguments = new LinkedHashMap<>();
  private LocalizedText template;

  Spoken(LocalizedText template) {
    this.template = template;
  }

  void put(String name, String value) {
    arguments.put(name, value);
  }

  void put(String name, LocalizedText value) {
    put(name, value, Integer.MAX_VALUE);
  }

  void put(String name, LocalizedText value, int longest) {
    String english = PlainText.line(value.in(ENGLISH), longest);
    arguments.put(name, english);
    Map<String, String> sentences = new LinkedHashMap<>();
    template
        .byTag()
        .forEach(
            (tag, sentence) -> {
              String said = PlainText.line(value.in(tag), longest);
              if (!said.equals(english)) {
                arguments.put(name + "@" + tag, said);
              }
              sentences.put(
                  tag,
                  said.equals(english)
                      ? sentence
                      : sentence.replace("{" + name + "}", "{" + name + "@" + tag + "}"));
            });
    template = LocalizedText.of(sentences);
  }

  Message message() {
    return new Message(template, arguments);
  }
}
