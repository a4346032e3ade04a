package dev.okr.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Says which days people work: weekends, public holidays, the Spring Festival. A host's function;
 * it must always give the same answer for the same day.
 */
@FunctionalInterface
public interface WorkingDays {

  /** Every day counts. */
  WorkingDays EVERY_DAY = day -> true;

  /** Monday to Friday. */
  WorkingDays MONDAY_TO_FRIDAY =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

  /** Whether the day counts. */
  boolean counts(LocalDate day);

  /** These days without the holidays. */
  default WorkingDays without(Set<LocalDate> holidays) {
    Set<LocalDate> off = Set.copyOf(Objects.requireNonNull(holidays, "holidays"));
    return day -> !off.contains(day) && counts(day);
  }

  /** These days and the others, such as a Sunday worked in exchange for a holiday (调休). */
  default WorkingDays and(Set<LocalDate> others) {
    Set<LocalDate> on = Set.copyOf(Objects.requireNonNull(others, "others"));
    return day -> on.contains(day) || counts(day);
  }

  /**
   * The day itself if it counts, else the nearest one before it that does, not before the limit;
   * the day itself if there is none.
   */
  default LocalDate onOrBefore(LocalDate day, LocalDate limit) {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(limit, "limit");
    LocalDate candidate = day;
    while (candidate.isAfter(limit) && !counts(candidate)) {
      candidate = candidate.minusDays(1);
    }
    return !candidate.isBefore(limit) && counts(candidate) ? candidate : day;
  }
}
