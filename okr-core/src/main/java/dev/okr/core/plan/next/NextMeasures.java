package dev.okr.core.plan.next;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.diff.Shown;
import dev.okr.core.plan.past.PastValues;
import dev.okr.core.plan.past.Scaling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the measures of the next cycle. */
final class NextMeasures {

  private final Plan plan;
  private final Choices choices;
  private final Scaling scaling;
  private final DayShift days;
  private final String oldCycle;
  private final Notes notes;

  NextMeasures(Plan plan, Choices choices, DayShift days, String oldCycle, Notes notes) {
    this.plan = plan;
    this.choices = choices;
    this.days = days;
    this.oldCycle = oldCycle;
    this.notes = notes;
    Scaling byDays = Scaling.ofDays(days.to().days(), days.from().days());
    this.scaling = choices.factor == null ? byDays : Scaling.by(choices.factor);
  }

  Measure of(KeyResultId keyResult, Measure measure, PastValues values) {
    Subject on = Subject.of(keyResult, measure.id());
    boolean isRatio = values.observation(measure).isRatio();
    boolean isOwn = measure.valueOf().isEmpty();
    BigDecimal value = isRatio || !isOwn ? null : values.value(measure).orElse(null);
    boolean startsThere =
        choices.baseline == Baseline.LAST_VALUE && !values.isCounter(measure) && value != null;
    Retargeting.Facts facts =
        new Retargeting.Facts(
            on,
            startsThere ? value : null,
            values.isCounter(measure),
            choices.targets == TargetChoice.SCALED && !isRatio && isOwn,
            measure.metric().flatMap(plan::metric).map(Metric::polarity).orElse(Polarity.HIGHER),
            values.done(measure));
    Retargeting retargeting = new Retargeting(facts, scaling, days, oldCycle, notes);
    Measure.Builder next = measure.toBuilder();
    if (values.isScheduled(measure)) {
      List<PlannedTarget> steps = schedule(on, measure, values.planFactor(measure), retargeting);
      next.targets(steps).target(steps.get(0).target());
    } else {
      PastValues.InForce inForce = values.target(measure);
      Target restated = restated(on, inForce.target(), inForce.factor());
      noteMissing(on, restated, value, isRatio || !isOwn || values.isCounter(measure));
      next.targets(List.of()).target(retargeting.of(restated));
    }
    if (!isOwn) {
      notes.add(CarryKind.OF_CONTRIBUTORS, on);
    }
    if (isRatio) {
      measure.planned().ifPresent(planned -> next.planned(planned(on, planned)));
    }
    return next.build();
  }

  private Target restated(Subject on, Target target, BigDecimal factor) {
    Target restated = Scaling.by(factor).of(target);
    if (!restated.equals(target)) {
      notes.add(CarryKind.REBASED, on, Shown.target(target), Shown.target(restated));
    }
    return restated;
  }

  /** Says where progress should have started at a value that isn't there. */
  private void noteMissing(Subject on, Target target, @Nullable BigDecimal value, boolean none) {
    if (choices.baseline == Baseline.LAST_VALUE && value == null && !none) {
      if (target instanceof Target.FromTo t) {
        notes.add(CarryKind.NO_VALUE, on, t.from().toPlainString(), "");
      } else if (target instanceof Target.ChangeBy t && t.reference() != null) {
        notes.add(CarryKind.NO_VALUE, on, t.reference().toPlainString(), "");
      }
    }
  }

  /** The planned steps on the days of the next cycle; of two on one day the later one. */
  private List<PlannedTarget> schedule(
      Subject on, Measure measure, BigDecimal factor, Retargeting retargeting) {
    Map<LocalDate, Target> byDay = new LinkedHashMap<>();
    for (PlannedTarget step : measure.targets()) {
      byDay.put(days.of(step.from()), retargeting.of(restated(on, step.target(), factor)));
    }
    notes.add(CarryKind.SCHEDULE_MOVED, on);
    List<PlannedTarget> steps = new ArrayList<>();
    byDay.forEach((day, target) -> steps.add(new PlannedTarget(day, target)));
    return steps;
  }

  private int planned(Subject on, int planned) {
    long whole = days.from().days();
    long moved = (2L * planned * days.to().days() + whole) / (2 * whole);
    int next = (int) Math.min(Integer.MAX_VALUE, Math.max(moved, Math.min(planned, 1)));
    if (next != planned) {
      notes.add(CarryKind.PLANNED_MOVED, on, planned, next);
    }
    return next;
  }
}
