package dev.okr.jackson;

import dev.okr.scoring.policy.UnstatedExpectation;
import dev.okr.scoring.policy.Weighting;

/** The words of a policy's document that aren't the names of constants. */
final class PolicyWords {

  private PolicyWords() {}

  static String of(Weighting weighting) {
    return weighting == Weighting.AS_GIVEN ? "given" : "plain";
  }

  static String of(UnstatedExpectation expectation) {
    return expectation == UnstatedExpectation.BY_TARGET ? "bySection6" : "one";
  }
}
