package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Health.Reasons;
import java.util.List;

/** The light of a key result (section 6). */
final class KeyResultLight {
  /**
   * @param base the score that pace and base light are of
   * @param counting its measures of weight above 0
   */
  record Input(
      Fraction score,
      Fraction base,
      Fraction expected,
      boolean adjusted,
      boolean hasData,
      List<Measured> counting) {}

  private final World world;
  private final Policy policy;
  private final KeyResult keyResult;
  private final Standing standing;
  private final Guardrails guardrails;
  private final CheckIns checkIns;
  private final boolean ended;

  KeyResultLight(World world, KeyResult keyResult, Standing standing, Guardrails guardrails) {
    this.world = world;
    this.policy = world.policy();
    this.keyResult = keyResult;
    this.standing = standing;
    this.guardrails = guardrails;
    this.checkIns = new CheckIns(world, keyResult, standing);
    this.ended = world.isEnded(keyResult, standing);
  }

  Health of(Input input) {
    boolean notBegun = keyResult.span().isNotBegunOn(standing.day());
    if (standing.isOut() || (notBegun && !policy.notBegunAsZero())) {
      return new Health(Light.UNKNOWN, List.of(), guardrails.isBroken());
    }
    Reasons reasons = new Reasons();
    Light light;
    if (!input.hasData()) {
      light = withoutScore(reasons, ended ? Light.RED : Light.UNKNOWN);
    } else if (input.score() == null) {
      boolean missing = isMissingData(input);
      light = withoutScore(reasons, missing ? Light.UNKNOWN : Light.GREEN);
    } else if (isGreenByScore(input)) {
      addDefinition(reasons, input);
      addBrokenGuardrail(reasons);
      light = reasons.on(Light.GREEN);
    } else {
      light = judged(reasons, input);
    }
    return new Health(light, reasons.codes(), guardrails.isBroken());
  }

  /**
   * "Unknown before the last day, red from it on or when done, with reason noData; a broken
   * guardrail, reported, confidence and blocker make it worse all the same."
   */
  private Light withoutScore(Reasons reasons, Light noData) {
    addReported(reasons);
    reasons.add("confidence", checkIns.confidence());
    reasons.add("noData", noData);
    addBlocker(reasons);
    addBrokenGuardrail(reasons);
    return reasons.on(Light.UNKNOWN);
  }

  private Light judged(Reasons reasons, Input input) {
    Light base = base(input);
    if (policy.light() != Policy.Light.REPORTED) {
      reasons.add("pace", base);
    }
    addReported(reasons);
    reasons.add("confidence", checkIns.confidence());
    if (!input.adjusted()) {
      reasons.add("stale", yellowIf(isStale(input)));
      reasons.add("noData", yellowIf(isMissingData(input)));
    }
    addDefinition(reasons, input);
    addBlocker(reasons);
    if (guardrails.isBroken()) {
      addBrokenGuardrail(reasons);
    } else {
      reasons.add("guardrail", yellowIf(guardrails.isWithoutValue()));
    }
    return reasons.on(base);
  }

  private Light base(Input input) {
    if (policy.light() == Policy.Light.REPORTED) {
      return checkIns.newestLight();
    }
    Light light = Pace.light(input.base(), input.expected(), keyResult.ambition(), policy);
    boolean milder =
        light == Light.RED && (isUnmetHold(input.counting()) || isWithinRisk(input.counting()));
    return milder ? Light.YELLOW : light;
  }

  /** engagedly: "red is yellow before the last day if every measure short of 1 holds". */
  private boolean isUnmetHold(List<Measured> counting) {
    List<Measured> short1 = shortOfOne(counting);
    return policy.unmetHoldYellow()
        && !ended
        && !short1.isEmpty()
        && short1.stream().allMatch(Measured::holds);
  }

  /** vivaGoals: "with a risk threshold: between it and the target yellow; not for successRatio". */
  private boolean isWithinRisk(List<Measured> counting) {
    List<Measured> short1 = shortOfOne(counting);
    return policy.risk()
        && !short1.isEmpty()
        && short1.stream().allMatch(KeyResultLight::isWithinRisk);
  }

  private static boolean isWithinRisk(Measured measured) {
    Fraction value = measured.observation().value();
    if (value == null || measured.measure().isRatio()) {
      return false;
    }
    if (measured.target() instanceof Target.AtLeast bound && bound.risk() != null) {
      return bound.risk().isLess(value);
    }
    return measured.target() instanceof Target.AtMost bound
        && bound.risk() != null
        && value.isLess(bound.risk());
  }

  private List<Measured> shortOfOne(List<Measured> counting) {
    return counting.stream()
        .filter(one -> !one.observation().isUnscorable())
        .filter(one -> one.score(policy).isLess(Fraction.ONE))
        .toList();
  }

  /**
   * "A key result whose score is 1 or more is green unless a guardrail is broken or the definition
   * changed; standard: with a measure that holds ... only from the last day on or when done; tools:
   * at once."
   */
  private boolean isGreenByScore(Input input) {
    boolean holds = input.counting().stream().anyMatch(Measured::holds);
    return input.score().isAtLeast(Fraction.ONE) && (!holds || ended || policy.holdGreenAtOnce());
  }

  private boolean isStale(Input input) {
    Freshness freshness = new Freshness(world, keyResult, standing);
    return !ended && input.counting().stream().anyMatch(freshness::isStale);
  }

  /** "A counting measure without data"; "unscorable is no data". */
  private static boolean isMissingData(Input input) {
    return input.counting().stream().anyMatch(one -> !one.observation().hasData());
  }

  /** Where lights are reported, the owner's light is heard without a score as well. */
  private void addReported(Reasons reasons) {
    if (policy.light() == Policy.Light.REPORTED) {
      Light newest = checkIns.newestLight();
      reasons.add("reported", newest == Light.UNKNOWN ? Light.GREEN : newest);
    } else if (policy.reported()) {
      reasons.add("reported", checkIns.recentLight());
    }
  }

  private static void addDefinition(Reasons reasons, Input input) {
    boolean changed = input.counting().stream().anyMatch(Measured::definitionChanged);
    reasons.add("definitionChanged", yellowIf(changed));
  }

  private void addBlocker(Reasons reasons) {
    reasons.add("blocker", yellowIf(checkIns.isBlocked()));
  }

  private void addBrokenGuardrail(Reasons reasons) {
    reasons.add("guardrail", guardrails.isBroken() ? Light.RED : Light.GREEN);
  }

  private static Light yellowIf(boolean reason) {
    return reason ? Light.YELLOW : Light.GREEN;
  }
}
