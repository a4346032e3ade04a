package dev.okr.core.wire.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the JDK doesn't offer without making a copy: is this UTF-8, and how many characters? */
public final class Utf8 {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Utf8() {}

  /**
   * The position of the first byte that isn't part of well-formed UTF-8 (no overlong form, no
   * surrogate, nothing above U+10FFFF), or -1.
   */
  public static int firstInvalid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i = afterAscii(bytes, i, to);
        continue;
      }
      int length = sequence(bytes, i, to);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  private static int afterAscii(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 16 <= to
        && (((long) EIGHT.get(bytes, i) | (long) EIGHT.get(bytes, i + 8)) & HIGH_BITS) == 0) {
      i += 16;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /**
   * The length of the well-formed sequence of several bytes that starts here; 0 if there is none.
   */
  private static int sequence(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    int second = bytes[at + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** How many characters (code points) start in these bytes. */
  public static int characters(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        count++;
      }
    }
    return count;
  }

  /** The character (code point) that starts here, in well-formed UTF-8. */
  public static int pointAt(byte[] bytes, int at) {
    int lead = bytes[at];
    if (lead >= 0) {
      return lead;
    }
    int length = lead < (byte) 0xE0 ? 2 : lead < (byte) 0xF0 ? 3 : 4;
    int point = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      point = (point << 6) | (bytes[at + i] & 0x3F);
    }
    return point;
  }

  /** How many bytes a character takes. */
  public static int length(int point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }

  /** The text as bytes; one that isn't UTF-8 where the text has half a character. */
  public static byte[] bytes(String text) {
    int broken = firstHalfCharacter(text);
    if (broken < 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] before = text.substring(0, broken).getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = (byte) 0xFF;
    return all;
  }

  private static int firstHalfCharacter(String text) {
    int i = 0;
    int length = text.length();
    while (i < length) {
      if (!Character.isSurrogate(text.charAt(i))) {
        i++;
        continue;
      }
      if (Character.charCount(text.codePointAt(i)) == 1) {
        return i;
      }
      i += 2;
    }
    return -1;
  }
}
