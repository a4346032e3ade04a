package dev.okr.scoring.internal.measure;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a measure shows for its key result as it stands: which entries count, the target in
 * force, the value, the progress (scoring.md, sections 1 and 2).
 */
public final class Measuring {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Valuation valuation;
  private final Calendar calendar;
  private final boolean onOriginalTargets;
  private final Watching watching;

  /**
   * Measuring on a ledger.
   *
   * @param onOriginalTargets whether every revision of a target is left aside
   */
  public Measuring(
      CompiledPlan plan,
      Policy policy,
      Ledger ledger,
      Calendar calendar,
      boolean onOriginalTargets) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.valuation = new Valuation(policy);
    this.calendar = calendar;
    this.onOriginalTargets = onOriginalTargets;
    this.watching = new Watching(plan, ledger);
  }

  public Valuation valuation() {
    return valuation;
  }

  /** What the metrics of guardrails show. */
  public Watching watching() {
    return watching;
  }

  /** Sums up what contributes to a measure. */
  public interface OfContributors {
    /** What the contributors show for a target. */
    Observed observe(int k, int m, TargetNumbers target);
  }

  /** A measure of a key result as it stands. */
  public Measured measure(int k, int m, Standing standing, OfContributors ofContributors) {
    Measure measure = plan.measureAt(m);
    Metric metric = metric(m);
    Rebase rebase =
        Rebase.of(metric, ledger.metric(plan.metricOf[m]).revisions(), standing.lastEntry());
    List<Logged<TargetRevised>> revisions = ledger.measure(m).targets().upTo(standing.lastEntry());
    TargetsInForce targets =
        new TargetsInForce(
            measure, onOriginalTargets ? List.of() : revisions, rebase, plan.startOf(k));
    TargetNumbers target = targets.on(standing.day());
    BigDecimal planned = Planned.of(plan, k, measure, metric);
    Observed observed =
        measure.valueOf().isPresent()
            ? ofContributors.observe(k, m, target)
            : observe(k, m, standing, targets, target, rebase, planned);
    int newestRevision =
        revisions.isEmpty() ? CompiledPlan.NO_DAY : revisions.get(revisions.size() - 1).day();
    return new Measured(
        measure,
        plan.observationOf(m),
        targets,
        target,
        rebase,
        observed,
        planned,
        rebase.isDefinitionChanged(plan.startOf(k), plan.endOf(k), newestRevision),
        plan.observationOf(m).isRatio() || target.hasNoUnit() || metric == null
            ? ""
            : metric.unit().code());
  }

  private Observed observe(
      int k,
      int m,
      Standing standing,
      TargetsInForce targets,
      TargetNumbers target,
      Rebase rebase,
      @Nullable BigDecimal planned) {
    Observation observation = plan.observationOf(m);
    if (target.isWork()) {
      return work(k, m, standing, target, observation.isRatio());
    }
    Window window = window(k, m, standing, observation);
    if (observation == Observation.LAST) {
      return last(m, window, target, rebase);
    }
    List<Value> values = values(m, window, target, rebase);
    if (observation.isRatio()) {
      return ratio(m, values, targets, target, planned);
    }
    if (values.isEmpty()) {
      return valuation.isUnscorable(target)
          ? Observed.unscorable(null, List.of())
          : Observed.NOTHING;
    }
    Quotient value = summary(observation, values);
    long progress = valuation.progress(target, value, metric(m));
    return new Observed(value, progress, false, observation == Observation.MEAN, sources(values));
  }

  /** The days of which values count. */
  private record Window(int from, int to) {}

  private Window window(int k, int m, Standing standing, Observation observation) {
    int end = plan.endOf(k);
    int to =
        end == CompiledPlan.NO_DAY ? standing.lastEntry() : Math.min(end, standing.lastEntry());
    boolean startsAnew = observation != Observation.LAST || accumulation(m) != Accumulation.LEVEL;
    return new Window(startsAnew ? plan.startOf(k) : CompiledPlan.NO_DAY, to);
  }

  private Accumulation accumulation(int m) {
    Metric metric = metric(m);
    return metric == null ? Accumulation.LEVEL : metric.accumulation();
  }

  /** A value that counts, in the definition of the day asked for. */
  private record Value(Logged<?> entry, BigDecimal amount) {
    int day() {
      return entry.day();
    }
  }

  private Observed last(int m, Window window, TargetNumbers target, Rebase rebase) {
    Logged<CheckIn> own =
        ledger.measure(m).checkIns().latest(window.to(), c -> c.value().isPresent());
    Logged<Reading> reading = ledger.metric(plan.metricOf[m]).readings().latest(window.to());
    Logged<?> newest =
        own != null && (reading == null || own.day() >= reading.day()) ? own : reading;
    if (newest == null || newest.day() < window.from()) {
      return valuation.isUnscorable(target)
          ? Observed.unscorable(null, List.of())
          : Observed.NOTHING;
    }
    Quotient value = Quotient.of(amount(newest, target, rebase));
    return new Observed(
        value, valuation.progress(target, value, metric(m)), false, false, List.of(newest));
  }

  private static BigDecimal amount(Logged<?> entry, TargetNumbers target, Rebase rebase) {
    BigDecimal measured =
        entry.entry() instanceof Reading reading
            ? reading.value()
            : ((CheckIn) entry.entry()).value().orElseThrow();
    return target.hasNoUnit() || rebase.isEmpty()
        ? measured
        : measured.multiply(rebase.factorSince(entry.day()));
  }

  /** Every value of the window in its order; of one day readings count if there is no check-in. */
  private List<Value> values(int m, Window window, TargetNumbers target, Rebase rebase) {
    List<Value> values = new ArrayList<>();
    List<Logged<Reading>> readings =
        ledger.metric(plan.metricOf[m]).readings().within(window.from(), window.to());
    int r = 0;
    int lastOwn = CompiledPlan.NO_DAY;
    for (Logged<CheckIn> own : ledger.measure(m).checkIns().within(window.from(), window.to())) {
      if (own.entry().value().isEmpty()) {
        continue;
      }
      while (r < readings.size() && readings.get(r).day() <= own.day()) {
        if (readings.get(r).day() != own.day() && readings.get(r).day() != lastOwn) {
          values.add(new Value(readings.get(r), amount(readings.get(r), target, rebase)));
        }
        r++;
      }
      values.add(new Value(own, amount(own, target, rebase)));
      lastOwn = own.day();
    }
    for (; r < readings.size(); r++) {
      if (readings.get(r).day() != lastOwn) {
        values.add(new Value(readings.get(r), amount(readings.get(r), target, rebase)));
      }
    }
    return values;
  }

  /** Every value that counts for a measure as it stands; see {@code Prospect.values}. */
  public List<Dated> history(int k, int m, Standing standing, Measured measured) {
    if (measured.measure().valueOf().isPresent()) {
      return List.of();
    }
    Window window = window(k, m, standing, measured.observation());
    if (measured.target().isWork()) {
      return Work.history(
          ledger.measure(m).checkIns().within(window.from(), window.to()), measured.target());
    }
    boolean isRatio = measured.observation().isRatio();
    List<Dated> history = new ArrayList<>();
    for (Value value : values(m, window, measured.target(), measured.rebase())) {
      boolean counts = isRatio && isMet(m, value, measured.targets());
      BigDecimal share = counts ? BigDecimal.ONE : BigDecimal.ZERO;
      history.add(new Dated(value.day(), isRatio ? share : value.amount()));
    }
    return history;
  }

  private static List<Logged<?>> sources(List<Value> values) {
    List<Logged<?>> sources = new ArrayList<>(values.size());
    values.forEach(value -> sources.add(value.entry()));
    return sources;
  }

  private static Quotient summary(Observation observation, List<Value> values) {
    BigDecimal result = values.get(0).amount();
    for (Value value : values.subList(1, values.size())) {
      result =
          switch (observation) {
            case MIN -> result.min(value.amount());
            case MAX -> result.max(value.amount());
            default -> result.add(value.amount());
          };
    }
    return observation == Observation.MEAN
        ? new Quotient(result, BigDecimal.valueOf(values.size()))
        : Quotient.of(result);
  }

  private Observed ratio(
      int m,
      List<Value> values,
      TargetsInForce targets,
      TargetNumbers target,
      @Nullable BigDecimal planned) {
    boolean noTarget = !target.isBound() && valuation.isUnscorable(target);
    if (planned == null || planned.signum() == 0 || noTarget) {
      return Observed.unscorable(null, sources(values));
    }
    if (values.isEmpty()) {
      return Observed.NOTHING;
    }
    BigDecimal met =
        BigDecimal.valueOf(
            plan.observationOf(m) == Observation.STREAK
                ? longestRun(m, values, targets)
                : values.stream().filter(value -> isMet(m, value, targets)).count());
    return new Observed(
        new Quotient(met, planned), Fixed.ratio(met, planned), false, true, sources(values));
  }

  private boolean isMet(int m, Value value, TargetsInForce targets) {
    return valuation.meets(targets.on(value.day()), Quotient.of(value.amount()), metric(m));
  }

  private long longestRun(int m, List<Value> values, TargetsInForce targets) {
    Integer allowed = allowedDays(m);
    long longest = 0;
    long run = 0;
    int before = CompiledPlan.NO_DAY;
    for (Value value : values) {
      boolean apart =
          before != CompiledPlan.NO_DAY
              && allowed != null
              && calendar.between(before, value.day()) > allowed;
      run = !isMet(m, value, targets) ? 0 : apart ? 1 : run + 1;
      longest = Math.max(longest, run);
      before = value.day();
    }
    return longest;
  }

  /** How many days old a value of a measure's metric may be; {@code null} for ever. */
  private @Nullable Integer allowedDays(int m) {
    Metric metric = metric(m);
    return metric == null ? null : metric.refresh().map(policy.staleAfterDays()::get).orElse(null);
  }

  /** What is done of milestones, or whether the only step there is. */
  private Observed work(
      int k, int m, Standing standing, TargetNumbers target, boolean isObservedAsRatio) {
    Window window = window(k, m, standing, Observation.LAST);
    List<Logged<CheckIn>> all = ledger.measure(m).checkIns().within(window.from(), window.to());
    List<Logged<?>> sources = new ArrayList<>();
    Quotient value;
    if (target.target() instanceof Target.Milestones milestones) {
      Set<MilestoneId> done = new HashSet<>();
      for (Logged<CheckIn> checkIn : all) {
        CheckIn entry = checkIn.entry();
        if (entry.done().isPresent() || !entry.undone().isEmpty()) {
          entry.done().ifPresent(done::addAll);
          entry.undone().forEach(done::remove);
          sources.add(checkIn);
        }
      }
      value = Quotient.of(Valuation.weightOf(milestones, done));
    } else {
      Logged<CheckIn> newest = all.isEmpty() ? null : all.get(all.size() - 1);
      if (newest != null) {
        sources.add(newest);
      }
      value =
          newest != null && Work.isDone(newest.entry())
              ? Quotient.of(BigDecimal.ONE)
              : Quotient.ZERO;
    }
    long progress = isObservedAsRatio ? Fixed.NONE : valuation.progress(target, value, metric(m));
    return new Observed(value, progress, false, false, sources);
  }

  /** The metric of a measure; {@code null} if it has none that the plan knows. */
  public @Nullable Metric metric(int m) {
    int metric = plan.metricOf[m];
    return metric == CompiledPlan.NOT_THERE ? null : plan.metrics[metric];
  }
}
