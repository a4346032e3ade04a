package dev.okr.core.error;

import dev.okr.core.value.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
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
public record Message(LocalizedText template, Map<String, String> arguments) {

  /** Copies the arguments. */
  public Message {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(arguments, "arguments");
    arguments =
        arguments.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** A sentence without arguments. */
  public static Message of(LocalizedText template) {
    return new Message(template, Map.of());
  }

  /**
   * The sentence in that language (see {@link LocalizedText#in}); an unknown placeholder stays as
   * it is.
   */
  public String in(String languageTag) {
    String text = template.in(languageTag);
    StringBuilder out = new StringBuilder(text.length() + 32);
    int longest = arguments.keySet().stream().mapToInt(String::length).max().orElse(0);
    int from = 0;
    int close = -1;
    while (true) {
      int open = text.indexOf('{', from);
      close = open < 0 || close > open ? close : text.indexOf('}', open);
      if (open < 0 || close < 0) {
        return out.append(text, from, text.length()).toString();
      }
      boolean mayBeName = close - open - 1 <= longest;
      String argument = mayBeName ? arguments.get(text.substring(open + 1, close)) : null;
      out.append(text, from, open);
      if (argument == null) {
        out.append('{');
        from = open + 1;
      } else {
        out.append(argument);
        from = close + 1;
      }
    }
  }
}
