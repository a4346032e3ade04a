package dev.okr.core.plan.next;

import dev.okr.core.time.DateSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Where a day of the old cycle lies in the next one: the first on the first, the last on the last,
 * those between in proportion, to the nearest day. Days outside lie on the nearer end. Never turns
 * the order of two days round; in a shorter cycle two may become one.
 */
record DayShift(DateSpan from, DateSpan to) {

  LocalDate of(LocalDate day) {
    if (!day.isAfter(from.from())) {
      return to.from();
    }
    if (!day.isBefore(from.to())) {
      return to.to();
    }
    long passed = ChronoUnit.DAYS.between(from.from(), day);
    long whole = from.days() - 1;
    return to.from().plusDays((2 * passed * (to.days() - 1) + whole) / (2 * whole));
  }
}
