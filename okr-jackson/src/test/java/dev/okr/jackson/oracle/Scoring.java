package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The figures of every node of a plan; each is worked out anew whenever it is asked for. */
final class Scoring {
  private final World world;
  private final Contributions contributions;

  Scoring(World world) {
    this.world = world;
    this.contributions = new Contributions(world.plan());
  }

  World world() {
    return world;
  }

  boolean isInCycle(Goal goal) {
    return contributions.isInCycle(goal);
  }

  /**
   * @param asPart as part of its objective's own figures, also where the objective is out
   */
  Figures keyResult(KeyResult keyResult, Objective objective, LocalDate day, boolean asPart) {
    Standing standing = world.standing(keyResult, objective, asPart, day);
    return new KeyResultScoring(this, keyResult, standing).figures();
  }

  Figures objective(Objective objective, LocalDate day) {
    return new ObjectiveScoring(this, objective, world.standing(objective, day)).figures();
  }

  /** The contributors of a goal as its parts, "each with its own link's weight". */
  List<Part> contributors(Goal goal, LocalDate day) {
    List<Objective> from = world.plan().contributorsTo(goal);
    List<Fraction> weights = Weights.resolve(linkWeights(from, goal), world.policy());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      parts.add(contributor(from.get(i), weights.get(i), day));
    }
    return parts;
  }

  List<Fraction> linkWeights(List<Objective> from, Goal goal) {
    List<Fraction> stated = new ArrayList<>();
    from.forEach(one -> stated.add(world.plan().linkOf(one, goal).orElseThrow().weight()));
    return stated;
  }

  Part contributor(Objective objective, Fraction weight, LocalDate day) {
    return Part.of(
        objective(objective, day),
        objective.hasNoWeight() ? Fraction.ZERO : weight,
        world.timeline(objective, day).state().isOut(),
        objective.span().isNotBegunOn(day),
        world.policy());
  }

  /** "sticky: false until the next value": of its measures or, without any, its contributors. */
  Entry newestValue(KeyResult keyResult, List<Measured> measured, LocalDate day) {
    if (measured.isEmpty()) {
      return isInCycle(keyResult) ? null : newestOfContributors(keyResult, day);
    }
    return newest(
        measured.stream()
            .map(one -> one.observation().newest())
            .filter(Objects::nonNull)
            .map(Value::entry));
  }

  private Entry newestOfContributors(Goal goal, LocalDate day) {
    return newest(world.plan().contributorsTo(goal).stream().map(one -> newestValue(one, day)));
  }

  /** The newest value of an objective: of its key results and contributors, as it rolls up. */
  Entry newestValue(Objective objective, LocalDate day) {
    Objective.RollUp rollUp = rollUp(objective);
    Stream<Entry> own =
        rollUp == Objective.RollUp.CONTRIBUTORS
            ? Stream.of()
            : objective.keyResults().stream().map(one -> newestValue(one, objective, day));
    boolean alone = rollUp == Objective.RollUp.KEY_RESULTS || isInCycle(objective);
    Entry contributed = alone ? null : newestOfContributors(objective, day);
    return newest(Stream.concat(own, Stream.ofNullable(contributed)));
  }

  private Entry newestValue(KeyResult keyResult, Objective objective, LocalDate day) {
    Standing standing = world.standing(keyResult, objective, true, day);
    List<Measured> measured =
        keyResult.measures().stream()
            .map(measure -> Measured.of(world, keyResult, measure, standing))
            .toList();
    return newestValue(keyResult, measured, standing.day());
  }

  private static Entry newest(Stream<Entry> entries) {
    return entries.filter(Objects::nonNull).max(Entry.BY_DATE).orElse(null);
  }

  /** "What the parts are is rollUp"; the policy's where the objective doesn't state it. */
  Objective.RollUp rollUp(Objective objective) {
    return objective.rollUp() == null ? world.policy().rollUp() : objective.rollUp();
  }
}
