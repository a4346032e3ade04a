package dev.okr.scoring.internal;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.ObjectiveLight;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills a sheet for one date (scoring.md, sections 1 to 6), a node at a time; a node reads only its
 * children's rounded figures, so evaluating some nodes again gives what evaluating all of them
 * gives. Not safe for threads.
 */
final class Evaluator {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Sheet sheet;
  private final int day;
  private final MeasureEvaluator measureEvaluator;
  private final LaterValues laterValues;
  private final Calendar calendar;
  private final long cap;
  private final LightBounds lightBounds;
  private final Parts parts = new Parts();

  /** An evaluator that writes to the sheet. */
  Evaluator(CompiledPlan plan, Policy policy, Ledger ledger, Sheet sheet, int day) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    this.sheet = sheet;
    this.day = day;
    this.measureEvaluator = new MeasureEvaluator(plan, policy, ledger, sheet, day);
    this.laterValues = new LaterValues(plan, policy, measureEvaluator);
    this.calendar = new Calendar(policy, day);
    this.cap = Fixed.of(policy.cap());
    this.lightBounds = new LightBounds(policy);
  }

  /** Every node, contributors first. */
  void evaluateAll() {
    ColumnEvaluator columns = new ColumnEvaluator(plan, policy, ledger.columns(), sheet, day);
    for (int o : plan.order) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        if (!columns.evaluateKeyResult(k)) {
          if (!columns.evaluateMeasures(k)) {
            measureEvaluator.evaluate(k);
          }
          combineKeyResult(k);
        }
      }
      evaluateObjective(o);
    }
  }

  /** A key result and its measures. */
  void evaluateKeyResult(int k) {
    measureEvaluator.evaluate(k);
    combineKeyResult(k);
  }

  /** The score of a key result whatever was set by hand, on the plan's own targets if so asked. */
  long computeKeyResult(int k, boolean onOriginalTargets) {
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      measureEvaluator.evaluate(
          k, m, onOriginalTargets ? plan.measures[m].target() : measureEvaluator.targetOn(k, m));
    }
    gather(k);
    return capped(parts.score(combination(k)), measureEvaluator.isGuardrailBroken(k));
  }

  /** The score of a key result whatever was set by hand or a guardrail cuts. */
  long uncappedKeyResult(int k) {
    gather(k);
    return parts.score(combination(k));
  }

  /** The target a measure is scored on. */
  Target target(int k, int m) {
    return measureEvaluator.targetOn(k, m);
  }

  /** How many check-ins of a measure are planned. */
  long planned(int k, int m) {
    return measureEvaluator.planned(k, plan.measures[m]);
  }

  /** The sum of what contributes to a measure; empty if it can't be made. */
  Optional<Observed> sumOfContributors(int k, int m) {
    return measureEvaluator.ofContributors(k, m);
  }

  /** The score of an objective whatever was set by hand. */
  long computeObjective(int o) {
    parts.clear();
    if (!plan.objectiveInCycle[o]) {
      gatherParts(o);
    }
    return parts.score(Combination.WEIGHTED_MEAN);
  }

  private long capped(long score, boolean guardrailBroken) {
    return guardrailBroken && policy.guardrail() == GuardrailEffect.CAP && score != Fixed.NONE
        ? Math.min(score, Fixed.of(policy.guardrailCap()))
        : score;
  }

  /** A key result from its measures, which are there, or from its contributors. */
  private void combineKeyResult(int k) {
    boolean broken = measureEvaluator.isGuardrailBroken(k);
    long state = broken ? Sheet.GUARDRAIL_BROKEN : 0;
    state |= gather(k);
    long score = capped(parts.score(combination(k)), broken);
    long expected = score == Fixed.NONE ? Fixed.NONE : parts.expected(combination(k));
    if (expected != Fixed.NONE) {
      expected = expectedByAmbition(k, expected);
    }
    sheet.keyResultProgress.set(k, parts.progress(combination(k)));
    ScoreAdjusted adjusted = adjustment(k);
    if (adjusted != null) {
      score = clamp(byHand(adjusted));
      state |= Sheet.ADJUSTED;
    }
    sheet.keyResultScore.set(k, score);
    sheet.keyResultExpected.set(k, expected);
    sheet.keyResultState.set(k, lightOfKeyResult(k, state, score, expected));
  }

  private Combination combination(int k) {
    return plan.measureCount(k) == 0 ? Combination.WEIGHTED_MEAN : plan.keyResults[k].combine();
  }

  /** Takes the parts of a key result; gives NO_DATA if it has measures and none has a value. */
  private long gather(int k) {
    parts.clear();
    if (plan.measureCount(k) == 0) {
      if (!plan.keyResultInCycle[k]) {
        gatherContributors(plan.toKeyResults, k);
      }
      return 0;
    }
    boolean anyCounts = false;
    boolean anyData = false;
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      long weight = plan.measureWeight[m];
      if (weight == 0) {
        continue;
      }
      long state = sheet.measureState.get(m);
      boolean noData = Sheet.has(state, Sheet.NO_DATA);
      anyCounts = true;
      anyData |= !noData;
      if (noData && policy.noData() == NoData.UNKNOWN) {
        parts.spoil();
      }
      long progress = sheet.progress.get(m);
      if (progress != Fixed.NONE && (!noData || policy.noData() == NoData.AS_ZERO)) {
        long attained = policy.clamp() == Clamp.MEASURE ? clamp(progress) : progress;
        parts.add(attained, progress, expectedOf(k, state), weight);
      }
    }
    if (plan.keyResultInCycle[k]) {
      parts.clear();
    }
    return anyCounts && !anyData ? Sheet.NO_DATA : 0;
  }

  private long expectedOf(int k, long measureState) {
    if (Sheet.has(measureState, Sheet.HOLDS_FROM_START)) {
      return calendar.hasBegun(plan.start[k]) ? Fixed.ONE : 0;
    }
    return calendar.expected(plan.expected[k], plan.start[k], plan.end[k]);
  }

  private long expectedByAmbition(int k, long expected) {
    if (policy.expectedBy().isEmpty()) {
      return expected;
    }
    BigDecimal factor = policy.expectedBy().get(plan.ambition(k));
    return factor == null ? expected : Fixed.scaled(expected, factor);
  }

  private long clamp(long progress) {
    return Math.max(0, Math.min(cap, progress));
  }

  private void gatherContributors(Contributions contributions, int goal) {
    for (int at = contributions.from(goal); at < contributions.to(goal); at++) {
      int o = contributions.source(at);
      gatherPart(
          sheet.objectiveScore.get(o), sheet.objectiveExpected.get(o), contributions.weight(at));
    }
  }

  private void gatherKeyResult(int k) {
    long state = sheet.keyResultState.get(k);
    boolean noData = Sheet.has(state, Sheet.NO_DATA) && !Sheet.has(state, Sheet.ADJUSTED);
    if (noData && policy.noData() == NoData.UNKNOWN && plan.keyResultWeight[k] != 0) {
      parts.spoil();
    }
    if (!noData || policy.noData() == NoData.AS_ZERO) {
      gatherPart(
          sheet.keyResultScore.get(k), sheet.keyResultExpected.get(k), plan.keyResultWeight[k]);
    }
  }

  private void gatherPart(long score, long expected, long weight) {
    if (weight != 0 && score != Fixed.NONE) {
      parts.add(policy.clamp() == Clamp.ROLL_UP ? clamp(score) : score, score, expected, weight);
    }
  }

  /** An objective from its parts, which are there. */
  void evaluateObjective(int o) {
    parts.clear();
    long state = 0;
    if (!plan.objectiveInCycle[o]) {
      gatherParts(o);
    }
    long score = parts.score(Combination.WEIGHTED_MEAN);
    long expected = score == Fixed.NONE ? Fixed.NONE : parts.expected(Combination.WEIGHTED_MEAN);
    ScoreAdjusted adjusted = adjustmentOfObjective(o);
    if (adjusted != null) {
      score = clamp(byHand(adjusted));
      state |= Sheet.ADJUSTED;
    }
    sheet.objectiveScore.set(o, score);
    sheet.objectiveExpected.set(o, expected);
    sheet.objectiveState.set(o, state | lightOfObjective(o, score, expected));
  }

  private void gatherParts(int o) {
    RollUp rollUp = rollUp(o);
    if (rollUp != RollUp.CONTRIBUTORS) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        gatherKeyResult(k);
      }
    }
    if (rollUp != RollUp.KEY_RESULTS) {
      gatherContributors(plan.toObjectives, o);
    }
  }

  RollUp rollUp(int o) {
    return plan.rollUp(o, policy);
  }

  // ---- adjustments (section 4)

  /** The score that an entry sets, before it is held to the policy's range. */
  static long byHand(ScoreAdjusted adjusted) {
    return Fixed.of(adjusted.score().orElseThrow());
  }

  /** The score set by hand that counts for a key result; {@code null} if none does. */
  private @Nullable ScoreAdjusted adjustment(int k) {
    KeyResultLog log = ledger.keyResult(k);
    Logged<ScoreAdjusted> latest =
        log.adjustments().isEmpty() ? null : log.adjustments().latest(day);
    if (latest == null || latest.entry().score().isEmpty()) {
      return null;
    }
    return latest.entry().sticky() || !laterValues.isUnderKeyResult(k, latest)
        ? latest.entry()
        : null;
  }

  private @Nullable ScoreAdjusted adjustmentOfObjective(int o) {
    Logged<ScoreAdjusted> latest = ledger.objective(o).latest(day);
    if (latest == null || latest.entry().score().isEmpty()) {
      return null;
    }
    return latest.entry().sticky() || !laterValues.isUnderObjective(o, latest)
        ? latest.entry()
        : null;
  }

  // ---- lights (section 6)

  private long lightOfKeyResult(int k, long flags, long score, long expected) {
    int reasons = 0;
    boolean broken = Sheet.has(flags, Sheet.GUARDRAIL_BROKEN);
    if (broken) {
      reasons = Reasons.with(reasons, Reasons.GUARDRAIL, Lights.RED);
    }
    boolean noData = Sheet.has(flags, Sheet.NO_DATA);
    if (score == Fixed.NONE || noData) {
      if (noData) {
        reasons = Reasons.with(reasons, Reasons.NO_DATA, Lights.YELLOW);
      }
      int light = broken ? Lights.RED : Lights.UNKNOWN;
      return Sheet.withReasons(flags | light, reasons);
    }
    long measureFlags = measureFlags(k);
    long state = flags | (measureFlags & Sheet.DEFINITION_CHANGED);
    boolean changed = Sheet.has(measureFlags, Sheet.DEFINITION_CHANGED);
    if (score >= Fixed.ONE && !broken && !changed) {
      return Sheet.withReasons(state | Lights.GREEN, 0);
    }
    int base = baseLight(k, score, expected);
    reasons = Reasons.with(reasons, Reasons.PACE, base == Lights.UNKNOWN ? Lights.GREEN : base);
    reasons = Reasons.with(reasons, Reasons.CONFIDENCE, confidenceSeverity(k));
    reasons = yellowIf(reasons, Reasons.STALE, Sheet.has(measureFlags, Sheet.STALE));
    reasons = yellowIf(reasons, Reasons.NO_DATA, Sheet.has(measureFlags, Sheet.NO_DATA));
    reasons = yellowIf(reasons, Reasons.DEFINITION_CHANGED, changed);
    reasons = yellowIf(reasons, Reasons.BLOCKER, hasOpenBlocker(k));
    int worst = Reasons.worst(reasons);
    int light = base == Lights.UNKNOWN && worst == Lights.GREEN ? Lights.UNKNOWN : worst;
    return Sheet.withReasons(state | light, reasons);
  }

  private static int yellowIf(int reasons, int reason, boolean holds) {
    return holds ? Reasons.with(reasons, reason, Lights.YELLOW) : reasons;
  }

  private int baseLight(int k, long score, long expected) {
    if (policy.light() instanceof LightRule.Reported) {
      Logged<CheckIn> latest =
          ledger.keyResult(k).checkIns().latest(day, c -> c.light().isPresent());
      return latest == null
          ? Lights.UNKNOWN
          : Lights.severity(latest.entry().light().orElseThrow());
    }
    int light = lightBounds.light(score, expected == Fixed.NONE ? 0 : expected);
    return light == Lights.RED && policy.riskIsYellow() && measureEvaluator.isWithinRisk(k)
        ? Lights.YELLOW
        : light;
  }

  /** The union of the flags of the measures that count. */
  private long measureFlags(int k) {
    long flags = 0;
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      flags |= plan.measureWeight[m] == 0 ? 0 : sheet.measureState.get(m);
    }
    return flags;
  }

  /** The owner's latest belief; {@code null} if no check-in carries one. */
  private @Nullable BigDecimal confidence(int k) {
    Logged<CheckIn> latest =
        ledger.keyResult(k).checkIns().latest(day, c -> c.confidence().isPresent());
    return latest == null ? null : latest.entry().confidence().orElseThrow();
  }

  private int confidenceSeverity(int k) {
    BigDecimal confidence = confidence(k);
    if (confidence == null) {
      return Lights.GREEN;
    }
    return confidence.compareTo(policy.confidenceRed()) < 0
        ? Lights.RED
        : confidence.compareTo(policy.confidenceYellow()) < 0 ? Lights.YELLOW : Lights.GREEN;
  }

  private boolean hasOpenBlocker(int k) {
    return !openBlockers(k).isEmpty();
  }

  /** The blockers named and not closed again, in the order they were named. */
  Set<LocalizedText> openBlockers(int k) {
    Set<LocalizedText> open = Set.of();
    for (Logged<CheckIn> checkIn : ledger.keyResult(k).checkIns().upTo(day)) {
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

  private int lightOfObjective(int o, long score, long expected) {
    if (plan.objectiveInCycle[o]) {
      return Lights.UNKNOWN; // its parts lead back to itself
    }
    if (policy.objectiveLight() == ObjectiveLight.BY_CONFIDENCE) {
      return lightByConfidence(o);
    }
    if (policy.objectiveLight() == ObjectiveLight.BY_OWN_SCORE) {
      return score == Fixed.NONE
          ? Lights.UNKNOWN
          : lightBounds.light(score, expected == Fixed.NONE ? 0 : expected);
    }
    int worst = Lights.UNKNOWN;
    if (rollUp(o) != RollUp.CONTRIBUTORS) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        if (plan.keyResultWeight[k] != 0) {
          worst = worse(worst, Sheet.light(sheet.keyResultState.get(k)));
        }
      }
    }
    if (rollUp(o) != RollUp.KEY_RESULTS) {
      for (int at = plan.toObjectives.from(o); at < plan.toObjectives.to(o); at++) {
        if (plan.toObjectives.weight(at) != 0) {
          worst = worse(worst, Sheet.light(sheet.objectiveState.get(plan.toObjectives.source(at))));
        }
      }
    }
    return worst;
  }

  /**
   * The mean of what the key results' lights stand for (Profit.co: completed 1, on track 0.8, at
   * risk 0.3, in trouble 0.1), against the points halfway between those.
   */
  private int lightByConfidence(int o) {
    long tenths = 0;
    int count = 0;
    for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
      int light = Sheet.light(sheet.keyResultState.get(k));
      if (plan.keyResultWeight[k] == 0 || light == Lights.UNKNOWN) {
        continue;
      }
      count++;
      boolean completed = sheet.keyResultScore.get(k) >= Fixed.ONE;
      tenths += completed ? 10 : light == Lights.GREEN ? 8 : light == Lights.YELLOW ? 3 : 1;
    }
    if (count == 0) {
      return Lights.UNKNOWN;
    }
    return tenths * 100 >= 550L * count
        ? Lights.GREEN
        : tenths * 100 >= 200L * count ? Lights.YELLOW : Lights.RED;
  }

  private static int worse(int a, int b) {
    return a == Lights.UNKNOWN ? b : b == Lights.UNKNOWN ? a : Math.max(a, b);
  }
}
