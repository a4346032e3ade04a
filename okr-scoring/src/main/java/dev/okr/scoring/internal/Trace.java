package dev.okr.scoring.internal;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.internal.IntList;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Revision;
import dev.okr.core.time.WorkingDays;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.DayCount;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What figures rest on: the entries, values and days behind each number. Made for one explanation;
 * not safe for threads.
 */
public final class Trace {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet sheet;
  private final int day;
  private final Evaluator evaluator;
  private final Observer observer;

  Trace(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, int day) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.day = day;
    this.evaluator = new Evaluator(plan, policy, ledger, sheet, day);
    this.observer = new Observer(plan, ledger, new Valuation(policy), day);
  }

  /** The target a measure was scored on. */
  public Target target(int k, int m) {
    return evaluator.target(k, m);
  }

  /** Which direction of a measure's metric is good. */
  public Polarity polarity(int m) {
    return observer.polarity(m);
  }

  /** A key result's computed score before a broken guardrail cut it, or NONE. */
  public long uncappedKeyResultScore(int k) {
    return evaluator.uncappedKeyResult(k);
  }

  /** Whether a key result is on a cycle of contributions. */
  public boolean isInCycle(int k) {
    return plan.keyResultInCycle[k];
  }

  /** Whether a measure's value is the sum of those of contributors. */
  public boolean isSum(int m) {
    return plan.measures[m].valueOf().isPresent();
  }

  /** What was observed of a measure. */
  public Observed observed(int k, int m) {
    return isSum(m)
        ? evaluator.sumOfContributors(k, m).orElse(Observed.NOTHING)
        : observer.observe(k, m, target(k, m));
  }

  private int[] summed(int k) {
    IntList all = new IntList();
    plan.forEachSummed(k, all::add);
    return all.toArray();
  }

  /** How many check-ins of a measure are planned. */
  public long planned(int k, int m) {
    return evaluator.planned(k, m);
  }

  // ---- entries

  /** The entries that gave a measure its value, in the order of their days. */
  public List<Entry> entriesOf(int k, int m) {
    if (!isSum(m)) {
      return ownEntries(k, m);
    }
    List<Entry> all = new ArrayList<>();
    for (int c : summed(k)) {
      if (!isSum(plan.firstMeasure[c])) {
        all.addAll(ownEntries(c, plan.firstMeasure[c]));
      }
    }
    return all;
  }

  private List<Entry> ownEntries(int k, int m) {
    Target target = target(k, m);
    if (target instanceof Target.Milestones) {
      return listed(latest(k, m, c -> c.done().isPresent()));
    }
    if (target instanceof Target.Done) {
      return listed(latest(k, m, c -> c.done().isPresent() || c.value().isPresent()));
    }
    Logged<CheckIn> own = latest(k, m, c -> c.value().isPresent());
    if (Unstated.observation(plan.measures[m]) != Observation.LAST) {
      return series(k, m);
    }
    Logged<Reading> reading = ledger.metric(plan.metricOf[m]).readings().latest(day);
    return own != null && (reading == null || own.day() >= reading.day())
        ? listed(own)
        : listed(reading);
  }

  private List<Entry> series(int k, int m) {
    Map<Integer, Entry> byDay = new TreeMap<>();
    int newestOwn = CompiledPlan.NO_DAY;
    for (Logged<CheckIn> checkIn : ledger.keyResult(k).checkIns().upTo(day)) {
      if (checkIn.entry().value().isPresent() && isAbout(k, m, checkIn.entry())) {
        newestOwn = checkIn.day();
        if (isInSpan(k, newestOwn)) {
          byDay.put(newestOwn, checkIn.entry());
        }
      }
    }
    for (Logged<Reading> reading : ledger.metric(plan.metricOf[m]).readings().upTo(day)) {
      if (reading.day() > newestOwn && isInSpan(k, reading.day())) {
        byDay.put(reading.day(), reading.entry());
      }
    }
    return List.copyOf(byDay.values());
  }

  private boolean isInSpan(int k, int on) {
    return (plan.start[k] == CompiledPlan.NO_DAY || on >= plan.start[k])
        && (plan.end[k] == CompiledPlan.NO_DAY || on <= plan.end[k]);
  }

  private @Nullable Logged<CheckIn> latest(int k, int m, Predicate<CheckIn> fits) {
    return ledger.keyResult(k).checkIns().latest(day, c -> fits.test(c) && isAbout(k, m, c));
  }

  private boolean isAbout(int k, int m, CheckIn checkIn) {
    Measure meant = Ledger.measureOf(plan.keyResults[k], checkIn.measure());
    return meant != null && meant.id().equals(plan.measures[m].id());
  }

  private static List<Entry> listed(@Nullable Logged<? extends Entry> logged) {
    return logged == null ? List.of() : List.of(logged.entry());
  }

  /** The entry that set a key result's score by hand; empty if none did. */
  public Optional<ScoreAdjusted> adjustmentOfKeyResult(int k) {
    // whether it still counts was decided when the key result was scored
    return Sheet.has(sheet.keyResultState.get(k), Sheet.ADJUSTED)
        ? Optional.ofNullable(ledger.keyResult(k).adjustments().latest(day)).map(Logged::entry)
        : Optional.empty();
  }

  /** The entry that set an objective's score by hand; empty if none did. */
  public Optional<ScoreAdjusted> adjustmentOfObjective(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.ADJUSTED)
        ? Optional.ofNullable(ledger.objective(o).latest(day)).map(Logged::entry)
        : Optional.empty();
  }

  /** The score that such an entry sets, before it is held to the policy's range. */
  public long byHand(ScoreAdjusted adjusted) {
    return Evaluator.byHand(adjusted);
  }

  /** The check-in with the owner's latest belief in a key result. */
  public Optional<CheckIn> confidence(int k) {
    return latestCheckIn(k, c -> c.confidence().isPresent());
  }

  /** The check-in with the light that the owner gave last. */
  public Optional<CheckIn> reportedLight(int k) {
    return latestCheckIn(k, c -> c.light().isPresent());
  }

  private Optional<CheckIn> latestCheckIn(int k, Predicate<CheckIn> fits) {
    return Optional.ofNullable(ledger.keyResult(k).checkIns().latest(day, fits)).map(Logged::entry);
  }

  /** The open blockers of a key result with the check-ins that named them, oldest first. */
  public Map<LocalizedText, CheckIn> openBlockers(int k) {
    Map<LocalizedText, CheckIn> open = new LinkedHashMap<>();
    for (Logged<CheckIn> checkIn : ledger.keyResult(k).checkIns().upTo(day)) {
      for (Blocker blocker : checkIn.entry().blockers()) {
        if (blocker.open()) {
          open.putIfAbsent(blocker.text(), checkIn.entry());
        } else {
          open.remove(blocker.text());
        }
      }
    }
    return open;
  }

  /**
   * A guardrail that is broken.
   *
   * @param guardrail the guardrail
   * @param value the value that breaks it
   * @param entry where the value comes from
   */
  public record Breach(Guardrail guardrail, BigDecimal value, Entry entry) {}

  /** The broken guardrails of a key result. */
  public List<Breach> breaches(int k) {
    List<Breach> all = new ArrayList<>();
    for (Guardrail guardrail : plan.keyResults[k].guardrails()) {
      int metric = plan.metric(guardrail.metric());
      Logged<Entry> latest = ledger.metric(metric).watched().latest(day);
      BigDecimal value = latest == null ? null : observer.watched(metric);
      if (latest != null && value != null && isBroken(guardrail, value)) {
        all.add(new Breach(guardrail, value, latest.entry()));
      }
    }
    return all;
  }

  private boolean isBroken(Guardrail guardrail, BigDecimal value) {
    boolean onBound = isOn(guardrail.atLeast(), value) || isOn(guardrail.atMost(), value);
    return guardrail.isBrokenBy(value) || (onBound && policy.bounds() == Bounds.STRICT);
  }

  private static boolean isOn(@Nullable BigDecimal bound, BigDecimal value) {
    return bound != null && bound.compareTo(value) == 0;
  }

  /** The entry that made a measure's values incomparable; empty if none did. */
  public Optional<MetricRevised> definitionChange(int m) {
    Metric metric = observer.metric(m);
    return metric == null
        ? Optional.empty()
        : Optional.ofNullable(
                ledger
                    .metric(plan.metricOf[m])
                    .revisions()
                    .latest(day, revised -> !isComparable(metric.revision(revised.version()))))
            .map(Logged::entry);
  }

  private static boolean isComparable(Optional<Revision> revision) {
    return revision.map(r -> r.comparable() || r.rebase().isPresent()).orElse(false);
  }

  /** Whether a measure's newest value is older than its metric's refresh allows. */
  public boolean isStale(int m) {
    return Sheet.has(sheet.measureState.get(m), Sheet.STALE);
  }

  /** The age in days of the newest value of a measure that has one. */
  public long ageInDays(int m) {
    return (long) day - Sheet.newest(sheet.measureState.get(m));
  }

  /** How old the newest value of a measure's metric may be; 0 if nobody said. */
  public int allowedAgeInDays(int m) {
    Metric metric = observer.metric(m);
    return metric == null
        ? 0
        : metric.refresh().map(r -> policy.staleAfterDays().getOrDefault(r, 0)).orElse(0);
  }

  // ---- days

  /** Whether a measure is expected to meet its bound from the first day. */
  public boolean holdsFromStart(int m) {
    return Sheet.has(sheet.measureState.get(m), Sheet.HOLDS_FROM_START);
  }

  /** Whether a key result has begun. */
  public boolean hasBegun(int k) {
    return plan.start[k] == CompiledPlan.NO_DAY || day >= plan.start[k];
  }

  /** The first day of a key result; empty if it isn't known. */
  public Optional<LocalDate> start(int k) {
    return date(plan.start[k]);
  }

  /** The last day of a key result; empty if it isn't known. */
  public Optional<LocalDate> end(int k) {
    return date(plan.end[k]);
  }

  private static Optional<LocalDate> date(int epochDay) {
    return epochDay == CompiledPlan.NO_DAY
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(epochDay));
  }

  /**
   * How many days of a key result's span have passed and how many it has, as the policy counts
   * them.
   */
  public long[] daysPassedAndWhole(int k) {
    int from = policy.dayCount() == DayCount.INCLUSIVE ? plan.start[k] : plan.start[k] + 1;
    int end = plan.end[k];
    long whole = counted(from, end);
    if (whole == 0) {
      return new long[] {(long) day - from + 1, Math.max(1L, (long) end - from + 1)};
    }
    return new long[] {counted(from, day), whole};
  }

  private long counted(int from, int to) {
    if (policy.calendar().equals(WorkingDays.EVERY_DAY)) {
      return Math.max(0L, (long) to - from + 1);
    }
    long count = 0;
    for (int d = from; d <= to; d++) {
      count += policy.calendar().counts(LocalDate.ofEpochDay(d)) ? 1 : 0;
    }
    return count;
  }
}
