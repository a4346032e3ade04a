package dev.okr.jackson;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by the text that names them, so that the owner a thousand key results share is made once.
 * Of fixed size: a text may push out another, so no document can make it slow or large.
 *
 * @param <T> the type of the values
 */
final class Symbols<T> {

  private static final int SLOTS = 1 << 11;
  private static final int LONGEST = 64;

  /** Names differ near their ends. */
  private static final int TELLING = 8;

  private final @Nullable Known<T>[] slots;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
  Symbols() {
    this.slots = new Known[SLOTS];
  }

  /** A value with the text that names it. */
  private static final class Known<T> {

    private final char[] text;
    private final T value;

    Known(char[] text, T value) {
      this.text = text;
      this.value = value;
    }
  }

  /** The value of the text that these characters are, or {@code null}. */
  @Nullable T find(char[] chars, int from, int length) {
    Known<T> known = slots[slot(chars, from, length)];
    return known != null
            && Arrays.equals(known.text, 0, known.text.length, chars, from, from + length)
        ? known.value
        : null;
  }

  void put(String text, T value) {
    if (text.length() <= LONGEST) {
      char[] chars = text.toCharArray();
      slots[slot(chars, 0, chars.length)] = new Known<>(chars, value);
    }
  }

  private static int slot(char[] chars, int from, int length) {
    int hash = length;
    int end = from + length;
    for (int i = Math.max(from, end - TELLING); i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (SLOTS - 1);
  }
}
