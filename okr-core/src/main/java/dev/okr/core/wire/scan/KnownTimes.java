package dev.okr.core.wire.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Dates and instants of bytes; of those that come again there is one object. */
final class KnownTimes {

  private static final int DATE = 10;
  private static final int INSTANT = 20;
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int FEW = 1 << 9;
  private static final int MOMENTS = 1 << 12;

  private final @Nullable LocalDate[] dates = new LocalDate[FEW];
  private final int[] written = new int[FEW];
  private final long[] days = new long[FEW];
  private final @Nullable Instant[] moments = new Instant[MOMENTS];

  /** The date {@code yyyy-MM-dd}; {@code null} for all else. */
  @Nullable LocalDate date(byte[] bytes, int from, int to) {
    int slot = to - from == DATE ? slot(bytes, from) : -1;
    return slot < 0 ? null : dates[slot];
  }

  /** The instant {@code yyyy-MM-ddTHH:mm:ssZ}; {@code null} for all else, fractions too. */
  @Nullable Instant instant(byte[] bytes, int from, int to) {
    if (to - from != INSTANT || bytes[from + 10] != 'T' || bytes[to - 1] != 'Z') {
      return null;
    }
    int slot = slot(bytes, from);
    int hour = two(bytes, from + 11);
    int minute = two(bytes, from + 14);
    int second = two(bytes, from + 17);
    boolean isTime =
        (hour | minute | second) >= 0
            && hour < 24
            && minute < 60
            && second < 60
            && bytes[from + 13] == ':'
            && bytes[from + 16] == ':';
    if (slot < 0 || !isTime) {
      return null;
    }
    return moment(days[slot] * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second);
  }

  private Instant moment(long epochSecond) {
    int slot = (int) (epochSecond ^ (epochSecond >>> 12)) & (MOMENTS - 1);
    Instant known = moments[slot];
    if (known == null || known.getEpochSecond() != epochSecond) {
      known = Instant.ofEpochSecond(epochSecond);
      moments[slot] = known;
    }
    return known;
  }

  /** Where the date of ten characters is kept; -1 if they are none. */
  private int slot(byte[] bytes, int from) {
    int century = two(bytes, from);
    int year = two(bytes, from + 2);
    int month = two(bytes, from + 5);
    int day = two(bytes, from + 8);
    if ((century | year | month | day) < 0 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return -1;
    }
    int number = ((century * 100 + year) * 16 + month) * 128 + day;
    int slot = (day + 31 * month + 372 * year) & (FEW - 1);
    return written[slot] == number || keep(slot, number, century * 100 + year, month, day)
        ? slot
        : -1;
  }

  private boolean keep(int slot, int number, int year, int month, int day) {
    boolean exists =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).length(Year.isLeap(year));
    if (exists) {
      LocalDate date = LocalDate.of(year, month, day);
      dates[slot] = date;
      days[slot] = date.toEpochDay();
      written[slot] = number;
    }
    return exists;
  }

  /** The number of two digits; -1 if one isn't one. */
  private static int two(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return (tens | ones) >= 0 && tens <= 9 && ones <= 9 ? tens * 10 + ones : -1;
  }
}
