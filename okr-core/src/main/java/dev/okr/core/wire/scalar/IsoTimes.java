package dev.okr.core.wire.scalar;

import dev.okr.core.value.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code yyyy-MM-dd} and {@code yyyy-MM-ddTHH:mm:ss[.fraction]Z}; gives {@code
 * null} for a text that is anything else.
 */
final class IsoTimes {

  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 20;
  private static final int MAX_FRACTION = 9;
  private static final int SECONDS_OF_DAY = 86_400;

  private IsoTimes() {}

  static @Nullable LocalDate date(char[] chars, int from, int length) {
    return length == DATE_LENGTH ? dateAt(chars, from) : null;
  }

  private static @Nullable LocalDate dateAt(char[] chars, int from) {
    if (chars[from + 4] != '-' || chars[from + 7] != '-') {
      return null;
    }
    int year = number(chars, from, 4);
    int month = number(chars, from + 5, 2);
    int day = number(chars, from + 8, 2);
    boolean exists =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    return exists ? LocalDate.of(year, month, day) : null;
  }

  static @Nullable Instant instant(char[] chars, int from, int length) {
    if (length < TIME_LENGTH || chars[from + length - 1] != 'Z' || chars[from + 10] != 'T') {
      return null;
    }
    LocalDate date = dateAt(chars, from);
    int hour = number(chars, from + 11, 2);
    int minute = number(chars, from + 14, 2);
    int second = number(chars, from + 17, 2);
    int nanos = nanos(chars, from + 19, length - TIME_LENGTH);
    boolean exists =
        chars[from + 13] == ':'
            && chars[from + 16] == ':'
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60
            && nanos >= 0;
    return date == null || !exists
        ? null
        : date.atTime(LocalTime.of(hour, minute, second, nanos)).toInstant(ZoneOffset.UTC);
  }

  /** The nanoseconds of a fraction with its point; -1 if it is none. */
  private static int nanos(char[] chars, int from, int length) {
    if (length == 0) {
      return 0;
    }
    int digits = length - 1;
    if (chars[from] != '.' || digits < 1 || digits > MAX_FRACTION) {
      return -1;
    }
    int nanos = number(chars, from + 1, digits);
    for (int i = digits; i < MAX_FRACTION && nanos >= 0; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** The number that these digits are; -1 if one is no digit. */
  private static int number(char[] chars, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return -1;
      }
      number = number * 10 + (chars[i] - '0');
    }
    return number;
  }

  /** The date as {@link LocalDate#toString} has it. */
  static byte[] text(LocalDate date) {
    if (!Limits.isDay(date)) {
      return date.toString().getBytes(StandardCharsets.US_ASCII);
    }
    byte[] text = new byte[DATE_LENGTH];
    put(date, text);
    return text;
  }

  /**
   * The instant as {@link Instant#toString} has it, in a tenth of the time where it has no
   * fraction: a journal says one in each line.
   */
  static byte[] text(Instant instant) {
    if (instant.getNano() != 0 || !Limits.isInstant(instant)) {
      return instant.toString().getBytes(StandardCharsets.US_ASCII);
    }
    int second = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
    byte[] text = new byte[TIME_LENGTH];
    put(LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY)), text);
    text[10] = 'T';
    put(second / 3600, text, 11);
    text[13] = ':';
    put(second / 60 % 60, text, 14);
    text[16] = ':';
    put(second % 60, text, 17);
    text[19] = 'Z';
    return text;
  }

  private static void put(LocalDate date, byte[] text) {
    put(date.getYear() / 100, text, 0);
    put(date.getYear() % 100, text, 2);
    text[4] = '-';
    put(date.getMonthValue(), text, 5);
    text[7] = '-';
    put(date.getDayOfMonth(), text, 8);
  }

  /** Two digits. */
  private static void put(int number, byte[] text, int at) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }
}
