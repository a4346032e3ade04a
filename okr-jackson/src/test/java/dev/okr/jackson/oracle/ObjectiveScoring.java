package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The figures of one objective (sections 3, 4 and 6). */
final class ObjectiveScoring {
  private final Scoring scoring;
  private final World world;
  private final Policy policy;
  private final Objective objective;
  private final Standing standing;
  private final boolean inCycle;

  ObjectiveScoring(Scoring scoring, Objective objective, Standing standing) {
    this.scoring = scoring;
    this.world = scoring.world();
    this.policy = world.policy();
    this.objective = objective;
    this.standing = standing;
    this.inCycle = scoring.isInCycle(objective);
  }

  Figures figures() {
    List<Part> parts = inCycle ? List.of() : parts();
    Combined combined = new Combined(parts, objective.combine(), policy, true);
    Fraction computed = combined.score();
    Entry newest = scoring.newestValue(objective, standing.day());
    Fraction adjusted = Adjustment.of(world, objective, standing, newest);
    Fraction score = adjusted == null ? computed : adjusted;
    Fraction expected = combined.expected();
    if (adjusted != null && expected == null) {
      expected = linear();
    }
    Fraction base = adjusted == null ? base(combined) : adjusted;
    boolean hasData = adjusted != null || inCycle || combined.hasData();
    ObjectiveLight light = new ObjectiveLight(world, objective, standing, parts);
    return new Figures(
        objective,
        standing.state(),
        score,
        computed,
        computed,
        expected,
        Pace.of(base, expected),
        Bands.of(score, objective.ambition(), policy),
        adjusted != null ? "adjusted" : "rolledUp",
        combined.isUnknown(),
        hasData,
        light.of(score, base, expected, adjusted != null, hasData),
        List.of());
  }

  /** Key results as in the plan, then contributors, as {@code rollUp} says. */
  private List<Part> parts() {
    LocalDate day = standing.day();
    Objective.RollUp rollUp = scoring.rollUp(objective);
    List<KeyResult> own =
        rollUp == Objective.RollUp.CONTRIBUTORS ? List.of() : objective.keyResults();
    List<Objective> contributors =
        rollUp == Objective.RollUp.KEY_RESULTS ? List.of() : world.plan().contributorsTo(objective);
    List<Fraction> stated = new ArrayList<>();
    own.forEach(keyResult -> stated.add(keyResult.weight()));
    stated.addAll(scoring.linkWeights(contributors, objective));
    List<Fraction> weights = Weights.resolve(stated, policy);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      parts.add(part(own.get(i), weights.get(i), day));
    }
    for (int i = 0; i < contributors.size(); i++) {
      parts.add(scoring.contributor(contributors.get(i), weights.get(own.size() + i), day));
    }
    return parts;
  }

  /** A part is left out for its own state; that of the objective is the objective's matter. */
  private Part part(KeyResult keyResult, Fraction weight, LocalDate day) {
    return Part.of(
        scoring.keyResult(keyResult, objective, day, true),
        weight,
        world.timeline(keyResult, day).state().isOut(),
        keyResult.span().isNotBegunOn(day),
        policy);
  }

  /** "For all, before the last day, pace and base light are those of worst". */
  private Fraction base(Combined combined) {
    boolean worst =
        objective.combine() == KeyResult.Combine.ALL && !world.isEnded(objective, standing);
    return worst ? combined.worst() : combined.score();
  }

  /** "Without an expectation ... linear over its span" (section 4). */
  private Fraction linear() {
    return Elapsed.on(world.paceDay(objective, standing), objective.span(), null, policy).r9();
  }
}
