package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.expect.Expecting;
import dev.okr.scoring.internal.expect.Freshness;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.light.BandLights;
import dev.okr.scoring.internal.light.LightBounds;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.light.Reasons;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.measure.Measuring;
import dev.okr.scoring.internal.measure.Observed;
import dev.okr.scoring.internal.measure.Valuation;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.internal.sheet.KeyResultResult;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.HoldGreen;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnmetHold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges one key result (scoring.md, sections 3, 4 and 6). Not safe for threads. */
public final class KeyResultEvaluator {

  /** A light that somebody reported says something for this many days. */
  private static final int REPORTED_DAYS = 31;

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Evaluator evaluator;
  private final Measuring measuring;
  private final Freshness freshness;
  private final Expecting expecting;
  private final LightBounds lightBounds;
  private final BandLights bandLights;
  private final long cap;
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
    this.expecting = new Expecting(plan, policy, calendar, freshness, measuring.valuation());
    this.lightBounds = new LightBounds(policy);
    this.bandLights = new BandLights(policy);
    this.cap = Fixed.of(policy.cap());
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

  /** A key result as it stands; what contributes to it is there already. */
  KeyResultResult evaluate(int k, Standing standing) {
    Clock clock = Clock.of(standing, plan.start[k], plan.end[k], plan.closeOf(plan.objectiveOf[k]));
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
    boolean broken = isGuardrailBroken(k, standing);
    long uncapped = inCycle ? Fixed.NONE : parts.score(combination);
    long computed = capped(uncapped, broken);
    ScoreAdjusted adjustment = adjustment(k, standing, measured);
    boolean adjusted = adjustment != null;
    long score = adjustment == null ? computed : clamp(Fixed.of(adjustment.score().orElseThrow()));
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
    Judged judged = new Judged(k, standing, clock, measured, score, base, expected, flags);
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
    return plan.measureCount(k) == 0 ? Combination.WEIGHTED_MEAN : plan.keyResults[k].combine();
  }

