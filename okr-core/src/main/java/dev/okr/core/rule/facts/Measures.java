package dev.okr.core.rule.facts;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.rule.RuleContext;
import java.time.LocalDate;
import java.util.Optional;

/** What rules ask of a measure. */
public final class Measures {

  private Measures() {}

  /** Which number of the cycle counts, also where the measure doesn't say. */
  public static Observation observed(RuleContext context, Measure measure) {
    return measure
        .observe()
        .or(() -> measure.metric().flatMap(context.plan()::metric).map(Observation::usualFor))
        .orElse(Observation.LAST);
  }

  /** Whether several values count together, so that each is an amount. */
  public static boolean isAdded(RuleContext context, Measure measure) {
    Observation observed = observed(context, measure);
    return observed == Observation.SUM || observed == Observation.MEAN;
  }

  /** Whether the target is a number to reach, not work to be done. */
  public static boolean hasFigure(Measure measure) {
    return !(measure.target() instanceof Target.Done
        || measure.target() instanceof Target.Milestones
        || measure.target() instanceof Target.Completion);
  }

  /**
   * The target in force on a day: of plan and revisions the newest by date, on one day the
   * revision.
   */
  public static Target targetOn(
      RuleContext context, KeyResult keyResult, Measure measure, LocalDate day) {
    TargetRevised newest = null;
    for (TargetRevised revision : JournalIndex.of(context).targets(keyResult.id())) {
      if (!revision.on().isAfter(day)
          && revision.measureOf(keyResult).equals(Optional.of(measure))) {
        newest = revision;
      }
    }
    return newest == null
        ? measure.targetPlannedOn(day)
        : measure.targetOn(day, new PlannedTarget(newest.on(), newest.target()));
  }
}
