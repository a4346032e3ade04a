package dev.okr.core.wire.json;

import dev.okr.core.wire.ReadyName;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * JSON as UTF-8 in an array that grows. A text escapes the quote, the backslash and the control
 * characters below U+0020, by {@code \b \t \n \f \r} where there is such a letter, else by {@code
 * \}{@code u00} and two digits; everything else stands as it is.
 */
final class JsonBytes {

  private static final String SHORT = "\b\t\n\f\r\"\\";
  private static final String LETTERS = "btnfr\"\\";
  private static final int LONGEST_ESCAPE = 6;

  /** How many characters of a text are taken out of it at once. */
  private static final int PART = 256;

  private final char[] chars = new char[PART];
  private final HexFormat hex;
  private byte[] bytes = new byte[256];
  private int size;

  /**
   * No bytes yet.
   *
   * @param hex the digits of an escape
   */
  JsonBytes(HexFormat hex) {
    this.hex = hex;
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void cutTo(int length) {
    size = length;
  }

  void put(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
  }

  void ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }

  void put(byte[] from, int start, int end) {
    room(end - start);
    System.arraycopy(from, start, bytes, size, end - start);
    size += end - start;
  }

  void put(char[] ascii, int start, int length) {
    room(length);
    for (int i = start; i < start + length; i++) {
      bytes[size++] = (byte) ascii[i];
    }
  }

  void put(ReadyName name) {
    room(name.length());
    name.copyTo(bytes, size);
    size += name.length();
  }

  /** A text between quotes. */
  void quoted(String text) {
    put('"');
    int from = 0;
    while (from < text.length()) {
      int count = Math.min(chars.length, text.length() - from);
      text.getChars(from, from + count, chars, 0);
      from += putChars(count, from + count < text.length());
    }
    put('"');
  }

  /**
   * Puts characters of a text that were taken out of it.
   *
   * @param count how many
   * @param goesOn whether there are more in the text
   * @return how many were put: half of a character waits for the other half
   */
  private int putChars(int count, boolean goesOn) {
    room(LONGEST_ESCAPE * count);
    int at = size;
    for (int i = 0; i < count; i++) {
      char c = chars[i];
      if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        bytes[at++] = (byte) c;
        continue;
      }
      size = at;
      if (c < 0x80) {
        escape(c);
      } else if (goesOn && i == count - 1 && Character.isHighSurrogate(c)) {
        return i;
      } else {
        int point = Character.codePointAt(chars, i, count);
        utf8(point);
        i += Character.charCount(point) - 1;
      }
      at = size;
    }
    size = at;
    return count;
  }

  /** Puts a character beyond ASCII; half of one, which no text of a document has, as a mark. */
  private void utf8(int point) {
    if (point < 0x800) {
      bytes[size++] = (byte) (0xC0 | (point >> 6));
    } else if (point < 0x10000) {
      if (Character.isSurrogate((char) point)) {
        bytes[size++] = '?';
        return;
      }
      bytes[size++] = (byte) (0xE0 | (point >> 12));
      bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    } else {
      bytes[size++] = (byte) (0xF0 | (point >> 18));
      bytes[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      bytes[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    }
    bytes[size++] = (byte) (0x80 | (point & 0x3F));
  }

  private void escape(char c) {
    put('\\');
    int at = SHORT.indexOf(c);
    if (at >= 0) {
      put(LETTERS.charAt(at));
    } else {
      ascii("u00");
      put(hex.toHighHexDigit(c));
      put(hex.toLowHexDigit(c));
    }
  }

  private void room(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
      bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
  }
}
