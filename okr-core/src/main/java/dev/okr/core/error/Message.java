package dev.okr.core.error;

import dev.okr.core.internal.text.FewTexts;
import dev.okr.core.internal.text.Placeholders;
import dev.okr.core.value.LocalizedText;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A sentence with named arguments, rendered when somebody reads it: {@code {name}} in the template
 * is replaced by the argument of that name. Arguments are plain text: nothing in them is evaluated,
 * and a placeholder inside an argument stays as it is.
 *
 * @param template the sentence in its languages
 * @param arguments the arguments by name, in order
 */
public record Message(LocalizedText template, Map<String, String> arguments)
    implements Serializable {

  /** Copies the arguments. */
  public Message {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(arguments, "arguments");
    arguments = FewTexts.copyOf(arguments);
  }

  /** A sentence without arguments. */
  public static Message of(LocalizedText template) {
    return new Message(template, Map.of());
  }

  /**
   * The sentence in a language (see {@link LocalizedText#in(Locale)}); an unknown placeholder stays
   * as it is.
   */
  public String in(Locale language) {
    return Placeholders.fill(template.in(language), arguments);
  }

  /** The sentence in the language of a tag such as {@code zh}. */
  public String in(String languageTag) {
    return Placeholders.fill(template.in(languageTag), arguments);
  }
}
