package dev.okr.jackson.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Seeded chance, in the words the generators need. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** Whether something of so many in a hundred happens. */
  boolean chance(int perCent) {
    return random.nextInt(100) < perCent;
  }

  /** A number from one to another, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  LocalDate day(LocalDate from, LocalDate to) {
    int days = (int) (to.toEpochDay() - from.toEpochDay());
    return days <= 0 ? from : from.plusDays(random.nextInt(days + 1));
  }

  /** A point of a range, mostly well inside, sometimes at an end, sometimes beyond it. */
  BigDecimal within(Range range) {
    int share = chance(85) ? between(8, 92) : one(-15, 0, 50, 100, 100, 108, 120);
    return at(range, share);
  }

  /** So many per cent of the way, on a coarse grid. */
  BigDecimal at(Range range, int perCent) {
    BigDecimal way = range.to().subtract(range.from()).multiply(BigDecimal.valueOf(perCent));
    return range.from().add(way.movePointLeft(2)).setScale(between(0, 2), RoundingMode.HALF_UP);
  }

  /** From where a value starts to where it should go. */
  record Range(BigDecimal from, BigDecimal to) {
    static Range of(int from, int to) {
      return new Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    Range times(int factor) {
      BigDecimal by = BigDecimal.valueOf(factor);
      return new Range(from.multiply(by), to.multiply(by));
    }

    Range reversed() {
      return new Range(to, from);
    }
  }
}
