package dev.okr.scoring.forecast;

import dev.okr.core.goal.GoalRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
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

  /**
   * The probability of that score or a higher one on the last day, 0 to 1 with 9 decimals; empty
   * where nothing can be said. An aspirational goal is expected at less than 1.
   */
  default Optional<BigDecimal> chanceOf(BigDecimal score) {
    Objects.requireNonNull(score, "score");
    return score()
        .map(found -> new BigDecimal(found.atLeast(score)).setScale(9, RoundingMode.HALF_EVEN));
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link GoalForecast}. */
  final class Builder extends ImmutableGoalForecast.Builder {
    Builder() {}
  }
}
