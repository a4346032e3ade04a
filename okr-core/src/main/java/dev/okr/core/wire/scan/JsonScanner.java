package dev.okr.core.wire.scan;

import dev.okr.core.value.Limits;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Walks over JSON whose texts and numbers are plain: no escape, no control character, no exponent.
 * What is different makes it fail, which says nothing about what is wrong.
 */
public final class JsonScanner {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private byte[] bytes = {};
  private int at;
  private int to;

  /** Where the text or name that was read last starts. */
  private int from;

  /** Where it ends. */
  private int end;

  private boolean isAscii;
  private long unscaled;
  private int scale;

  /** Stands in front of these bytes. */
  public void begin(byte[] of, int start, int stop) {
    bytes = of;
    at = start;
    to = stop;
  }

  /** Where it stands. */
  public int at() {
    return at;
  }

  /** Stands where it stood before. */
  public void back(int before) {
    at = before;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the text that was read last starts. */
  public int from() {
    return from;
  }

  /** Where it ends. */
  public int end() {
    return end;
  }

  /** Whether all characters of the text are ASCII. */
  boolean isAscii() {
    return isAscii;
  }

  long unscaled() {
    return unscaled;
  }

  int scale() {
    return scale;
  }

  /** Whether the number that was read last lies between 0 and 1, both included. */
  boolean isShare() {
    long one = 1;
    for (int i = 0; i < scale; i++) {
      one *= 10;
    }
    return unscaled >= 0 && unscaled <= one;
  }

  /** Whether a byte is the next one. */
  public boolean isAt(char expected) {
    return at < to && bytes[at] == expected;
  }

  /** Takes a byte, if it is the next one. */
  public boolean takes(char expected) {
    if (at < to && bytes[at] == expected) {
      at++;
      return true;
    }
    return false;
  }

  /** As {@link #takes}, of a comma or colon with the blanks behind it. */
  boolean takesMark(char expected) {
    boolean isTaken = takes(expected);
    while (isTaken && at < to && bytes[at] == ' ') {
      at++;
    }
    return isTaken;
  }

  /** Passes over white space, if there is any. */
  public void pass() {
    while (at < to && isWhite(bytes[at])) {
      at++;
    }
  }

  private static boolean isWhite(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** As {@link #takes}, behind white space. */
  public boolean token(char expected) {
    pass();
    return takes(expected);
  }

  /**
   * Passes over whatever value comes next, if it ends. Whether it is one is not asked: brackets are
   * counted, not matched.
   */
  public boolean skip() {
    int depth = 0;
    do {
      if (at >= to) {
        return false;
      }
      byte b = bytes[at];
      if (b == '"') {
        if (!skipText()) {
          return false;
        }
      } else if (b == '{' || b == '[') {
        depth++;
        at++;
      } else if (b == '}' || b == ']') {
        depth--;
        at++;
      } else if (depth > 0) {
        at++;
      } else {
        return skipWord();
      }
    } while (depth > 0);
    return depth == 0;
  }

  private boolean skipText() {
    for (at++; at < to; at++) {
      if (bytes[at] == '"') {
        at++;
        return true;
      }
      at += bytes[at] == '\\' ? 1 : 0;
    }
    return false;
  }

  private boolean skipWord() {
    int first = at;
    while (at < to && !isWhite(bytes[at]) && ",]}".indexOf(bytes[at]) < 0) {
      at++;
    }
    return at > first;
  }

  /** Takes a text without escapes, if it is what comes next. */
  public boolean text() {
    if (!takes('"')) {
      return false;
    }
    from = at;
    isAscii = true;
    int i = at;
    while (i < to) {
      long telling = telling(eight(i));
      if (telling == 0) {
        i += Long.BYTES;
        continue;
      }
      i += Long.numberOfTrailingZeros(telling) >>> 3;
      if (i >= to) {
        return false;
      }
      if (bytes[i] == '"') {
        end = i;
        at = i + 1;
        return true;
      }
      if (bytes[i] >= 0) {
        return false;
      }
      isAscii = false;
      i++;
    }
    return false;
  }

  /**
   * Of eight bytes the lowest bit of the first one that is a quote, a backslash, a control
   * character or no ASCII; what is above it means nothing (Hacker's Delight, 6-1).
   */
  private static long telling(long eight) {
    long quote = eight ^ ('"' * ONES);
    long backslash = eight ^ ('\\' * ONES);
    return (((quote - ONES) & ~quote)
            | ((backslash - ONES) & ~backslash)
            | ((eight - ' ' * ONES) & ~eight)
            | eight)
        & HIGHS;
  }

  /** The first eight bytes of the text that was read last, zeros behind its end. */
  public long firstEight() {
    return eight(from) & mask(end - from);
  }

  /** Eight bytes, with zeros behind the end of the array. */
  private long eight(int start) {
    return start <= bytes.length - Long.BYTES ? (long) EIGHT.get(bytes, start) : last(start);
  }

  private long last(int start) {
    long eight = 0;
    for (int i = bytes.length - 1; i >= start; i--) {
      eight = (eight << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return eight;
  }

  /** The bits of the first bytes of eight. */
  static long mask(int length) {
    return length >= Long.BYTES ? -1 : length <= 0 ? 0 : (1L << (length * Byte.SIZE)) - 1;
  }

  /** Eight bytes that come next, behind some others. */
  long ahead(int distance) {
    return eight(at + distance);
  }

  /** Takes so many bytes between quotes, whatever they are, if the quotes are there. */
  boolean takesQuoted(int length) {
    int last = at + 1 + length;
    boolean isQuoted = last < to && bytes[at] == '"' && bytes[last] == '"';
    at = isQuoted ? last + 1 : at;
    return isQuoted;
  }

  /** A word of at most eight characters as {@link #firstEight} tells it. */
  public static long eightOf(String word, int from) {
    long eight = 0;
    for (int i = Math.min(word.length(), from + Long.BYTES) - 1; i >= from; i--) {
      eight = (eight << Byte.SIZE) | word.charAt(i);
    }
    return eight;
  }

  /** Takes a decimal, as a number or in quotes, if it is what comes next. */
  boolean decimal() {
    return takes('"') ? number() && takes('"') : number();
  }

  /** Takes a number of at most 18 digits without an exponent, if it is what comes next. */
  private boolean number() {
    boolean isNegative = takes('-');
    int first = at;
    long number = digits(0);
    int whole = at - first;
    if (whole == 0 || (whole > 1 && bytes[first] == '0')) {
      return false;
    }
    int places = 0;
    if (takes('.')) {
      int point = at;
      number = whole > Limits.DIGITS ? 0 : digits(number);
      places = at - point;
      if (places == 0) {
        return false;
      }
    }
    unscaled = isNegative ? -number : number;
    scale = places;
    // an exponent, or whatever else is no number, is no comma or brace either
    return whole + places <= Limits.DIGITS;
  }

  /** Takes digits behind others; of more than fit a long the number means nothing. */
  private long digits(long before) {
    long number = before;
    int i = at;
    while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
      number = number * 10 + (bytes[i] - '0');
      i++;
    }
    at = i;
    return number;
  }
}
