package dev.okr.scoring.forecast;

import dev.okr.core.goal.GoalRef;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** What becomes of a key result or an objective. */
@Value.Immutable
public sealed interface GoalForecast permits ImmutableGoalForecast {

  /** The goal. */
  GoalRef goal();

  /** The score on the last day; empty where nothing can be said. */
  Optional<Distribution> score();

  /**
   * The probability of a score of 1 or more on the last day, 0 to 1 with 9 decimals; empty where
   * nothing can be said.
   */
  Optional<BigDecimal> reach();

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link GoalForecast}. */
  final class Builder extends ImmutableGoalForecast.Builder {
    Builder() {}
  }
}
