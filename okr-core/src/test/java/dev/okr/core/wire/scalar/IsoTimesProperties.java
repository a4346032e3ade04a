package dev.okr.core.wire.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Dates and instants are written as the JDK writes them, and read back. */
class IsoTimesProperties {

  private static final long FIRST = -62_135_596_800L; // 0001-01-01T00:00:00Z
  private static final long LAST = 253_402_300_799L; // 9999-12-31T23:59:59Z

  @Property
  void anInstantIsWrittenAsTheJdkDoes(
      @ForAll @LongRange(min = FIRST, max = LAST) long second,
      @ForAll @IntRange(max = 3) int thousands) {
    int nano = new int[] {0, 120_000_000, 7_000, 999_999_999}[thousands];
    Instant instant = Instant.ofEpochSecond(second, nano);
    String text = text(IsoTimes.text(instant));
    assertThat(text).isEqualTo(instant.toString());
    assertThat(IsoTimes.instant(text.toCharArray(), 0, text.length())).isEqualTo(instant);
  }

  @Property
  void aDateIsWrittenAsTheJdkDoes(
      @ForAll @LongRange(min = FIRST / 86_400, max = LAST / 86_400) long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    String text = text(IsoTimes.text(date));
    assertThat(text).isEqualTo(date.toString());
    assertThat(IsoTimes.date(text.toCharArray(), 0, text.length())).isEqualTo(date);
  }

  @Example
  void whatHasNoFourDigitsIsWrittenAsTheJdkDoesToo() {
    for (LocalDate date :
        new LocalDate[] {
          LocalDate.MIN,
          LocalDate.MAX,
          LocalDate.of(-1, 12, 31),
          LocalDate.of(0, 1, 1),
          LocalDate.of(9999, 12, 31),
          LocalDate.of(10_000, 1, 1)
        }) {
      assertThat(text(IsoTimes.text(date))).isEqualTo(date.toString());
    }
    for (Instant instant :
        new Instant[] {
          Instant.MIN,
          Instant.MAX,
          Instant.EPOCH,
          Instant.ofEpochSecond(-1),
          Instant.ofEpochSecond(FIRST - 1),
          Instant.ofEpochSecond(LAST + 1)
        }) {
      assertThat(text(IsoTimes.text(instant))).isEqualTo(instant.toString());
    }
  }

  private static String text(byte[] ascii) {
    return new String(ascii, StandardCharsets.US_ASCII);
  }
}
