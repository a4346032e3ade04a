package dev.okr.jackson.oracle;

import java.util.List;

/** One measure as its key result stands: target in force, observation, progress and score. */
record Measured(
    Measure measure,
    TargetsInForce targets,
    Target target,
    Rebase rebase,
    Observation observation,
    Fraction planned) {

  static Measured of(World world, KeyResult keyResult, Measure measure, Standing standing) {
    Rebase rebase = new Rebase(world, keyResult, standing, measure.metric());
    TargetsInForce targets = new TargetsInForce(world, keyResult, measure, standing, rebase);
    Target target = targets.on(standing.day());
    List<Value> values =
        measure.ofContributors()
            ? List.of()
            : Values.of(world, keyResult, measure, standing, target, rebase);
    Observing observing = new Observing(world, keyResult, measure, targets, target, values);
    Observation observation =
        measure.ofContributors()
            ? new ValueOf(world, keyResult, measure, target, standing.day()).observe()
            : observing.observe();
    return new Measured(measure, targets, target, rebase, observation, observing.planned());
  }

  /** "p is saturated ... and kept to 9 decimals"; null: unscorable. */
  Fraction progress() {
    return observation.isUnscorable() ? null : Progress.kept(observation.p());
  }

  /** "attainment a = clamp(p, 0, cap) per measure"; "a measure's score is rounded" (section 3). */
  Fraction score(Policy policy) {
    Fraction p = progress();
    boolean clamped = policy.clamp() == Policy.Clamp.MEASURE;
    return p == null || !clamped ? p : p.clamp(Fraction.ZERO, policy.cap());
  }

  /** "A measure that holds (a bound without floor or ceiling)"; a ratio grows (section 6). */
  boolean holds() {
    return target.holds() && !measure.isRatio();
  }

  /** The value as printed: a quotient is rounded to 9 decimals; null: none. */
  String shown() {
    Fraction value = observation.value();
    if (value == null) {
      return null;
    }
    boolean mean =
        measure.ofContributors()
            ? measure.aggregate() == Measure.Aggregate.MEAN
            : measure.observe() == Measure.Observe.MEAN;
    boolean quotient = measure.isRatio() || (mean && !target.isWork());
    return quotient ? value.r9().plain() : value.plain();
  }

  boolean definitionChanged() {
    return rebase.definitionChanged(targets.newestRevision());
  }

  /**
   * What the "unit" of its value is: "milestones, done, completion, successRatio and streak have
   * none".
   */
  String unit() {
    return measure.isRatio() || target.hasNoUnit() ? "" : measure.metric().unit();
  }
}
