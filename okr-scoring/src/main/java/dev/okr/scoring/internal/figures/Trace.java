package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Revision;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.measure.Watching;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.KeyResultResult;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What figures rest on: the entries, values and days behind each number, read from the decision
 * that scoring makes. Made for one explanation; not safe for threads.
 */
public final class Trace {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet sheet;
  private final Evaluator evaluator;
  private final Map<Integer, KeyResultResult> results = new HashMap<>();

  Trace(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, Evaluator evaluator) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.evaluator = evaluator;
  }

  private KeyResultResult result(int k) {
    return results.computeIfAbsent(k, evaluator::result);
  }

  private Measured measured(int k, int m) {
    return result(k).measured().get(m - plan.firstMeasure[k]);
  }

  /** The target a measure was scored on, as it was written. */
  public Target target(int k, int m) {
    return measured(k, m).target().target();
  }

  /** What the numbers of that target are multiplied by, after a rebase. */
  public BigDecimal factor(int k, int m) {
    return measured(k, m).target().factor();
  }

  /** The value a measure was scored on: the number that is divided; empty if it has none. */
  public Optional<BigDecimal> dividend(int k, int m) {
    return Optional.ofNullable(measured(k, m).observed().value()).map(Quotient::dividend);
  }

  /** By what that number is divided. */
  public BigDecimal divisor(int k, int m) {
    return Optional.ofNullable(measured(k, m).observed().value())
        .map(Quotient::divisor)
        .orElse(BigDecimal.ONE);
  }

  /** Which direction of a measure's metric is good. */
  public Polarity polarity(int m) {
    Metric metric = evaluator.keyResults().metric(m);
    return metric == null ? Polarity.HIGHER : metric.polarity();
  }

  /** The host's formula by which a measure has its progress; empty if there is none. */
  public Optional<Formula> formula(int k, int m) {
    return isRatio(m) && !isSum(m)
        ? Optional.empty()
        : Optional.ofNullable(
            evaluator
                .keyResults()
                .measuring()
                .valuation()
                .formula(target(k, m), evaluator.keyResults().metric(m)));
  }

  /** Whether a measure is scored as a share of planned values. */
  public boolean isRatio(int m) {
    return plan.observationOf(m).isRatio();
  }

  /** Which number of the cycle counts for a measure. */
  public Observation observation(int m) {
    return plan.observationOf(m);
  }

  /** The score of a key result's parts before a broken guardrail cut it, or NONE. */
  public long uncappedKeyResultScore(int k) {
    return evaluator.uncapped(k);
  }

  /** Whether a key result is on a cycle of contributions. */
  public boolean isInCycle(int k) {
    return plan.keyResultInCycle[k];
  }

  /** Whether a measure's value comes from contributors. */
  public boolean isSum(int m) {
    return plan.measureAt(m).valueOf().isPresent();
  }

  /** The weight of a measure among its siblings. */
  public BigDecimal measureWeight(int m) {
    return BigDecimal.valueOf(plan.weightOfMeasure(m));
  }

  /** The weight of a key result among its siblings. */
  public BigDecimal keyResultWeight(int k) {
    return BigDecimal.valueOf(plan.weightOfKeyResult(k));
  }

  /** Whether a key result is out for itself, whatever its objective is. */
  public boolean isOut(int k, LocalDate on) {
    return evaluator.timelineOfKeyResult(k, CompiledPlan.day(on)).state().isOut();
  }

  /** Whether a key result has begun by the day its figures are of. */
  public boolean hasBegun(int k) {
    return result(k).clock().hasBegun();
  }

  /** Whether an objective has begun. */
  public boolean hasObjectiveBegun(int o) {
    return evaluator.hasBegun(o);
  }

  // ---- entries

  /** The entries that gave a measure its value, in their order. */
  public List<Entry> entriesOf(int k, int m) {
    List<Entry> entries = new ArrayList<>();
    measured(k, m).observed().sources().forEach(source -> entries.add(source.entry()));
    return entries;
  }

  /** The entry that set a key result's score by hand; empty if none did. */
  public Optional<ScoreAdjusted> adjustmentOfKeyResult(int k) {
    // whether it still counts was decided when the key result was scored
    return Sheet.has(sheet.keyResultState.get(k), Sheet.ADJUSTED)
        ? Optional.ofNullable(
                ledger.keyResult(k).adjustments().latest(result(k).standing().lastAdjustment()))
            .map(Logged::entry)
        : Optional.empty();
  }

  /** The entry that set an objective's score by hand; empty if none did. */
  public Optional<ScoreAdjusted> adjustmentOfObjective(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.ADJUSTED)
        ? Optional.ofNullable(
                ledger
                    .objective(o)
                    .adjustments()
                    .latest(evaluator.standingOfObjective(o).lastAdjustment()))
            .map(Logged::entry)
        : Optional.empty();
  }

  /** The score that such an entry sets, before it is held to the policy's range. */
  public long byHand(ScoreAdjusted adjusted) {
    return Fixed.of(adjusted.score().orElseThrow());
  }

  /** The check-in with the owner's latest belief in a key result, if it still counts. */
  public Optional<CheckIn> confidence(int k) {
    KeyResultResult found = result(k);
    return Optional.ofNullable(
            evaluator.keyResults().reported().confidence(k, found.standing(), found.clock()))
        .map(Logged::entry);
  }

  /** The check-in with the light that the owner gave last. */
  public Optional<CheckIn> reportedLight(int k) {
    return Optional.ofNullable(evaluator.keyResults().reported().light(k, result(k).standing()))
        .map(Logged::entry);
  }

  /** The open blockers of a key result with the check-ins that named them, oldest first. */
  public Map<LocalizedText, CheckIn> openBlockers(int k) {
    Map<LocalizedText, CheckIn> open = new LinkedHashMap<>();
    int last = result(k).standing().lastEntry();
    for (Logged<CheckIn> checkIn : ledger.keyResult(k).blockers().upTo(last)) {
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
   * A guardrail that is broken, or that nobody measured.
   *
   * @param guardrail the guardrail
   * @param value the value that breaks it; empty if there is none
   * @param entry where the value comes from; empty if there is none
   */
  public record Breach(Guardrail guardrail, Optional<BigDecimal> value, Optional<Entry> entry) {}

  /** The broken guardrails of a key result. */
  public List<Breach> breaches(int k) {
    Standing standing = result(k).standing();
    List<Breach> all = new ArrayList<>();
    for (Guardrail guardrail : plan.keyResultAt(k).guardrails()) {
      if (evaluator.keyResults().guardrails().isBroken(k, guardrail, standing)) {
        Optional<Watching.Watched> newest =
            evaluator.keyResults().guardrails().watched(k, guardrail, standing);
        all.add(
            new Breach(
                guardrail,
                newest.map(Watching.Watched::value),
                newest.map(watched -> watched.entry().entry())));
      }
    }
    return all;
  }

  /** The guardrails of a key result without a value. */
  public List<Breach> unmeasured(int k) {
    Standing standing = result(k).standing();
    List<Breach> all = new ArrayList<>();
    for (Guardrail guardrail : plan.keyResultAt(k).guardrails()) {
      if (evaluator.keyResults().guardrails().watched(k, guardrail, standing).isEmpty()) {
        all.add(new Breach(guardrail, Optional.empty(), Optional.empty()));
      }
    }
    return all;
  }

  /** The entry that made a measure's values incomparable; empty if none did. */
  public Optional<MetricRevised> definitionChange(int k, int m) {
    Metric metric = evaluator.keyResults().metric(m);
    return metric == null
        ? Optional.empty()
        : Optional.ofNullable(
                ledger
                    .metric(plan.metricOf[m])
                    .revisions()
                    .latest(
                        result(k).standing().lastEntry(),
                        revised -> !isComparable(metric.revision(revised.version()))))
            .map(Logged::entry);
  }

  private static boolean isComparable(Optional<Revision> revision) {
    return revision.map(r -> r.comparable() || r.rebase().isPresent()).orElse(false);
  }

  /** Whether a key result is judged as on its last day: it is over, done or closed. */
  public boolean hasEnded(int k) {
    return evaluator.hasEnded(k);
  }

  /** The same of an objective. */
  public boolean hasObjectiveEnded(int o) {
    return evaluator.hasObjectiveEnded(o);
  }

  /** Whether a measure's newest value is older than its metric's refresh allows. */
  public boolean isStale(int k, int m) {
    KeyResultResult found = result(k);
    return !found.clock().hasEnded()
        && evaluator
            .keyResults()
            .freshness()
            .isStale(evaluator.keyResults().metric(m), measured(k, m), found.clock());
  }

  /** Whether a measure has no value or can't be scored. */
  public boolean isMissing(int k, int m) {
    return !measured(k, m).observed().hasData();
  }

  /** The age in days of the newest value of a measure, or of the first day if that is later. */
  public long ageInDays(int k, int m) {
    Clock clock = result(k).clock();
    int newest = measured(k, m).observed().newestDay();
    int since = newest == CompiledPlan.NO_DAY ? clock.start() : clock.notBeforeStart(newest);
    return (long) clock.ageDay() - since;
  }

  /** How old the newest value of a measure may be; 0 if nobody said. */
  public int allowedAgeInDays(int k, int m) {
    Integer allowed =
        evaluator
            .keyResults()
            .freshness()
            .allowance(evaluator.keyResults().metric(m), measured(k, m));
    return allowed == null ? 0 : allowed;
  }

  /** What is expected, and how it was found. */
  public ExpectedTrace expected() {
    return new ExpectedTrace(plan, evaluator, this::result);
  }

  /** The policy. */
  public Policy policy() {
    return policy;
  }
}
