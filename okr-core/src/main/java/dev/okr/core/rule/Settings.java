package dev.okr.core.rule;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.time.WorkingDays;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a book gives its rules beside plan and journal.
 *
 * @param figures the figures
 * @param days the days that count where a rule counts days
 * @param scores computed scores; {@code null} if the host gives none
 * @param progress progress that isn't cut off at a highest score; {@code null} if the host gives
 *     none
 */
record Settings(
    RuleFigures figures,
    WorkingDays days,
    @Nullable Function<GoalRef, Optional<BigDecimal>> scores,
    @Nullable Function<GoalRef, Optional<BigDecimal>> progress) {

  static final Settings STANDARD =
      new Settings(RuleFigures.standard(), WorkingDays.EVERY_DAY, null, null);

  Settings with(RuleFigures other) {
    return new Settings(other, days, scores, progress);
  }

  Settings with(WorkingDays other) {
    return new Settings(figures, other, scores, progress);
  }

  Settings with(
      Function<GoalRef, Optional<BigDecimal>> computed,
      @Nullable Function<GoalRef, Optional<BigDecimal>> uncut) {
    return new Settings(figures, days, computed, uncut);
  }
}
