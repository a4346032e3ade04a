package dev.okr.core.journal;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.internal.Arguments;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A score was set by hand, at the close of a cycle; the computed one stays beside it, and the
 * reason is asked for by a rule (OKR-902).
 *
 * <pre>{@code
 * ScoreAdjusted.builder().id("adj-1").on(close).recordedAt(now).by("p.lin")
 *     .goal(KeyResultId.of("O1.KR3")).score("0.8").reason("a holiday hid the last week")
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface ScoreAdjusted extends Entry permits ImmutableScoreAdjusted {

  /** The objective or key result. */
  GoalRef goal();

  /**
   * The score from that date on, at least 0 and usually at most 1: above the cap of the policy it
   * is cut there. Empty gives the computed number back.
   */
  Optional<BigDecimal> score();

  /** Whether it holds until a later adjustment, or only until the next value arrives. */
  @Value.Default
  default boolean sticky() {
    return true;
  }

  /** Why; empty if nobody said, which is a finding (OKR-902). */
  @Value.Default
  default LocalizedText reason() {
    return LocalizedText.empty();
  }

  @Override
  default List<Subject> subjects() {
    return List.of(Subject.of(goal()));
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ScoreAdjusted}. */
  final class Builder extends ImmutableScoreAdjusted.Builder
      implements EntryBuilder<ScoreAdjusted, Builder> {
    Builder() {}

    /** As {@code score(BigDecimal)}, from a decimal numeral such as {@code "0.5"}. */
    public Builder score(String decimal) {
      return score(Arguments.decimal(decimal, "decimal"));
    }

    /** As {@code reason(LocalizedText)}, from a plain text of no stated language. */
    public Builder reason(String text) {
      return reason(LocalizedText.of(text));
    }

    /** The key result. */
    public Builder goal(KeyResultId keyResult) {
      return goal(GoalRef.to(keyResult));
    }

    /** The objective. */
    public Builder goal(ObjectiveId objective) {
      return goal(GoalRef.to(objective));
    }

    /**
     * Builds the entry.
     *
     * @throws IllegalArgumentException if the score is below 0
     * @throws dev.okr.core.value.LimitException if it is too large or of no day that may be written
     */
    @Override
    public ScoreAdjusted build() {
      ScoreAdjusted made = super.build();
      Optional<BigDecimal> score = made.score().map(Decimals::normalise);
      if (score.isPresent() && score.get().signum() < 0) {
        throw new IllegalArgumentException("a score is at least 0 (" + score.get() + ")");
      }
      return score.equals(made.score()) ? EntryLimits.checked(made) : score(score).build();
    }
  }
}
