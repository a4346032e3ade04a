package dev.okr.jackson.oracle;

import java.time.LocalDate;

/** The first and last day of a goal, both included; either may be missing (null). */
record Span(LocalDate first, LocalDate last) {
  static Span of(Cycle cycle) {
    return cycle == null ? new Span(null, null) : new Span(cycle.from(), cycle.to());
  }

  /** "Without a first or last day nothing is expected but bounds that hold" (section 6). */
  boolean isOpen() {
    return first == null || last == null;
  }

  /** Whether the goal's first day is after d (section 3, "Left out"). */
  boolean isNotBegunOn(LocalDate day) {
    return first != null && first.isAfter(day);
  }

  /** Whether d is the last day or later; "no last day comes" where there is none (section 6). */
  boolean isOverOn(LocalDate day) {
    return last != null && !day.isBefore(last);
  }

  /** "From the last day on every age is that of the last day" (section 6). */
  LocalDate notAfterLast(LocalDate day) {
    return isOverOn(day) ? last : day;
  }

  /** The later of a day and the first day. */
  LocalDate notBeforeFirst(LocalDate day) {
    return first != null && first.isAfter(day) ? first : day;
  }
}
