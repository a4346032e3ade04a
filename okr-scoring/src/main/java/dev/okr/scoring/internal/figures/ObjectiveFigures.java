package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Weight;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.NotBegun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The figures of objectives, by their number. */
public final class ObjectiveFigures {

  private final Figures figures;

  ObjectiveFigures(Figures figures) {
    this.figures = figures;
  }

  /** What an objective's score is the mean of. */
  public RollUp rollUp(int o) {
    return figures.plan.rollUp(o, figures.policy);
  }

  /** An objective's score, or NONE. */
  public long score(int o) {
    return figures.sheet.objectiveScore.get(o);
  }

  /** What is expected of an objective, or NONE. */
  public long expected(int o) {
    return figures.sheet.objectiveExpected.get(o);
  }

  /** An objective's light. */
  public Light light(int o) {
    return Lights.of(Sheet.light(figures.sheet.objectiveState.get(o)));
  }

  /** Whether an objective's score was set by hand. */
  public boolean isAdjusted(int o) {
    return Sheet.has(figures.sheet.objectiveState.get(o), Sheet.ADJUSTED);
  }

  /** The light that an objective's own score and expected score give. */
  public Light ownLight(int o) {
    return Lights.of(figures.evaluator().objectives().ownLight(o));
  }

  /** Whether an objective's own pace speaks against green. */
  public boolean hasPaceReason(int o) {
    return Sheet.has(figures.sheet.objectiveState.get(o), Sheet.PACE_REASON);
  }

  /** Whether an objective's light is what it is because nothing under it has data. */
  public boolean hasNoDataReason(int o) {
    return Sheet.has(figures.sheet.objectiveState.get(o), Sheet.NO_DATA_REASON);
  }

  /** The parts that speak against an objective's green, the worst first. */
  public List<Against> partsAgainst(int o) {
    return figures.evaluator().objectives().reasons(o).stream()
        .map(part -> new Against(part.id(), Lights.of(part.light())))
        .toList();
  }

  /** The state an objective is in. */
  public State state(int o) {
    return Sheet.stateOf(figures.sheet.objectiveState.get(o));
  }

  /** Whether an objective counts in the figures of its team and cycle. */
  public boolean countsInGroups(int o) {
    return figures.plan.objectiveAt(o).weight().filter(Weight::isZero).isEmpty()
        && !state(o).isOut()
        && (figures.policy.notBegun() == NotBegun.AS_ZERO
            || figures.plan.objectiveStart[o] == CompiledPlan.NO_DAY
            || figures.plan.objectiveStart[o] <= figures.sheet.day());
  }

  /** The days of an objective's cycle as the objective sees it; empty if it has none. */
  public Optional<DateSpan> span(int o) {
    return figures.plan.objectiveStart[o] == CompiledPlan.NO_DAY
        ? Optional.empty()
        : Optional.of(
            new DateSpan(
                LocalDate.ofEpochDay(figures.plan.objectiveStart[o]),
                LocalDate.ofEpochDay(figures.plan.objectiveEnd[o])));
  }

  /** The score of an objective before it was set by hand, or NONE. */
  public long computed(int o) {
    return figures.sheet.objectiveComputed.get(o);
  }

  /** The computed score of an objective, every revision of a target left aside, or NONE. */
  public long original(int o) {
    return figures.original().objectiveComputed.get(o);
  }

  /** Whether an objective is unscorable because of a part without data. */
  public boolean isSpoiled(int o) {
    return Sheet.has(figures.sheet.objectiveState.get(o), Sheet.SPOILED);
  }

  /** The score that an objective's pace and base light are of, or NONE. */
  public long base(int o) {
    return figures.sheet.objectiveBase.get(o);
  }

  /** The objectives that contribute to an objective, with the weights that count there. */
  public void forEachContributor(int o, Contributors each) {
    Contributors.forEach(figures.plan.toObjectives, o, each);
  }

  /** Whether an objective is on a cycle of contributions. */
  public boolean isInCycle(int o) {
    return figures.plan.objectiveInCycle[o];
  }

  /**
   * A part that isn't green.
   *
   * @param id its id
   * @param light its light
   */
  public record Against(String id, Light light) {}
}
