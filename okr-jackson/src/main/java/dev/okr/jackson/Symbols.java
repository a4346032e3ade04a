package dev.okr.jackson;

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

  private final @Nullable String[] texts = new String[SLOTS];
  private final @Nullable Object[] values = new Object[SLOTS];

  /** The value of the text that these characters are, or {@code null}. */
  @SuppressWarnings("unchecked") // put takes nothing else
  @Nullable T find(char[] chars, int from, int length) {
    int slot = slot(chars, from, length);
    return isSame(texts[slot], chars, from, length) ? (T) values[slot] : null;
  }

  void put(String text, T value) {
    if (text.length() <= LONGEST) {
      int slot = slot(text.toCharArray(), 0, text.length());
      texts[slot] = text;
      values[slot] = value;
    }
  }

  private static int slot(char[] chars, int from, int length) {
    int hash = length;
    int end = from + Math.min(length, LONGEST);
    for (int i = from; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    return (hash ^ (hash >>> 11) ^ (hash >>> 22)) & (SLOTS - 1);
  }

  private static boolean isSame(@Nullable String text, char[] chars, int from, int length) {
    if (text == null || text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
