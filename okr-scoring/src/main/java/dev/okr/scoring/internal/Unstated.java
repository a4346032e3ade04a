package dev.okr.scoring.internal;

import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.value.Weight;
import java.util.Optional;

/** What counts where a plan doesn't say it. */
public final class Unstated {

  private Unstated() {}

  /** The weight of a part. */
  public static Weight weight(Optional<Weight> stated) {
    return stated.orElse(Weight.ONE);
  }

  /** Which number of the cycle counts for a measure. */
  public static Observation observation(Measure measure) {
    return measure.observe().orElse(Observation.LAST);
  }

  /** What is expected of a key result. */
  public static Expectation expectation(KeyResult keyResult) {
    return keyResult.expected().orElse(Expectation.LINEAR);
  }
}
