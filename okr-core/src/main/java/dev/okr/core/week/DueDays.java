package dev.okr.core.week;

import dev.okr.core.time.Age;
import dev.okr.core.time.DateSpan;
import dev.okr.core.time.Rhythm;
import dev.okr.core.time.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On which day something is due, and how late it is. */
final class DueDays {

  /** A meeting is held at most six days before its day of the week; two weeks show it and more. */
  private static final int BEFORE = 13;

  private static final int STEP = 56;

  private final LocalDate on;
  private final WeekOptions options;
  private final Age worked;

  DueDays(LocalDate on, WeekOptions options) {
    this.on = on;
    this.options = options;
    this.worked = new Age(on, options.rhythm().workingDays());
  }

  /** The last day that is looked at. */
  LocalDate horizon() {
    return on.plusDays(options.days() - 1L);
  }

  boolean isWithin(LocalDate due) {
    return !due.isAfter(horizon());
  }

  /** How many working days have passed since a day. */
  long late(LocalDate due) {
    return worked.since(due);
  }

  /**
   * The check-in meeting that waits for a word, up to the horizon: of the days, the first from a
   * day on; where there was a word since then, the one after the meeting that it was for.
   */
  Optional<LocalDate> checkIn(DateSpan days, LocalDate from, Optional<LocalDate> word) {
    LocalDate since = word.orElse(from);
    int wanted = word.isPresent() ? 1 : 0;
    LocalDate last = days.to().isBefore(horizon()) ? days.to() : horizon();
    LocalDate step = since.isBefore(days.from()) ? days.from() : since;
    while (!step.isAfter(last)) {
      LocalDate end = step.plusDays(STEP);
      for (LocalDate meeting : meetings(days, step, end.isBefore(last) ? end : last)) {
        if (wanted-- == 0) {
          return Optional.of(meeting);
        }
      }
      step = end.plusDays(1);
    }
    return Optional.empty();
  }

  private List<LocalDate> meetings(DateSpan days, LocalDate from, LocalDate to) {
    // meetings are moved within their week and the days: those near the edge need a look beyond it
    LocalDate before = from.minusDays(BEFORE);
    LocalDate after = to.plusDays(BEFORE);
    DateSpan looked =
        new DateSpan(
            before.isBefore(days.from()) ? days.from() : before,
            after.isAfter(days.to()) ? days.to() : after);
    Rhythm rhythm = options.rhythm();
    return rhythm.checkInsOf(looked).stream()
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .toList();
  }

  /** The last day on which a value of a day is within an age. */
  LocalDate fresh(LocalDate newest, int allowed) {
    WorkingDays days = options.refreshDays();
    LocalDate day = newest;
    int age = 0;
    // a calendar without a working day must come to an end
    for (int looked = 0; looked < WeekOptions.MOST_DAYS; looked++) {
      LocalDate next = day.plusDays(1);
      age += days.counts(next) ? 1 : 0;
      if (age > allowed) {
        return day;
      }
      day = next;
    }
    return day;
  }
}
