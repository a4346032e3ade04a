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
 * @param count what the sum is divided by for a mean, else 1
 * @param newest the day of the newest value, NO_DAY if there is none
 */
public record Observed(
    @Nullable BigDecimal value, @Nullable List<MilestoneId> done, int count, int newest) {

  /** Nothing was observed. */
  static final Observed NOTHING = new Observed(null, null, 1, CompiledPlan.NO_DAY);

  static Observed of(BigDecimal value, int day) {
    return new Observed(value, null, 1, day);
  }
}
