package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.function.Predicate;

/** "A working calendar may say which days count" (section 6). */
record WorkingDays(Predicate<LocalDate> counts) {
  static final WorkingDays ALL = new WorkingDays(day -> true);

  /** The counting days after one day and up to another. */
  long between(LocalDate after, LocalDate to) {
    return after.plusDays(1).datesUntil(to.plusDays(1)).filter(counts).count();
  }

  /** The counting days from one day to another, both included. */
  long within(LocalDate from, LocalDate to) {
    return between(from.minusDays(1), to);
  }
}
