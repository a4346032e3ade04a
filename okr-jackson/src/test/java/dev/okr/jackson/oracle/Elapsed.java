package dev.okr.jackson.oracle;

import java.time.LocalDate;

/** e, the share of the span that has passed (section 6). */
final class Elapsed {
  private Elapsed() {}

  /**
   * "e = 0 before the start, 1 on or after the last day, else (days from start to d, both included)
   * / (days of the span, both included)"; "without a first or last day nothing is expected".
   *
   * @param clock the day from which e is counted, where that is later than the first day; or null
   */
  static Fraction on(LocalDate day, Span span, LocalDate clock, Policy policy) {
    if (span.isOpen() || day.isBefore(span.first())) {
      return Fraction.ZERO;
    }
    if (span.isOverOn(day)) {
      return Fraction.ONE;
    }
    LocalDate start = clock == null ? span.first() : span.notBeforeFirst(clock);
    return day.isBefore(start) ? Fraction.ZERO : share(start, day, span.last(), policy);
  }

  /** "None in the span: all days count". */
  private static Fraction share(LocalDate start, LocalDate day, LocalDate last, Policy policy) {
    boolean none = count(start, last, policy.workingDays(), policy) == 0;
    WorkingDays calendar = none ? WorkingDays.ALL : policy.workingDays();
    return Fraction.of(count(start, day, calendar, policy), count(start, last, calendar, policy));
  }

  /** dayCount elapsed: "(d - start)/(end - start)"; "both differences are in counting days". */
  private static long count(LocalDate start, LocalDate to, WorkingDays calendar, Policy policy) {
    return policy.elapsedDays() ? calendar.between(start, to) : calendar.within(start, to);
  }
}
