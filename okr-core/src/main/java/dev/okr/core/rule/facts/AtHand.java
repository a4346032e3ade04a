package dev.okr.core.rule.facts;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can still be bettered on the date of the report. A cycle is past if it has ended and one
 * that ends later has begun, with goals in it: how its goals were put is history then. The last
 * cycle stays at hand however long ago it ended, and without a date every cycle is at hand.
 */
public final class AtHand {

  private final Set<CycleId> past = new HashSet<>();
  private final Set<MetricId> ofPastGoals = new HashSet<>();

  private AtHand(RuleContext context) {
    LocalDate on = context.on().orElse(null);
    if (on == null || context.plan().cycles().size() < 2) {
      return;
    }
    LocalDate lastEnd = LocalDate.MIN;
    for (Objective objective : context.plan().objectives()) {
      DateSpan span = context.cycleOf(objective).map(Cycle::span).orElse(null);
      if (span != null && !span.from().isAfter(on) && span.to().isAfter(lastEnd)) {
        lastEnd = span.to();
      }
    }
    for (Cycle cycle : context.plan().cycles()) {
      LocalDate end = cycle.span().to();
      if (end.isBefore(on) && end.isBefore(lastEnd)) {
        past.add(cycle.id());
      }
    }
    if (!past.isEmpty()) {
      metrics(context);
    }
  }

  private void metrics(RuleContext context) {
    Set<MetricId> ofOthers = new HashSet<>();
    for (Objective objective : context.plan().objectives()) {
      Set<MetricId> metrics = isOfPastCycle(objective) ? ofPastGoals : ofOthers;
      for (KeyResult keyResult : objective.keyResults()) {
        for (Measure measure : keyResult.measures()) {
          measure.metric().ifPresent(metrics::add);
        }
        for (Guardrail guardrail : keyResult.guardrails()) {
          metrics.add(guardrail.metric());
        }
      }
    }
    ofPastGoals.removeAll(ofOthers);
  }

  private static AtHand of(RuleContext context) {
    return context.remember(AtHand.class, AtHand::new);
  }

  private boolean isOfPastCycle(Objective objective) {
    Optional<CycleId> cycle = objective.cycle();
    return cycle.isPresent() && past.contains(cycle.get());
  }

  /** Whether the cycle is past. */
  public static boolean isPast(RuleContext context, CycleId cycle) {
    return of(context).past.contains(cycle);
  }

  /** Whether the objective is of a past cycle; one without a cycle isn't. */
  public static boolean isPast(RuleContext context, Objective objective) {
    AtHand atHand = of(context);
    return !atHand.past.isEmpty() && atHand.isOfPastCycle(objective);
  }

  /** Whether the key result is of a past cycle. */
  public static boolean isPast(RuleContext context, KeyResult keyResult) {
    AtHand atHand = of(context);
    return !atHand.past.isEmpty()
        && context.plan().objectiveOf(keyResult.id()).filter(atHand::isOfPastCycle).isPresent();
  }

  /** Whether goals of past cycles are the only ones that look at the metric. */
  public static boolean isPast(RuleContext context, Metric metric) {
    return of(context).ofPastGoals.contains(metric.id());
  }
}
