package dev.okr.scoring.internal;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.internal.IntList;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Unit;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills the measures of a sheet: value, position and flags of each. */
final class MeasureEvaluator {

  private static final int DAYS_OF_A_WEEK = 7;

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet sheet;
  private final Valuation valuation;
  private final Observer observer;
  private final int day;

  MeasureEvaluator(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, int day) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.day = day;
    this.valuation = new Valuation(policy);
    this.observer = new Observer(plan, ledger, valuation, day);
  }

  /** Finds the measures of a key result; those of its contributors are there already. */
  void evaluate(int k) {
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      evaluate(k, m, targetOn(k, m));
    }
  }

  /** Finds a measure against a target. */
  void evaluate(int k, int m, Target target) {
    Measure measure = plan.measures[m];
    long flags = 0;
    if (valuation.holdsFromStart(target)) {
      flags |= Sheet.HOLDS_FROM_START;
    }
    if (observer.isDefinitionChanged(plan.metricOf[m])) {
      flags |= Sheet.DEFINITION_CHANGED;
    }
    Observed observed = Observed.NOTHING;
    if (measure.valueOf().equals(Optional.of(ValueOrigin.CONTRIBUTORS))) {
      Optional<Observed> sum = ofContributors(k, m);
      if (sum.isEmpty()) {
        sheet.setValue(m, null);
        sheet.progress.set(m, Fixed.NONE);
        sheet.measureState.set(m, Sheet.withNewest(flags, CompiledPlan.NO_DAY));
        return;
      }
      observed = sum.get();
    } else {
      observed = observer.observe(k, m, target);
    }
    if (isStale(k, m, observed)) {
      flags |= Sheet.STALE;
    }
    if (observed.newest() == CompiledPlan.NO_DAY) {
      flags |= Sheet.NO_DATA;
    }
    place(k, m, target, observed, flags);
  }

  private void place(int k, int m, Target target, Observed observed, long flags) {
    Measure measure = plan.measures[m];
    Quotient value =
        observed.value() == null ? null : new Quotient(observed.value(), observed.count());
    List<MilestoneId> done = observed.done();
    Polarity polarity = observer.polarity(m);
    Valuation.Position position;
    if (target instanceof Target.Milestones milestones && done != null) {
      position = valuation.milestones(milestones, done);
      value = Quotient.of(Valuation.weightOf(milestones, done));
    } else if (value == null) {
      position = valuation.withoutValue(target, polarity);
    } else if (target instanceof Target.Done) {
      position =
          value.dividend().signum() > 0 ? Valuation.Position.ALL : Valuation.Position.NOTHING;
    } else if (Unstated.observation(measure) == Observation.SUCCESS_RATIO) {
      value = new Quotient(value.dividend(), BigDecimal.valueOf(planned(k, measure)));
      position = Valuation.Position.at(Fixed.ratio(value.dividend(), value.divisor()));
    } else {
      position = valuation.at(target, value, polarity);
    }
    sheet.setValue(m, value);
    sheet.progress.set(m, progressAt(position));
    sheet.measureState.set(m, Sheet.withNewest(flags, observed.newest()));
  }

  private static long progressAt(Valuation.Position position) {
    BigDecimal value = position.value();
    BigDecimal from = position.from();
    BigDecimal to = position.to();
    return value == null || from == null || to == null
        ? position.fixed()
        : Fixed.ratio(value.subtract(from), to.subtract(from));
  }

  /** The target that counts on the day: the latest revision's, else the plan's. */
  Target targetOn(int k, int m) {
    Log<TargetRevised> revisions = ledger.keyResult(k).targets();
    if (revisions.isEmpty()) {
      return plan.measures[m].target();
    }
    Logged<TargetRevised> latest =
        revisions.latest(
            day,
            revised ->
                plan.measures[m].equals(Ledger.measureOf(plan.keyResults[k], revised.measure())));
    return latest == null ? plan.measures[m].target() : latest.entry().target();
  }

  long planned(int k, Measure measure) {
    if (measure.planned().isPresent()) {
      return measure.planned().get();
    }
    if (plan.start[k] == CompiledPlan.NO_DAY || plan.end[k] == CompiledPlan.NO_DAY) {
      return 1;
    }
    // the rhythm's weekly check-ins: one in every week that has begun
    long days = Math.max(1L, (long) plan.end[k] - plan.start[k] + 1);
    return (days + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK;
  }

  private boolean isStale(int k, int m, Observed observed) {
    Metric metric = observer.metric(m);
    if (metric == null
        || observed.newest() == CompiledPlan.NO_DAY
        || (plan.end[k] != CompiledPlan.NO_DAY && day > plan.end[k])) {
      return false;
    }
    return metric
        .refresh()
        .map(policy.staleAfterDays()::get)
        .map(allowed -> (long) day - observed.newest() > allowed)
        .orElse(false);
  }

  /**
   * The sum of the current values of the single-measure key results that contribute; empty if one
   * of them is in another unit, or the sum goes round in a circle.
   */
  Optional<Observed> ofContributors(int k, int m) {
    if (plan.keyResultInCycle[k]) {
      return Optional.empty();
    }
    Optional<Unit> unit = unit(m);
    IntList summed = new IntList();
    plan.forEachSummed(k, c -> summed.add(c));
    Quotient sum = Quotient.ZERO;
    int newest = CompiledPlan.NO_DAY;
    for (int c : summed.toArray()) {
      int measure = plan.firstMeasure[c];
      if (unit.isEmpty() || !unit(measure).equals(unit) || isSumImpossible(measure)) {
        return Optional.empty();
      }
      Quotient value = sheet.exactValue(measure);
      BigDecimal baseline = value == null ? Valuation.baselineOf(targetOn(c, measure)) : null;
      sum =
          value != null
              ? sum.plus(value)
              : baseline != null ? sum.plus(Quotient.of(baseline)) : sum;
      newest = Math.max(newest, Sheet.newest(sheet.measureState.get(measure)));
    }
    return Optional.of(newest == CompiledPlan.NO_DAY ? Observed.NOTHING : Observed.of(sum, newest));
  }

  /** Whether a measure is itself a sum that can't be made. */
  private boolean isSumImpossible(int m) {
    long state = sheet.measureState.get(m);
    return plan.measures[m].valueOf().isPresent()
        && sheet.progress.get(m) == Fixed.NONE
        && !Sheet.has(state, Sheet.NO_DATA)
        && sheet.exactValue(m) == null;
  }

  private Optional<Unit> unit(int m) {
    return Optional.ofNullable(observer.metric(m)).map(Metric::unit);
  }

  /** Whether every bound of a key result that isn't met is broken no further than its risk. */
  boolean isWithinRisk(int k) {
    boolean any = false;
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      Target target = targetOn(k, m);
      Quotient value = sheet.exactValue(m);
      BigDecimal risk = riskOf(target);
      if (value != null && valuation.meets(target, value, observer.polarity(m))) {
        continue;
      }
      if (value == null || risk == null) {
        return false;
      }
      boolean beyond =
          target instanceof Target.AtLeast ? value.compareTo(risk) < 0 : value.compareTo(risk) > 0;
      if (beyond) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static @Nullable BigDecimal riskOf(Target target) {
    if (target instanceof Target.AtLeast t) {
      return t.risk();
    }
    return target instanceof Target.AtMost t ? t.risk() : null;
  }

  /** Whether a guardrail of a key result is broken by the newest value of its metric. */
  boolean isGuardrailBroken(int k) {
    List<Guardrail> guardrails = plan.keyResults[k].guardrails();
    for (Guardrail guardrail : guardrails) {
      @Nullable BigDecimal value = valueOf(guardrail);
      if (value != null && isBroken(guardrail, value)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBroken(Guardrail guardrail, BigDecimal value) {
    boolean onBound = isOn(guardrail.atLeast(), value) || isOn(guardrail.atMost(), value);
    return guardrail.isBrokenBy(value) || (onBound && policy.bounds() == Bounds.STRICT);
  }

  private static boolean isOn(@Nullable BigDecimal bound, BigDecimal value) {
    return bound != null && bound.compareTo(value) == 0;
  }

  /** The newest value of a measure; {@code null} if it has none. */
  @Nullable Logged<?> newestValue(int k, int m) {
    return observer.newestValue(k, m, targetOn(k, m));
  }

  /** The newest value of a guardrail's metric; {@code null} if there is none. */
  @Nullable BigDecimal valueOf(Guardrail guardrail) {
    int metric = plan.metric(guardrail.metric());
    return metric == CompiledPlan.NOT_THERE ? null : observer.watched(metric);
  }
}
