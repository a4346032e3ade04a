package dev.okr.jackson.oracle;

import java.util.List;

/** An objective; "an objective's first and last day are its cycle's" (section 3). */
record Objective(
    String id,
    String owner,
    Fraction weight,
    String ambition,
    Cycle cycle,
    State state,
    KeyResult.Combine combine,
    RollUp rollUp,
    List<Link> links,
    List<KeyResult> keyResults)
    implements Goal {

  enum RollUp {
    KEY_RESULTS,
    CONTRIBUTORS,
    BOTH
  }

  /** A contribution to an objective or key result; an unstated weight is null. */
  record Link(String kind, String to, Fraction weight) {
    boolean names(Goal goal) {
      return kind.equals(goal.kind()) && to.equals(goal.id());
    }
  }

  @Override
  public String kind() {
    return "objective";
  }

  @Override
  public Span span() {
    return Span.of(cycle);
  }

  Objective with(List<KeyResult> others) {
    return new Objective(id, owner, weight, ambition, cycle, state, combine, rollUp, links, others);
  }

  /** "Weight 0 counts nowhere": only a stated 0 can be meant of an objective's own weight. */
  boolean hasNoWeight() {
    return weight != null && weight.signum() == 0;
  }
}
