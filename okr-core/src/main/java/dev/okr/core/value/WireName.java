package dev.okr.core.value;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The word by which a constant is written in documents: {@code WEIGHTED_MEAN} is {@code
 * weightedMean}. One rule for every enumeration, so that a word can't drift from its constant.
 */
public final class WireName {

  /** The words of an enumeration, made once: a document has the same ones again and again. */
  private static final ClassValue<Map<Enum<?>, String>> WORDS =
      new ClassValue<>() {
        @Override
        protected Map<Enum<?>, String> computeValue(Class<?> type) {
          Map<Enum<?>, String> words = new HashMap<>();
          for (Object constant : type.getEnumConstants()) {
            words.put((Enum<?>) constant, camelCase(((Enum<?>) constant).name()));
          }
          return words;
        }
      };

  private WireName() {}

  /** The word for the constant, in camel case. */
  public static String of(Enum<?> constant) {
    Objects.requireNonNull(constant, "constant");
    return Objects.requireNonNull(WORDS.get(constant.getDeclaringClass()).get(constant));
  }

  /** The constant of that word; the case matters. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(word, "word");
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private static String camelCase(String name) {
    String[] words = name.split("_", -1);
    StringBuilder out = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
    for (int i = 1; i < words.length; i++) {
      out.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }
}
