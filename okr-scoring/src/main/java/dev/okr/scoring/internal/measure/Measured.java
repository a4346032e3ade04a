package dev.okr.scoring.internal.measure;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.scoring.internal.plan.TargetNumbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One measure as its key result stands: the target in force, what was observed, its progress.
 *
 * @param measure the measure
 * @param observation which number of the cycle counts
 * @param targets its targets
 * @param target the one in force
 * @param rebase how its metric's definition changed
 * @param observed what was observed
 * @param planned how many values are planned; {@code null} if that isn't known
 * @param isDefinitionChanged whether progress may be false
 * @param unit the unit of its value; empty for none
 */
public record Measured(
    Measure measure,
    Observation observation,
    TargetsInForce targets,
    TargetNumbers target,
    Rebase rebase,
    Observed observed,
    @Nullable BigDecimal planned,
    boolean isDefinitionChanged,
    String unit) {

  /** Whether it is a bound that holds all the time; a share of successes grows. */
  public boolean holds() {
    return target.target().holdsAllTheTime() && !observation.isRatio();
  }
}
