package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Combination;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.expect.Expecting;
import dev.okr.scoring.internal.expect.Freshness;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.light.BandLights;
import dev.okr.scoring.internal.light.LightBounds;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.measure.Measuring;
import dev.okr.scoring.internal.measure.Observed;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.sheet.KeyResultResult;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one key result (scoring.md, sections 3, 4 and 6). Not safe for threads. */
public final class KeyResultEvaluator {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Evaluator evaluator;
  private final Measuring measuring;
  private final Freshness freshness;
  private final Guardrails guardrails;
  private final Reported reported;
  private final Expecting expecting;
  private final LightBounds lightBounds;
  private final BandLights bandLights;
  private final Clamping clamping;
  private final Ambitions ambitions;
  private final Parts parts = new Parts();

  KeyResultEvaluator(
      CompiledPlan plan,
      Policy policy,
      Ledger ledger,
      Evaluator evaluator,
      Measuring measuring,
      Calendar calendar) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.evaluator = evaluator;
    this.measuring = measuring;
    this.freshness = new Freshness(policy, calendar);
    this.guardrails = new Guardrails(plan, measuring, freshness);
    this.reported = new Reported(policy, ledger);
    this.expecting = new Expecting(plan, policy, calendar, freshness, measuring.valuation());
    this.lightBounds = new LightBounds(policy);
    this.bandLights = new BandLights(policy);
    this.clamping = new Clamping(policy);
    this.ambitions = new Ambitions(policy);
  }

  public Measuring measuring() {
    return measuring;
  }

  public Expecting expecting() {
    return expecting;
  }

  LightBounds lightBounds() {
    return lightBounds;
  }

  BandLights bandLights() {
    return bandLights;
  }

  public Freshness freshness() {
    return freshness;
  }

  CompiledPlan plan() {
    return plan;
  }

  Policy policy() {
    return policy;
  }

  /** The guardrails of key results. */
  public Guardrails guardrails() {
    return guardrails;
  }

  /** What check-ins say of key results beside values. */
  public Reported reported() {
    return reported;
  }

  /** A key result as it stands; what contributes to it is there already. */
  KeyResultResult evaluate(int k, Standing standing) {
    Clock clock = Clock.ofKeyResult(plan, k, standing);
    List<Measured> measured = new ArrayList<>();
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      measured.add(measuring.measure(k, m, standing, evaluator::sumOfContributors));
    }
    List<Expecting.Expected> expectedOf = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      expectedOf.add(expecting.of(k, plan.firstMeasure[k] + i, measured.get(i), clock));
    }
    parts.clear();
    boolean inCycle = plan.keyResultInCycle[k];
    boolean hasMeasures = !measured.isEmpty();
    if (hasMeasures) {
      gatherMeasures(k, measured, expectedOf);
    } else if (!inCycle) {
      evaluator.gatherContributors(parts, plan.toKeyResults, k);
    }
    Combination combination = combinationOf(k);
    boolean broken = guardrails.isAnyBroken(k, standing);
    long uncapped = inCycle ? Fixed.NONE : parts.score(combination);
    long computed = capped(uncapped, broken);
    ScoreAdjusted adjustment = adjustment(k, standing, measured);
    boolean adjusted = adjustment != null;
    long score =
        adjustment == null
            ? computed
            : clamping.clamped(Fixed.of(adjustment.score().orElseThrow()));
    long expected = inCycle ? Fixed.NONE : expected(k, combination, hasMeasures, clock);
    if (adjusted && expected == Fixed.NONE) {
      Measured only = measured.size() == 1 ? measured.get(0) : null;
      expected = expecting.ofAdjusted(k, only, clock).score();
      expected = hasMeasures ? timesAmbition(k, expected) : expected;
    }
    boolean byWorst = combination == Combination.ALL && hasMeasures && !clock.hasEnded();
    long base = adjusted ? score : byWorst && computed != Fixed.NONE ? parts.worst() : computed;
    long progress = uncapped == Fixed.NONE || !hasMeasures ? uncapped : parts.progress(combination);
    boolean hasData = adjusted || (inCycle && !hasMeasures) || parts.hasData();
    long flags =
        (broken ? Sheet.GUARDRAIL_BROKEN : 0)
            | (adjusted ? Sheet.ADJUSTED : 0)
            | (hasData ? 0 : Sheet.NO_DATA)
            | (parts.isSpoiled() ? Sheet.SPOILED : 0)
            | Sheet.withState(standing.state())
            | (counting(k, measured).stream().anyMatch(Measured::isDefinitionChanged)
                ? Sheet.DEFINITION_CHANGED
                : 0);
    KeyResultLight judged =
        new KeyResultLight(this, k, standing, clock, measured, score, base, expected, flags);
    return judged.result(expectedOf, computed, progress);
  }

  /** What is expected of the parts of a key result, before its ambition counts. */
  long partsExpected(int k, Standing standing) {
    evaluate(k, standing);
    return parts.expected(combinationOf(k));
  }

  /** The score of the parts of a key result that is on no cycle. */
  long uncapped(int k, Standing standing) {
    evaluate(k, standing);
    return parts.score(combinationOf(k));
  }

  private Combination combinationOf(int k) {
    return plan.measureCount(k) == 0 ? Combination.WEIGHTED_MEAN : plan.keyResultAt(k).combine();
  }

  private void gatherMeasures(int k, List<Measured> measured, List<Expecting.Expected> expectedOf) {
    for (int i = 0; i < measured.size(); i++) {
      long weight = plan.weightOfMeasure(plan.firstMeasure[k] + i);
      if (weight == 0) {
        continue;
      }
      Observed observed = measured.get(i).observed();
      if (observed.hasData()) {
        parts.noteData();
      }
      if (observed.hasNoData() && policy.noData() == NoData.UNKNOWN) {
        parts.spoil();
      }
      if (!observed.isUnscorable()
          && (!observed.hasNoData() || policy.noData() == NoData.AS_ZERO)) {
        parts.add(
            attained(observed.progress()), observed.progress(), expectedOf.get(i).score(), weight);
      }
    }
  }

  /** What a measure brings into its key result. */
  long attained(long progress) {
    return clamping.attained(progress);
  }

  private long capped(long score, boolean guardrailBroken) {
    return guardrailBroken && policy.guardrail() == GuardrailEffect.CAP && score != Fixed.NONE
        ? Math.min(score, Fixed.of(policy.guardrailCap()))
        : score;
  }

  private long expected(int k, Combination combination, boolean hasMeasures, Clock clock) {
    long ofParts = parts.expected(combination);
    if (ofParts == Fixed.NONE) {
      return Fixed.NONE;
    }
    if (hasMeasures) {
      return timesAmbition(k, ofParts);
    }
    Expecting.Expected stated = expecting.statedAlone(k, clock);
    return stated == null ? ofParts : stated.score();
  }

  /** The ambition counts once, at the key result that has measures. */
  private long timesAmbition(int k, long expected) {
    return ambitions.expected(expected, plan.ambitionOf(k));
  }

  /** The score set by hand that counts; {@code null} if none does. */
  private @Nullable ScoreAdjusted adjustment(int k, Standing standing, List<Measured> measured) {
    Logged<ScoreAdjusted> latest =
        ledger.keyResult(k).adjustments().latest(standing.lastAdjustment());
    if (latest == null || latest.entry().score().isEmpty()) {
      return null;
    }
    if (latest.entry().sticky()) {
      return latest.entry();
    }
    Logged<?> newest =
        measured.isEmpty() ? evaluator.laterValues().ofKeyResult(k, latest) : newestOf(measured);
    return newest != null && newest.isAfter(latest) ? null : latest.entry();
  }

  /** The newest value of some measures; {@code null} if there is none. */
  static @Nullable Logged<?> newestOf(List<Measured> measured) {
    Logged<?> newest = null;
    for (Measured one : measured) {
      Logged<?> value = one.observed().newest();
      if (value != null && (newest == null || value.isAfter(newest))) {
        newest = value;
      }
    }
    return newest;
  }

  /** The newest value of a key result's measures as it stands. */
  @Nullable Logged<?> newestValue(int k, Standing standing) {
    List<Measured> measured = new ArrayList<>();
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      measured.add(measuring.measure(k, m, standing, evaluator::sumOfContributors));
    }
    return newestOf(measured);
  }

  /** The measures that weigh. */
  List<Measured> counting(int k, List<Measured> measured) {
    List<Measured> counting = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      if (plan.weightOfMeasure(plan.firstMeasure[k] + i) != 0) {
        counting.add(measured.get(i));
      }
    }
    return counting;
  }

  /** The metric of a measure; {@code null} if it has none that the plan knows. */
  public @Nullable Metric metric(int m) {
    return measuring.metric(m);
  }
}
