package dev.okr.core.wire.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON as UTF-8 in an array that grows. A text escapes the quote, the backslash and the control
 * characters below U+0020, by {@code \b \t \n \f \r} where there is such a letter, else by {@code
 * \}{@code u00} and two digits in lower case (as RFC 8785 does); everything else stands as it is.
 */
final class JsonBytes {

  private static final String SHORT = "\b\t\n\f\r\"\\";
  private static final String LETTERS = "btnfr\"\\";
  private static final int LONGEST_ESCAPE = 6;

  private byte[] bytes = new byte[256];
  private int size;

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

  /** A text between quotes. */
  void quoted(String text) {
    put('"');
    int i = 0;
    int length = text.length();
    while (i < length) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        put(c);
        i++;
      } else if (c < 0x80) {
        escape(c);
        i++;
      } else {
        int end = i + (Character.isHighSurrogate(c) && i + 1 < length ? 2 : 1);
        byte[] utf8 = text.substring(i, end).getBytes(StandardCharsets.UTF_8);
        put(utf8, 0, utf8.length);
        i = end;
      }
    }
    put('"');
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
  }

  private void escape(char c) {
    room(LONGEST_ESCAPE);
    put('\\');
    int at = SHORT.indexOf(c);
    if (at >= 0) {
      put(LETTERS.charAt(at));
    } else {
      ascii("u00");
      put(Character.forDigit(c >> 4, 16));
      put(Character.forDigit(c & 15, 16));
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
