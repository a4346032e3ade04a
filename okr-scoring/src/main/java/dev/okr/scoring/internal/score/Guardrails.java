package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Target;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.expect.Freshness;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.measure.Measuring;
import dev.okr.scoring.internal.measure.Valuation;
import dev.okr.scoring.internal.measure.Watching;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import java.math.BigDecimal;
import java.util.Optional;

/** Judges the guardrails of key results (scoring.md, section 4). */
public final class Guardrails {

  private final CompiledPlan plan;
  private final Measuring measuring;
  private final Freshness freshness;

  Guardrails(CompiledPlan plan, Measuring measuring, Freshness freshness) {
    this.plan = plan;
    this.measuring = measuring;
    this.freshness = freshness;
  }

  /** Whether some guardrail of a key result is broken. */
  boolean isAnyBroken(int k, Standing standing) {
    for (Guardrail guardrail : plan.keyResultAt(k).guardrails()) {
      if (isBroken(k, guardrail, standing)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a guardrail is broken by the newest value of its metric. */
  public boolean isBroken(int k, Guardrail guardrail, Standing standing) {
    int metric = plan.metricSeenBy(k, guardrail.metric());
    if (metric == CompiledPlan.NOT_THERE) {
      return false;
    }
    Optional<Watching.Watched> newest = measuring.watching().watched(k, metric, standing);
    if (newest.isEmpty()) {
      return false;
    }
    return !holds(k, guardrail, newest.get().value(), standing);
  }

  /** Whether a guardrail holds at a value of its metric. */
  public boolean holds(int k, Guardrail guardrail, BigDecimal at, Standing standing) {
    int metric = plan.metricSeenBy(k, guardrail.metric());
    BigDecimal factor =
        measuring.watching().rebaseOf(metric, standing).factorSince(plan.startOf(k));
    Quotient value = Quotient.of(at);
    Valuation valuation = measuring.valuation();
    return (guardrail.atLeast() == null
            || valuation.holds(
                new TargetNumbers(
                    new Target.AtLeast(guardrail.atLeast(), null, null, guardrail.strict()),
                    factor),
                value))
        && (guardrail.atMost() == null
            || valuation.holds(
                new TargetNumbers(
                    new Target.AtMost(guardrail.atMost(), null, null, guardrail.strict()), factor),
                value));
  }

  /** The newest value of a guardrail's metric; empty if there is none. */
  public Optional<Watching.Watched> watched(int k, Guardrail guardrail, Standing standing) {
    int metric = plan.metricSeenBy(k, guardrail.metric());
    return metric == CompiledPlan.NOT_THERE
        ? Optional.empty()
        : measuring.watching().watched(k, metric, standing);
  }

  /** Whether some guardrail has had no value for longer than its metric allows. */
  boolean isAnyOverdue(int k, Standing standing, Clock clock) {
    boolean closed = CompiledPlan.day(plan.closeOf(plan.objectiveOf[k]).on()) <= standing.day();
    if (standing.isDone() || closed) {
      return false;
    }
    for (Guardrail guardrail : plan.keyResultAt(k).guardrails()) {
      int metric = plan.metricSeenBy(k, guardrail.metric());
      if (metric != CompiledPlan.NOT_THERE
          && freshness.isOverdue(plan.metrics[metric], clock)
          && measuring.watching().watched(k, metric, standing).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
