package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The figures of one key result (sections 3, 4 and 6). */
final class KeyResultScoring {
  private final Scoring scoring;
  private final World world;
  private final Policy policy;
  private final KeyResult keyResult;
  private final Standing standing;
  private final List<Measured> measured;
  private final Expected expected;
  private final Guardrails guardrails;

  KeyResultScoring(Scoring scoring, KeyResult keyResult, Standing standing) {
    this.scoring = scoring;
    this.world = scoring.world();
    this.policy = world.policy();
    this.keyResult = keyResult;
    this.standing = standing;
    this.expected = new Expected(world, keyResult, standing);
    this.guardrails = new Guardrails(world, keyResult, standing);
    this.measured =
        keyResult.measures().stream()
            .map(measure -> Measured.of(world, keyResult, measure, standing))
            .toList();
  }

  Figures figures() {
    boolean inCycle = scoring.isInCycle(keyResult);
    boolean hasMeasures = !measured.isEmpty();
    Combined combined = hasMeasures ? ofMeasures() : ofContributors(inCycle);
    Fraction uncapped = inCycle ? null : combined.score();
    Fraction computed = capped(uncapped);
    Entry newest = scoring.newestValue(keyResult, measured, standing.day());
    Fraction adjusted = Adjustment.of(world, keyResult, standing, newest);
    Fraction score = adjusted == null ? computed : adjusted;
    Fraction expects = inCycle ? null : expected(combined, hasMeasures);
    if (adjusted != null && expects == null) {
      expects = expected.ofAdjusted(measured);
    }
    Fraction base = adjusted == null ? base(combined, computed) : adjusted;
    boolean unresolved = inCycle && !hasMeasures;
    boolean hasData = adjusted != null || unresolved || combined.hasData();
    Health health =
        new KeyResultLight(world, keyResult, standing, guardrails)
            .of(
                new KeyResultLight.Input(
                    score, base, expects, adjusted != null, hasData, counting()));
    return new Figures(
        keyResult,
        standing.state(),
        score,
        computed,
        progress(combined, uncapped),
        expects,
        Pace.of(base, expects),
        Bands.of(score, keyResult.ambition(), policy),
        adjusted != null ? "adjusted" : hasMeasures ? "measured" : "rolledUp",
        combined.isUnknown(),
        hasData,
        health,
        measured);
  }

  /** "Key result = combine its measures"; "with measures, its measures alone count". */
  private Combined ofMeasures() {
    return new Combined(parts(), keyResult.combine(), policy, false);
  }

  private List<Part> parts() {
    List<Fraction> weights = weights();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      Measured one = measured.get(i);
      Fraction x = one.observation().isUnscorable() ? null : expected.of(one);
      parts.add(Part.of(one, weights.get(i), x, policy));
    }
    return parts;
  }

  private List<Fraction> weights() {
    List<Fraction> stated = new ArrayList<>();
    measured.forEach(one -> stated.add(one.measure().weight()));
    return Weights.resolve(stated, policy);
  }

  /** "A measure of weight 0 counts nowhere". */
  private List<Measured> counting() {
    List<Fraction> weights = weights();
    List<Measured> counting = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      if (weights.get(i).signum() > 0) {
        counting.add(measured.get(i));
      }
    }
    return counting;
  }

  /** "A key result that has contributors but no measures is the mean of its contributors". */
  private Combined ofContributors(boolean inCycle) {
    LocalDate day = standing.day();
    List<Part> parts = inCycle ? List.of() : scoring.contributors(keyResult, day);
    return new Combined(parts, KeyResult.Combine.WEIGHTED_MEAN, policy, true);
  }

  /** Policy {@code guardrail: cap}: "score at most the policy's figure ... as well". */
  private Fraction capped(Fraction score) {
    boolean caps = score != null && policy.guardrailCap() != null && guardrails.isBroken();
    return caps ? score.min(policy.guardrailCap()) : score;
  }

  private Fraction expected(Combined combined, boolean hasMeasures) {
    if (combined.isUnscorable()) {
      return null;
    }
    if (hasMeasures) {
      return expected.timesAmbition(combined.expected());
    }
    Fraction stated = expected.statedAlone();
    return stated == null ? combined.expected() : stated;
  }

  /** "For all, before the last day, pace and base light are those of worst". */
  private Fraction base(Combined combined, Fraction computed) {
    boolean worst =
        keyResult.combine() == KeyResult.Combine.ALL
            && !measured.isEmpty()
            && !world.isEnded(keyResult, standing);
    return worst && computed != null ? combined.worst() : computed;
  }

  /** "Of other nodes it is the computed score before a cap". */
  private Fraction progress(Combined combined, Fraction uncapped) {
    return uncapped == null || measured.isEmpty() ? uncapped : combined.progress();
  }
}
