package dev.okr.core.wire.json;

import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.document.Utf8;
import java.util.Arrays;

/** Reads texts and numerals out of well-formed UTF-8 into characters. */
final class JsonChars {

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";
  private static final int HEX_DIGITS = 4;

  private final byte[] bytes;
  private final int end;
  private char[] chars = new char[64];
  private int length;

  JsonChars(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  char[] array() {
    return chars;
  }

  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  void set(String word) {
    length = 0;
    for (int i = 0; i < word.length(); i++) {
      put(word.charAt(i));
    }
  }

  private void put(char c) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, 2 * length);
    }
    chars[length++] = c;
  }

  /**
   * Reads a text.
   *
   * @param quote where its first quote stands
   * @param most how many characters it may have
   * @return the byte behind its last quote
   */
  int text(int quote, int most, LocalizedText limit) throws JsonException {
    length = 0;
    int at = quote + 1;
    while (at < end && bytes[at] != '"') {
      byte b = bytes[at];
      if (b == '\\') {
        at = escape(at);
      } else if (b >= ' ') {
        put((char) b);
        at++;
      } else if (b >= 0) {
        throw JsonException.malformed(at);
      } else {
        int point = Utf8.pointAt(bytes, at);
        for (char half : Character.toChars(point)) {
          put(half);
        }
        at += Utf8.length(point);
      }
      if (length > most) {
        throw JsonException.tooLarge(at, limit);
      }
    }
    if (at >= end) {
      throw JsonException.truncated(end);
    }
    return at + 1;
  }

  private int escape(int backslash) throws JsonException {
    int at = backslash + 1;
    if (at >= end) {
      throw JsonException.truncated(end);
    }
    int known = ESCAPES.indexOf(bytes[at]);
    if (known >= 0) {
      put(ESCAPED.charAt(known));
      return at + 1;
    }
    if (bytes[at] != 'u') {
      throw JsonException.malformed(at);
    }
    int code = 0;
    for (int i = 1; i <= HEX_DIGITS; i++) {
      if (at + i >= end) {
        throw JsonException.truncated(end);
      }
      byte b = bytes[at + i];
      int digit = b < 0 ? -1 : Character.digit((char) b, 16);
      if (digit < 0) {
        throw JsonException.malformed(at + i);
      }
      code = 16 * code + digit;
    }
    put((char) code);
    return at + 1 + HEX_DIGITS;
  }

  /**
   * Reads a number: {@code -?(0|[1-9]digits)(.digits)?([eE][+-]?digits)?}.
   *
   * @param start where it starts
   * @param most how many characters it may have
   * @return the byte behind it
   */
  int number(int start, int most, LocalizedText limit) throws JsonException {
    length = 0;
    int at = start + (bytes[start] == '-' ? 1 : 0);
    at = at < end && bytes[at] == '0' ? at + 1 : digits(at);
    if (at < end && bytes[at] == '.') {
      at = digits(at + 1);
    }
    if (at < end && (bytes[at] == 'e' || bytes[at] == 'E')) {
      boolean hasSign = at + 1 < end && (bytes[at + 1] == '+' || bytes[at + 1] == '-');
      at = digits(hasSign ? at + 2 : at + 1);
    }
    if (at - start > most) {
      throw JsonException.tooLarge(at, limit);
    }
    for (int i = start; i < at; i++) {
      put((char) bytes[i]);
    }
    return at;
  }

  /** The byte behind one or more digits. */
  private int digits(int from) throws JsonException {
    int at = from;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    if (at == from) {
      throw at < end ? JsonException.malformed(at) : JsonException.truncated(end);
    }
    return at;
  }
}
