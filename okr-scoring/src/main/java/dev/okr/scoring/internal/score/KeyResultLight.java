package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.expect.Expecting;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.light.Reasons;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.internal.sheet.KeyResultResult;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.HoldGreen;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnmetHold;
import java.util.List;

/** A key result whose light is still to be found. */
final class KeyResultLight {

  private final KeyResultEvaluator evaluator;
  private final CompiledPlan plan;
  private final Policy policy;
  private final Reported reported;
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

  KeyResultLight(
      KeyResultEvaluator evaluator,
      int k,
      Standing standing,
      Clock clock,
      List<Measured> measured,
      long score,
      long base,
      long expected,
      long flags) {
    this.evaluator = evaluator;
    this.plan = evaluator.plan();
    this.policy = evaluator.policy();
    this.reported = evaluator.reported();
    this.k = k;
    this.standing = standing;
    this.clock = clock;
    this.measured = measured;
    this.counting = evaluator.counting(k, measured);
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
    add(Reasons.REPORTED, reported.reportedSeverity(k, standing, clock));
    add(Reasons.CONFIDENCE, reported.confidenceSeverity(k, standing, clock));
    add(Reasons.NO_DATA, noData);
    add(Reasons.BLOCKER, !reported.openBlockers(k, standing).isEmpty());
    addBroken();
    return Math.max(Lights.UNKNOWN, Reasons.worst(reasons));
  }

  private int judged() {
    int light = baseLight();
    if (!(policy.light() instanceof LightRule.Reported)) {
      add(Reasons.PACE, light);
    }
    add(Reasons.REPORTED, reported.reportedSeverity(k, standing, clock));
    add(Reasons.CONFIDENCE, reported.confidenceSeverity(k, standing, clock));
    if (!Sheet.has(flags, Sheet.ADJUSTED)) {
      add(Reasons.STALE, isStale());
      add(Reasons.NO_DATA, isMissingData());
    }
    add(Reasons.DEFINITION_CHANGED, Sheet.has(flags, Sheet.DEFINITION_CHANGED));
    add(Reasons.BLOCKER, !reported.openBlockers(k, standing).isEmpty());
    if (Sheet.has(flags, Sheet.GUARDRAIL_BROKEN)) {
      addBroken();
    } else {
      add(Reasons.GUARDRAIL, evaluator.guardrails().isAnyOverdue(k, standing, clock));
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
      Logged<CheckIn> newest = reported.light(k, standing);
      return newest == null
          ? Lights.UNKNOWN
          : Lights.severity(newest.entry().light().orElseThrow());
    }
    int light =
        policy.light() instanceof LightRule.ByBand
            ? evaluator.bandLights().light(base, plan.ambition(k))
            : evaluator.lightBounds().light(base, expected);
    return light == Lights.RED && (isUnmetHold() || isWithinRisk()) ? Lights.YELLOW : light;
  }

  private List<Measured> shortOfOne() {
    return counting.stream()
        .filter(one -> !one.observed().isUnscorable())
        .filter(one -> evaluator.attained(one.observed().progress()) < Fixed.ONE)
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
    return !unmet.isEmpty() && unmet.stream().allMatch(KeyResultLight::isWithinRisk);
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
      if (plan.weightOfMeasure(m) != 0
          && evaluator.freshness().isStale(evaluator.metric(m), measured.get(i), clock)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMissingData() {
    return counting.stream().anyMatch(one -> !one.observed().hasData());
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
}
