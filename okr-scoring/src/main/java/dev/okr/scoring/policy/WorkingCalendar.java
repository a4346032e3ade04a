package dev.okr.scoring.policy;

import java.time.LocalDate;

/**
 * Says which days count when the elapsed part of a span is taken: weekends, the Spring Festival. A
 * host's function; it must always give the same answer for the same day.
 */
@FunctionalInterface
public interface WorkingCalendar {

  /** The calendar in which every day counts. */
  WorkingCalendar EVERY_DAY = day -> true;

  /** Whether the day counts. */
  boolean counts(LocalDate day);
}
