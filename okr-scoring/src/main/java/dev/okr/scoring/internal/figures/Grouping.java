package dev.okr.scoring.internal.figures;

import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Weight;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.policy.NotBegun;
import java.time.LocalDate;
import java.util.Optional;

/** Which goals count in the figures of their team and cycle, by number. */
public final class Grouping {

  private final Figures figures;
  private final CompiledPlan plan;
  private final int day;

  Grouping(Figures figures, CompiledPlan plan, int day) {
    this.figures = figures;
    this.plan = plan;
    this.day = day;
  }

  /** Whether a key result counts in the figures of its team and cycle. */
  public boolean counts(int k) {
    return plan.keyResultWeight[k] != 0
        && !figures.keyResultState(k).isOut()
        && (figures.policy().notBegun() == NotBegun.AS_ZERO
            || plan.start[k] == CompiledPlan.NO_DAY
            || plan.start[k] <= day);
  }

  /** Whether an objective counts in the figures of its team and cycle. */
  public boolean objectiveCounts(int o) {
    return plan.objectives[o].weight().filter(Weight::isZero).isEmpty()
        && !figures.objectiveState(o).isOut()
        && (figures.policy().notBegun() == NotBegun.AS_ZERO
            || plan.objectiveStart[o] == CompiledPlan.NO_DAY
            || plan.objectiveStart[o] <= day);
  }

  /** The days of an objective's cycle as the objective sees it; empty if it has none. */
  public Optional<DateSpan> span(int o) {
    return plan.objectiveStart[o] == CompiledPlan.NO_DAY
        ? Optional.empty()
        : Optional.of(
            new DateSpan(
                LocalDate.ofEpochDay(plan.objectiveStart[o]),
                LocalDate.ofEpochDay(plan.objectiveEnd[o])));
  }
}