  private void gatherMeasures(int k, List<Measured> measured, List<Expecting.Expected> expectedOf) {
    for (int i = 0; i < measured.size(); i++) {
      long weight = plan.measureWeight[plan.firstMeasure[k] + i];
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

  private long attained(long progress) {
    return policy.clamp() == Clamp.MEASURE ? clamp(progress) : progress;
  }

  private long clamp(long progress) {
    return Math.max(0, Math.min(cap, progress));
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
  long timesAmbition(int k, long expected) {
    return plan.ambition(k)
        .map(policy.expectedBy()::get)
        .map(factor -> Fixed.scaled(expected, factor))
        .orElse(expected);
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

  private List<Measured> counting(int k, List<Measured> measured) {
    List<Measured> counting = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      if (plan.measureWeight[plan.firstMeasure[k] + i] != 0) {
        counting.add(measured.get(i));
      }
    }
    return counting;
  }

  // ---- guardrails

  private boolean isGuardrailBroken(int k, Standing standing) {
    for (Guardrail guardrail : plan.keyResults[k].guardrails()) {
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
    Optional<Measuring.Watched> newest = measuring.watched(k, metric, standing);
    if (newest.isEmpty()) {
      return false;
    }
    return !holds(k, guardrail, newest.get().value(), standing);
  }

  /** Whether a guardrail holds at a value of its metric. */
  public boolean holds(int k, Guardrail guardrail, BigDecimal at, Standing standing) {
    int metric = plan.metricSeenBy(k, guardrail.metric());
    BigDecimal factor = measuring.rebaseOf(metric, standing).factorSince(plan.start[k]);
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
  public Optional<Measuring.Watched> watched(int k, Guardrail guardrail, Standing standing) {
    int metric = plan.metricSeenBy(k, guardrail.metric());
    return metric == CompiledPlan.NOT_THERE
        ? Optional.empty()
        : measuring.watched(k, metric, standing);
  }

  private boolean isGuardrailOverdue(int k, Standing standing, Clock clock) {
    boolean closed = CompiledPlan.day(plan.closeOf(plan.objectiveOf[k]).on()) <= standing.day();
    if (standing.isDone() || closed) {
      return false;
    }
    for (Guardrail guardrail : plan.keyResults[k].guardrails()) {
      int metric = plan.metricSeenBy(k, guardrail.metric());
      if (metric != CompiledPlan.NOT_THERE
          && freshness.isOverdue(plan.metrics[metric], clock)
          && measuring.watched(k, metric, standing).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  // ---- what check-ins say beside values

  /** The newest check-in with a confidence; {@code null} if there is none that still counts. */
  public @Nullable Logged<CheckIn> confidence(int k, Standing standing, Clock clock) {
    Logged<CheckIn> newest =
        ledger
            .keyResult(k)
            .checkIns()
            .latest(standing.lastEntry(), c -> c.confidence().isPresent());
    return newest != null && Freshness.isWithin(newest.day(), clock, policy.confidenceDays())
        ? newest
        : null;
  }

  private int confidenceSeverity(int k, Standing standing, Clock clock) {
    Logged<CheckIn> newest = confidence(k, standing, clock);
    if (newest == null) {
      return Lights.GREEN;
    }
    BigDecimal confidence = newest.entry().confidence().orElseThrow();
    return confidence.compareTo(policy.confidenceRed()) < 0
        ? Lights.RED
        : confidence.compareTo(policy.confidenceYellow()) < 0 ? Lights.YELLOW : Lights.GREEN;
  }

  /** The newest check-in with a light; {@code null} if there is none. */
  public @Nullable Logged<CheckIn> reported(int k, Standing standing) {
    return ledger.keyResult(k).checkIns().latest(standing.lastEntry(), c -> c.light().isPresent());
  }

  private int reportedSeverity(int k, Standing standing, Clock clock) {
    Logged<CheckIn> newest = reported(k, standing);
    if (newest == null) {
      return Lights.GREEN;
    }
    Light light = newest.entry().light().orElseThrow();
    boolean counts =
        policy.light() instanceof LightRule.Reported
            || (policy.reported() && Freshness.isWithin(newest.day(), clock, REPORTED_DAYS));
    return counts && light != Light.UNKNOWN ? Lights.severity(light) : Lights.GREEN;
  }

  /** The blockers named and not closed again, in the order they were named. */
  Set<LocalizedText> openBlockers(int k, Standing standing) {
    Set<LocalizedText> open = Set.of();
    for (Logged<CheckIn> checkIn : ledger.keyResult(k).checkIns().upTo(standing.lastEntry())) {
      List<Blocker> blockers = checkIn.entry().blockers();
      if (!blockers.isEmpty()) {
        open = open.isEmpty() ? new LinkedHashSet<>() : open;
        for (Blocker blocker : blockers) {
          if (blocker.open()) {
            open.add(blocker.text());
          } else {
            open.remove(blocker.text());
          }
        }
      }
    }
    return open;
  }

  // ---- light

  /** A key result whose light is still to be found. */
  private final class Judged {

    private final int k;
    private final Standing standing;
    private final Clock clock;
    private final List<Measured> measured;
    private final List<Measured> counting;
    private final long score;
    private final long base;
    private final long expected;
    private final long flags;
    private int reasons;

    Judged(
        int k,
        Standing standing,
        Clock clock,
        List<Measured> measured,
        long score,
        long base,
        long expected,
        long flags) {
      this.k = k;
      this.standing = standing;
      this.clock = clock;
      this.measured = measured;
      this.counting = counting(k, measured);
      this.score = score;
      this.base = base;
      this.expected = expected;
      this.flags = flags;
    }

    KeyResultResult result(List<Expecting.Expected> expectedOf, long computed, long progress) {
      int light = light();
      return new KeyResultResult(
          standing,
          clock,
          measured,
          expectedOf,
          score,
          computed,
          progress,
          expected,
          base,
          light,
          reasons,
          flags);
    }

    private int light() {
      boolean leftOut = !clock.hasBegun() && policy.notBegun() == NotBegun.LEAVE_OUT;
      if (standing.isOut() || leftOut) {
        return Lights.UNKNOWN;
      }
      if (Sheet.has(flags, Sheet.NO_DATA)) {
        return withoutScore(clock.hasEnded() ? Lights.RED : Lights.UNKNOWN);
      }
      if (score == Fixed.NONE) {
        return withoutScore(isMissingData() ? Lights.UNKNOWN : Lights.GREEN);
      }
      if (isGreenByScore()) {
        add(Reasons.DEFINITION_CHANGED, Sheet.has(flags, Sheet.DEFINITION_CHANGED));
        addBroken();
        return Reasons.worst(reasons);
      }
      return judged();
    }

    private int withoutScore(int noData) {
      add(Reasons.REPORTED, reportedSeverity(k, standing, clock));
      add(Reasons.CONFIDENCE, confidenceSeverity(k, standing, clock));
      add(Reasons.NO_DATA, noData);
      add(Reasons.BLOCKER, !openBlockers(k, standing).isEmpty());
      addBroken();
      return Math.max(Lights.UNKNOWN, Reasons.worst(reasons));
    }

    private int judged() {
      int light = baseLight();
      if (!(policy.light() instanceof LightRule.Reported)) {
        add(Reasons.PACE, light);
      }
      add(Reasons.REPORTED, reportedSeverity(k, standing, clock));
      add(Reasons.CONFIDENCE, confidenceSeverity(k, standing, clock));
      if (!Sheet.has(flags, Sheet.ADJUSTED)) {
        add(Reasons.STALE, isStale());
        add(Reasons.NO_DATA, isMissingData());
      }
      add(Reasons.DEFINITION_CHANGED, Sheet.has(flags, Sheet.DEFINITION_CHANGED));
      add(Reasons.BLOCKER, !openBlockers(k, standing).isEmpty());
      if (Sheet.has(flags, Sheet.GUARDRAIL_BROKEN)) {
        addBroken();
      } else {
        add(Reasons.GUARDRAIL, isGuardrailOverdue(k, standing, clock));
      }
      return Math.max(light, Reasons.worst(reasons));
    }

    private void add(int reason, int severity) {
      reasons = Reasons.with(reasons, reason, severity);
    }

    private void add(int reason, boolean holds) {
      reasons = Reasons.yellowIf(reasons, reason, holds);
    }

    private void addBroken() {
      add(Reasons.GUARDRAIL, Sheet.has(flags, Sheet.GUARDRAIL_BROKEN) ? Lights.RED : Lights.GREEN);
    }

    private int baseLight() {
      if (policy.light() instanceof LightRule.Reported) {
        Logged<CheckIn> newest = reported(k, standing);
        return newest == null
            ? Lights.UNKNOWN
            : Lights.severity(newest.entry().light().orElseThrow());
      }
      int light =
          policy.light() instanceof LightRule.ByBand
              ? bandLights.light(base, plan.ambition(k))
              : lightBounds.light(base, expected);
      return light == Lights.RED && (isUnmetHold() || isWithinRisk()) ? Lights.YELLOW : light;
    }

    private List<Measured> shortOfOne() {
      return counting.stream()
          .filter(one -> !one.observed().isUnscorable())
          .filter(one -> attained(one.observed().progress()) < Fixed.ONE)
          .toList();
    }

    private boolean isUnmetHold() {
      if (policy.unmetHold() != UnmetHold.YELLOW || clock.hasEnded()) {
        return false;
      }
      List<Measured> unmet = shortOfOne();
      return !unmet.isEmpty() && unmet.stream().allMatch(Measured::holds);
    }

    private boolean isWithinRisk() {
      if (!policy.riskIsYellow()) {
        return false;
      }
      List<Measured> unmet = shortOfOne();
      return !unmet.isEmpty() && unmet.stream().allMatch(KeyResultEvaluator::isWithinRisk);
    }

    private boolean isGreenByScore() {
      return score >= Fixed.ONE
          && (policy.holdGreen() == HoldGreen.AT_ONCE
              || clock.hasEnded()
              || counting.stream().noneMatch(Measured::holds));
    }

    private boolean isStale() {
      if (clock.hasEnded()) {
        return false;
      }
      for (int i = 0; i < measured.size(); i++) {
        int m = plan.firstMeasure[k] + i;
        if (plan.measureWeight[m] != 0
            && freshness.isStale(measuring.metric(m), measured.get(i), clock)) {
          return true;
        }
      }
      return false;
    }

    private boolean isMissingData() {
      return counting.stream().anyMatch(one -> !one.observed().hasData());
    }
  }

  /** Whether a bound that isn't met is broken no further than its risk. */
  private static boolean isWithinRisk(Measured measured) {
    Quotient value = measured.observed().value();
    if (value == null || measured.observation().isRatio()) {
      return false;
    }
    TargetNumbers target = measured.target();
    if (target.target() instanceof Target.AtLeast t && t.risk() != null) {
      return value.compareTo(target.scaled(t.risk())) > 0;
    }
    return target.target() instanceof Target.AtMost t
        && t.risk() != null
        && value.compareTo(target.scaled(t.risk())) < 0;
  }

  /** The metric of a measure; {@code null} if it has none that the plan knows. */
  public @Nullable Metric metric(int m) {
    return measuring.metric(m);
  }
}
