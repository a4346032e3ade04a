package dev.okr.scoring.internal.outlook;

import dev.okr.core.goal.Observation;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.UnitKind;
import dev.okr.scoring.internal.measure.Dated;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast of one measure starts from: the entries that count, as scoring reads them, and
 * the target in force on the last day.
 *
 * @param observation which number of the cycle counts
 * @param accumulation what a value of its metric is
 * @param unit the kind of its unit; empty for none
 * @param refresh how often its metric is measured; empty if nobody said
 * @param isWork whether its values are steps done
 * @param steps how many steps there are; 0 if it isn't work
 * @param start the first day; NO_DAY if there is none
 * @param end the last day; NO_DAY if there is none
 * @param day the day asked for
 * @param isOut whether it counts nowhere
 * @param isOver whether it is judged as on its last day: nothing is left to forecast
 * @param value the value it is scored on today; {@code null} without data
 * @param planned how many values are planned, for shares; {@code null} if nobody knows
 * @param values the values that count, in their order; of work what is done after each entry; of
 *     shares 1 for a value that met its target, 0 for one that didn't
 * @param marks the numbers of the target in the unit of the values
 * @param region the values that meet the target; {@code null} if only its progress says so
 * @param progress the raw progress at a value, or NONE
 */
public record Prospect(
    Observation observation,
    Accumulation accumulation,
    Optional<UnitKind> unit,
    Optional<Refresh> refresh,
    boolean isWork,
    int steps,
    int start,
    int end,
    int day,
    boolean isOut,
    boolean isOver,
    @Nullable BigDecimal value,
    @Nullable BigDecimal planned,
    List<Dated> values,
    List<BigDecimal> marks,
    @Nullable Region region,
    ToLongFunction<BigDecimal> progress) {

  /** Whether the first day is known. */
  public boolean hasStart() {
    return start != CompiledPlan.NO_DAY;
  }

  /** Whether the last day is known. */
  public boolean hasEnd() {
    return end != CompiledPlan.NO_DAY;
  }
}
