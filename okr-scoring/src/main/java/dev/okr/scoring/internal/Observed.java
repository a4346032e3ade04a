package dev.okr.scoring.internal;

import dev.okr.core.goal.MilestoneId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of a measure up to a date.
 *
 * @param value the value that counts, or the sum of which the mean counts; {@code null} if there is
 *     none
 * @param done the steps done, of milestones; {@code null} if nobody said
 * @param count what a sum is divided by: how many values a mean has, else 1
 * @param newest the day of the newest value, NO_DAY if there is none
 */
public record Observed(
    @Nullable BigDecimal value, @Nullable List<MilestoneId> done, BigDecimal count, int newest) {

  /** Nothing was observed. */
  static final Observed NOTHING = new Observed(null, null, BigDecimal.ONE, CompiledPlan.NO_DAY);

  static Observed of(BigDecimal value, int day) {
    return new Observed(value, null, BigDecimal.ONE, day);
  }

  static Observed of(Quotient value, int day) {
    return new Observed(value.dividend(), null, value.divisor(), day);
  }
}
