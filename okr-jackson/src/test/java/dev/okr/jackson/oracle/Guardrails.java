package dev.okr.jackson.oracle;

import java.util.List;

/** Whether the guardrails of a key result hold on a day (sections 1 and 4). */
final class Guardrails {
  private final World world;
  private final KeyResult keyResult;
  private final Standing standing;

  Guardrails(World world, KeyResult keyResult, Standing standing) {
    this.world = world;
    this.keyResult = keyResult;
    this.standing = standing;
  }

  boolean isBroken() {
    return keyResult.guardrails().stream().anyMatch(this::isBroken);
  }

  /** "Bounds (atLeast, atMost, between, guardrails) are inclusive; strict ... exclusive". */
  private boolean isBroken(Guardrail guardrail) {
    Rebase rebase = new Rebase(world, keyResult, standing, guardrail.metric());
    List<Value> values = Values.ofGuardrail(world, keyResult, guardrail, standing, rebase);
    if (values.isEmpty()) {
      return false;
    }
    Fraction newest = values.get(values.size() - 1).amount();
    boolean strict = guardrail.strict();
    Fraction low = guardrail.atLeast();
    Fraction high = guardrail.atMost();
    return (low != null && !holds(new Target.AtLeast(low, null, null, strict), newest, rebase))
        || (high != null && !holds(new Target.AtMost(high, null, null, strict), newest, rebase));
  }

  private boolean holds(Target bound, Fraction value, Rebase rebase) {
    Target rebased = bound.scaled(rebase.ofPlan());
    return new Progress(rebased, Metric.none(), world.policy()).holds(value);
  }

  /**
   * "No value though its metric's refresh allowance has passed since the first day (not when done
   * or closed)" (section 6).
   */
  boolean isWithoutValue() {
    boolean asked = !standing.done() && !world.isClosedOn(keyResult, standing.day());
    Freshness freshness = new Freshness(world, keyResult, standing);
    return asked
        && keyResult.guardrails().stream()
            .anyMatch(
                guardrail ->
                    freshness.isOverdue(guardrail.metric()) && values(guardrail).isEmpty());
  }

  private List<Value> values(Guardrail guardrail) {
    Rebase rebase = new Rebase(world, keyResult, standing, guardrail.metric());
    return Values.ofGuardrail(world, keyResult, guardrail, standing, rebase);
  }
}
