package dev.okr.core.wire;

import org.jspecify.annotations.Nullable;

/**
 * Values by the text that names them, so that the owner a thousand key results share is made once.
 * Of fixed size: a text may push out another, so no document can make it slow or large. Two texts
 * that fall on one slot share it with its neighbour.
 *
 * @param <T> the type of the values
 */
public final class Symbols<T> {

  private static final int SLOT_BITS = 11;

  /** The golden ratio of the ints, whose multiples are spread evenly (Knuth, volume 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private static final int LONGEST = 64;

  /** Names differ near their ends. */
  private static final int TELLING = 5;

  private final @Nullable Known<T>[] slots;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
  Symbols() {
    this.slots = new Known[1 << SLOT_BITS];
  }

  /** A value with the text that names it. */
  private static final class Known<T> {

    private final char[] text;
    private final T value;

    Known(char[] text, T value) {
      this.text = text;
      this.value = value;
    }

    /** Whether it is named by these characters; the names are short. */
    boolean is(char[] chars, int from, int length) {
      if (length != text.length) {
        return false;
      }
      for (int i = length - 1; i >= 0; i--) {
        if (text[i] != chars[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** The value of the text that these characters are, or {@code null}. */
  public @Nullable T find(char[] chars, int from, int length) {
    int slot = slot(chars, from, length);
    Known<T> known = slots[slot];
    if (known != null && known.is(chars, from, length)) {
      return known.value;
    }
    known = slots[slot ^ 1];
    return known != null && known.is(chars, from, length) ? known.value : null;
  }

  /** Keeps a value under its text; a long one isn't kept. */
  public void put(String text, T value) {
    if (text.length() <= LONGEST) {
      char[] chars = text.toCharArray();
      int slot = slot(chars, 0, chars.length);
      if (slots[slot] != null && slots[slot ^ 1] == null) {
        slot ^= 1;
      }
      slots[slot] = new Known<>(chars, value);
    }
  }

  private static int slot(char[] chars, int from, int length) {
    int hash = length == 0 ? 0 : length + 31 * chars[from];
    int end = from + length;
    for (int i = Math.max(from, end - TELLING); i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    return (hash * SPREAD) >>> -SLOT_BITS;
  }
}
