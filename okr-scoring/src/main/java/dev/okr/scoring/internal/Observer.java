package dev.okr.scoring.internal;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Revision;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The value of a measure or metric on a date (scoring.md, sections 1 and 4). */
final class Observer {

  private final CompiledPlan plan;
  private final Ledger ledger;
  private final Valuation valuation;
  private final int day;

  Observer(CompiledPlan plan, Ledger ledger, Valuation valuation, int day) {
    this.plan = plan;
    this.ledger = ledger;
    this.valuation = valuation;
    this.day = day;
  }

  /** What was observed of a measure that has check-ins of its own. */
  Observed observe(int k, int m, Target target) {
    Measure measure = plan.measures[m];
    if (target instanceof Target.Milestones) {
      return milestones(k, measure);
    }
    if (target instanceof Target.Done) {
      return done(k, measure);
    }
    return Unstated.observation(measure) == Observation.LAST
        ? last(k, m, measure)
        : series(k, m, measure, target);
  }

  private Observed last(int k, int m, Measure measure) {
    Logged<CheckIn> own = latestValue(k, measure);
    Logged<Reading> reading = ledger.metric(plan.metricOf[m]).readings().latest(day);
    if (own != null && (reading == null || !own.entry().on().isBefore(reading.entry().on()))) {
      return Observed.of(rebased(plan.metricOf[m], own, valueOf(own.entry())), own.day());
    }
    return reading == null
        ? Observed.NOTHING
        : Observed.of(rebased(plan.metricOf[m], reading, reading.entry().value()), reading.day());
  }

  /**
   * The newest value of a measure: a check-in of its own, or a reading that counts like one; {@code
   * null} for a measure whose value is a sum, because nobody checks in for it.
   */
  @Nullable Logged<?> newestValue(int k, int m, Target target) {
    Measure measure = plan.measures[m];
    if (measure.valueOf().isPresent()) {
      return null;
    }
    Logged<CheckIn> own =
        ledger
            .keyResult(k)
            .checkIns()
            .latest(day, c -> isValue(target, c) && isAbout(k, measure, c));
    if (target instanceof Target.Milestones || target instanceof Target.Done) {
      return own;
    }
    Logged<Reading> reading = ledger.metric(plan.metricOf[m]).readings().latest(day);
    return reading != null && (own == null || own.day() < reading.day()) ? reading : own;
  }

  private @Nullable Logged<CheckIn> latestValue(int k, Measure measure) {
    return ledger
        .keyResult(k)
        .checkIns()
        .latest(day, c -> c.value().isPresent() && isAbout(k, measure, c));
  }

  private Observed milestones(int k, Measure measure) {
    Logged<CheckIn> latest =
        ledger
            .keyResult(k)
            .checkIns()
            .latest(day, c -> c.done().isPresent() && isAbout(k, measure, c));
    return latest == null
        ? Observed.NOTHING
        : new Observed(null, latest.entry().done().orElseThrow(), BigDecimal.ONE, latest.day());
  }

  /** Done is said by naming any step, or by a value of at least 1. */
  private Observed done(int k, Measure measure) {
    Logged<CheckIn> latest =
        ledger
            .keyResult(k)
            .checkIns()
            .latest(
                day,
                c -> (c.done().isPresent() || c.value().isPresent()) && isAbout(k, measure, c));
    if (latest == null) {
      return Observed.NOTHING;
    }
    CheckIn entry = latest.entry();
    boolean isDone =
        entry.done().map(ids -> !ids.isEmpty()).orElse(false)
            || entry.value().map(v -> v.compareTo(BigDecimal.ONE) >= 0).orElse(false);
    return Observed.of(isDone ? BigDecimal.ONE : BigDecimal.ZERO, latest.day());
  }

  private Observed series(int k, int m, Measure measure, Target target) {
    SortedMap<Integer, BigDecimal> values = valuesByDay(k, m, measure);
    if (values.isEmpty()) {
      return Observed.NOTHING;
    }
    BigDecimal result = null;
    for (BigDecimal value : values.values()) {
      result =
          switch (Unstated.observation(measure)) {
            case MIN -> result == null ? value : result.min(value);
            case MAX -> result == null ? value : result.max(value);
            case SUCCESS_RATIO -> plus(result, success(target, value, polarity(m)));
            default -> plus(result, value);
          };
    }
    int count = Unstated.observation(measure) == Observation.MEAN ? values.size() : 1;
    return new Observed(result, null, BigDecimal.valueOf(count), values.lastKey());
  }

