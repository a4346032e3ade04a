package dev.okr.core.week;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What everybody's week is made from, prepared once. */
record WeekContext(
    Plan plan,
    LocalDate on,
    WeekOptions options,
    CountingEntries entries,
    Running running,
    Answering answering,
    DueDays days) {

  static WeekContext of(
      Plan plan,
      Journal journal,
      LocalDate on,
      WeekOptions options,
      Function<GoalRef, Optional<BigDecimal>> scores) {
    CountingEntries entries = new CountingEntries(journal, on);
    return new WeekContext(
        plan,
        on,
        options,
        entries,
        new Running(plan, entries, on, scores),
        new Answering(plan),
        new DueDays(on, options));
  }
}
