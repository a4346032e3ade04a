package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.internal.text.FewTexts;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with arguments, some of which are said in languages of their own. Such an argument
 * stands under its name in English and under {@code name@tag} in another language, so that nothing
 * in it is evaluated.
 */
final class Spoken {

  private static final String ENGLISH = "en";

  private final Templates templates;
  private LocalizedText template;

  /** Names, each followed by its argument. */
  private final List<String> arguments = new ArrayList<>();

  /** A sentence that is said once. */
  Spoken(LocalizedText template) {
    this(new Templates(), template);
  }

  /**
   * A sentence that may be said again.
   *
   * @param templates what was made of it then
   */
  Spoken(Templates templates, LocalizedText template) {
    this.templates = templates;
    this.template = template;
  }

  void put(String name, String value) {
    for (int i = 0; i < arguments.size(); i += 2) {
      if (arguments.get(i).equals(name)) {
        arguments.set(i + 1, value);
        return;
      }
    }
    arguments.add(name);
    arguments.add(value);
  }

  void put(String name, LocalizedText value) {
    put(name, value, Integer.MAX_VALUE);
  }

  void put(String name, LocalizedText value, int longest) {
    String english = PlainText.line(value.in(ENGLISH), longest);
    put(name, english);
    List<String> others = List.of();
    for (String tag : template.byTag().keySet()) {
      String said = PlainText.line(value.in(tag), longest);
      if (!said.equals(english)) {
        put(Templates.nameIn(tag, name), said);
        others = others.isEmpty() ? new ArrayList<>() : others;
        others.add(tag);
      }
    }
    if (!others.isEmpty()) {
      template = templates.with(template, name, others);
    }
  }

  Message message() {
    return new Message(template, FewTexts.of(arguments));
  }
}