  private BigDecimal success(Target target, BigDecimal value, Polarity polarity) {
    return valuation.meets(target, Quotient.of(value), polarity) ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  private static BigDecimal plus(@Nullable BigDecimal sum, BigDecimal value) {
    return sum == null ? value : sum.add(value);
  }

  /**
   * The values of the span, one a day: a later entry of the same date corrects the earlier one, it
   * is not a second count. A reading counts like a check-in unless the measure has one of that or a
   * later date.
   */
  private SortedMap<Integer, BigDecimal> valuesByDay(int k, int m, Measure measure) {
    int metric = plan.metricOf[m];
    SortedMap<Integer, BigDecimal> values = new TreeMap<>();
    int newestOwn = CompiledPlan.NO_DAY;
    for (Logged<CheckIn> checkIn : ledger.keyResult(k).checkIns().upTo(day)) {
      CheckIn entry = checkIn.entry();
      if (entry.value().isPresent() && isAbout(k, measure, entry)) {
        newestOwn = checkIn.day();
        if (isInSpan(k, newestOwn)) {
          values.put(newestOwn, rebased(metric, checkIn, valueOf(entry)));
        }
      }
    }
    for (Logged<Reading> reading : ledger.metric(metric).readings().upTo(day)) {
      if (reading.day() > newestOwn && isInSpan(k, reading.day())) {
        values.put(reading.day(), rebased(metric, reading, reading.entry().value()));
      }
    }
    return values;
  }

  /** The newest value of a metric that a guardrail watches; {@code null} if there is none. */
  @Nullable BigDecimal watched(int metric) {
    Logged<Entry> latest = ledger.metric(metric).watched().latest(day);
    return latest == null ? null : rebased(metric, latest, valueOf(latest.entry()));
  }

  /** Whether the metric's definition changed so that earlier and later values can't be compared. */
  boolean isDefinitionChanged(int metric) {
    return ledger
            .metric(metric)
            .revisions()
            .latest(day, revised -> !isComparable(revision(metric, revised)))
        != null;
  }

  private static boolean isComparable(Optional<Revision> revision) {
    return revision.map(r -> r.comparable() || r.rebase().isPresent()).orElse(false);
  }

  /** The value in today's definition: multiplied by the factor of every later revision. */
  private BigDecimal rebased(int metric, Logged<?> entry, BigDecimal value) {
    Log<MetricRevised> revisions = ledger.metric(metric).revisions();
    if (revisions.isEmpty()) {
      return value;
    }
    BigDecimal result = value;
    for (Logged<MetricRevised> revised : revisions.upTo(day)) {
      if (entry.day() < revised.day()) {
        Optional<BigDecimal> factor =
            revision(metric, revised.entry())
                .filter(revision -> !revision.comparable())
                .flatMap(Revision::rebase);
        if (factor.isPresent()) {
          result = result.multiply(factor.get());
        }
      }
    }
    return result;
  }

  private Optional<Revision> revision(int metric, MetricRevised revised) {
    return plan.metrics[metric].revision(revised.version());
  }

  /** Whether a check-in says how such a target stands. */
  private static boolean isValue(Target target, CheckIn checkIn) {
    if (target instanceof Target.Milestones) {
      return checkIn.done().isPresent();
    }
    return checkIn.value().isPresent()
        || (target instanceof Target.Done && checkIn.done().isPresent());
  }

  private boolean isAbout(int k, Measure measure, CheckIn checkIn) {
    return measure.equals(Ledger.measureOf(plan.keyResults[k], checkIn.measure()));
  }

  private boolean isInSpan(int k, int on) {
    return (plan.start[k] == CompiledPlan.NO_DAY || on >= plan.start[k])
        && (plan.end[k] == CompiledPlan.NO_DAY || on <= plan.end[k]);
  }

  Polarity polarity(int m) {
    int metric = plan.metricOf[m];
    return metric == CompiledPlan.NOT_THERE ? Polarity.HIGHER : plan.metrics[metric].polarity();
  }

  @Nullable Metric metric(int m) {
    int metric = plan.metricOf[m];
    return metric == CompiledPlan.NOT_THERE ? null : plan.metrics[metric];
  }

  private static BigDecimal valueOf(Entry entry) {
    return entry instanceof Reading reading
        ? reading.value()
        : ((CheckIn) entry).value().orElseThrow();
  }
}
