package dev.okr.testkit;

import dev.okr.core.goal.GoalRef;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;

/**
 * Which goal an assertion is about.
 *
 * @param card its scorecard
 * @param ref the goal
 */
record Goal(Scorecard card, GoalRef ref) {

  /** Why it has its score, in English. */
  String why() {
    return card.explain(ref).map(derivation -> text(derivation)).orElse("");
  }

  private static String text(Derivation derivation) {
    return derivation.text("en").stripTrailing();
  }

  @Override
  public String toString() {
    return ref.id() + " on " + card.on() + " by " + card.policy().name();
  }
}
