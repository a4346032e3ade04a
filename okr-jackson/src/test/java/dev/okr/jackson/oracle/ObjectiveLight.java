package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Health.Reasons;
import java.util.List;

/** The light of an objective (sections 6 and 7). */
final class ObjectiveLight {
  private static final Fraction COMPLETED = Fraction.ONE;
  private static final Fraction ON_TRACK = Fraction.of("0.8");
  private static final Fraction AT_RISK = Fraction.of("0.3");
  private static final Fraction IN_TROUBLE = Fraction.of("0.1");
  private static final Fraction TO_ON_TRACK = Fraction.of("0.55");
  private static final Fraction TO_AT_RISK = Fraction.of("0.2");

  private final World world;
  private final Policy policy;
  private final Objective objective;
  private final Standing standing;
  private final List<Part> counting;

  ObjectiveLight(World world, Objective objective, Standing standing, List<Part> parts) {
    this.world = world;
    this.policy = world.policy();
    this.objective = objective;
    this.standing = standing;
    this.counting = parts.stream().filter(Part::counts).toList();
  }

  Health of(Fraction score, Fraction base, Fraction expected, boolean adjusted, boolean hasData) {
    boolean notBegun = objective.span().isNotBegunOn(standing.day());
    if (standing.isOut() || (notBegun && !policy.notBegunAsZero())) {
      return Health.UNKNOWN;
    }
    if (policy.objectiveLight() == Policy.ObjectiveLight.BY_PACE) {
      return byPace(score, base, expected, hasData);
    }
    Health ofParts = ofParts();
    return adjusted ? worse(own(score, base, expected), ofParts) : ofParts;
  }

  private Health ofParts() {
    return policy.objectiveLight() == Policy.ObjectiveLight.BY_LIGHTS ? byLights() : weakest();
  }

  /**
   * "The worst of its parts' lights; if that is green and a part of weight > 0 that has begun is
   * unknown, it is unknown with that part as reason."
   */
  private Health weakest() {
    Reasons reasons = ofParts(true);
    boolean anyLight = counting.stream().anyMatch(part -> part.light() != Light.UNKNOWN);
    return new Health(reasons.on(anyLight ? Light.GREEN : Light.UNKNOWN), reasons.codes(), false);
  }

  /** Perdoo: "unknown parts ignored". */
  private Reasons ofParts(boolean withUnknown) {
    Reasons reasons = new Reasons();
    for (Part part : counting) {
      boolean unknown = part.light() == Light.UNKNOWN;
      boolean ignored = unknown && (part.notBegun() || policy.ignoreUnknownParts() || !withUnknown);
      reasons.add("part:" + part.id(), ignored ? Light.GREEN : part.light());
    }
    return reasons;
  }

  /** "From its own score and expected, with the noData rule of a key result". */
  private Health byPace(Fraction score, Fraction base, Fraction expected, boolean hasData) {
    if (!hasData) {
      Light light = world.isEnded(objective, standing) ? Light.RED : Light.UNKNOWN;
      return new Health(light, List.of("noData"), false);
    }
    return score == null ? Health.UNKNOWN : own(score, base, expected);
  }

  /** "A score of 1 or more is green". */
  private Health own(Fraction score, Fraction base, Fraction expected) {
    Light light =
        score.isAtLeast(Fraction.ONE)
            ? Light.GREEN
            : Pace.light(base, expected, objective.ambition(), policy);
    boolean reason = light == Light.RED || light == Light.YELLOW;
    return new Health(light, reason ? List.of("pace") : List.of(), false);
  }

  /** "An adjusted objective's light is the worse of its own pace and its parts'" (section 4). */
  private Health worse(Health own, Health ofParts) {
    Reasons reasons = new Reasons();
    own.reasons().forEach(code -> reasons.add(code, own.light()));
    if (ofParts.light() != Light.GREEN) {
      reasons.addAll(ofParts(policy.objectiveLight() != Policy.ObjectiveLight.BY_LIGHTS));
    }
    boolean noParts = counting.isEmpty();
    Light light = noParts ? own.light() : own.light().worse(ofParts.light());
    return new Health(light, reasons.codes(), false);
  }

  /**
   * profitCo: "the nearest of completed 1, on track 0.8, at risk 0.3, in trouble 0.1 (0.55 and 0.2
   * go up) to the mean over its key results with a light; a broken guardrail counts as in trouble".
   */
  private Health byLights() {
    List<Part> lit = counting.stream().filter(part -> part.light() != Light.UNKNOWN).toList();
    if (lit.isEmpty()) {
      return Health.UNKNOWN;
    }
    Fraction mean =
        lit.stream()
            .map(ObjectiveLight::figure)
            .reduce(Fraction.ZERO, Fraction::plus)
            .dividedBy(Fraction.of(lit.size()));
    Light light =
        mean.isAtLeast(TO_ON_TRACK)
            ? Light.GREEN
            : mean.isAtLeast(TO_AT_RISK) ? Light.YELLOW : Light.RED;
    List<String> reasons = light == Light.GREEN ? List.of() : ofParts(false).codes();
    return new Health(light, reasons, false);
  }

  private static Fraction figure(Part part) {
    if (part.guardrailBroken() || part.light() == Light.RED) {
      return IN_TROUBLE;
    }
    if (part.light() == Light.YELLOW) {
      return AT_RISK;
    }
    boolean completed = part.score() != null && part.score().isAtLeast(Fraction.ONE);
    return completed ? COMPLETED : ON_TRACK;
  }
}
