package dev.okr.jackson;

import dev.okr.core.value.WireName;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words of an enumeration, worked out once.
 *
 * @param <E> the enumeration
 */
final class Words<E extends Enum<E>> {

  private final E[] constants;
  private final String[] words;
  private final String all;

  private Words(E[] constants, Function<? super E, String> word) {
    this.constants = constants;
    this.words = new String[constants.length];
    for (int i = 0; i < constants.length; i++) {
      words[i] = word.apply(constants[i]);
    }
    this.all = String.join(", ", words);
  }

  /** The words by the rule of {@link WireName}. */
  static <E extends Enum<E>> Words<E> of(Class<E> type) {
    return new Words<>(type.getEnumConstants(), WireName::of);
  }

  /** Words of another rule. */
  static <E extends Enum<E>> Words<E> of(Class<E> type, Function<? super E, String> word) {
    return new Words<>(type.getEnumConstants(), word);
  }

  /** The constant of the word that these characters are, or {@code null}. */
  @Nullable E find(char[] chars, int from, int length) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() == length && matches(words[i], chars, from)) {
        return constants[i];
      }
    }
    return null;
  }

  private static boolean matches(String word, char[] chars, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** Every word, as a list for people. */
  String all() {
    return all;
  }
}
