package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Extensions;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One goal needs another, usually of another team: what is agreed between them, and when the one
 * must be warned of the other.
 *
 * <pre>{@code
 * Dependency data = Dependency.builder()
 *     .id("D1").dependent(KeyResultId.of("O1.KR3")).provider(KeyResultId.of("O3.KR1"))
 *     .kind(DependencyKind.REQUIRES).lagDays(7).strength("0.8")
 *     .alert(new Alert(new BigDecimal("0.5")))
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Dependency permits ImmutableDependency {

  /** The id, unique in the plan. */
  DependencyId id();

  /** The dependent: the goal that needs the other. */
  GoalRef dependent();

  /** The provider: the goal that is needed. */
  GoalRef provider();

  /** How it is needed; required unless stated. */
  @Value.Default
  default DependencyKind kind() {
    return DependencyKind.REQUIRES;
  }

  /**
   * How many days pass between a change of the provider and its effect on the dependent, at least
   * 0; none unless stated.
   */
  @Value.Default
  default int lagDays() {
    return 0;
  }

  /** The chance, 0 to 1, that a miss of the provider is passed on. */
  Optional<BigDecimal> strength();

  /** When the dependent must be warned. */
  Optional<Alert> alert();

  /** What the two sides agreed. */
  Optional<Agreement> agreed();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link Dependency}; {@code id}, {@code dependent} and {@code provider} are required.
   */
  final class Builder extends ImmutableDependency.Builder {
    Builder() {}

    /** As {@code id(DependencyId)}, from text. */
    public Builder id(String text) {
      return id(DependencyId.of(text));
    }

    /** As {@code strength(BigDecimal)}, from a decimal numeral such as {@code "0.5"}. */
    public Builder strength(String decimal) {
      return strength(Arguments.decimal(decimal, "decimal"));
    }

    /** The dependent, a key result. */
    public Builder dependent(KeyResultId keyResult) {
      return dependent(GoalRef.to(keyResult));
    }

    /** The dependent, an objective. */
    public Builder dependent(ObjectiveId objective) {
      return dependent(GoalRef.to(objective));
    }

    /** The provider, a key result. */
    public Builder provider(KeyResultId keyResult) {
      return provider(GoalRef.to(keyResult));
    }

    /** The provider, an objective. */
    public Builder provider(ObjectiveId objective) {
      return provider(GoalRef.to(objective));
    }

    /**
     * Builds the dependency.
     *
     * @throws IllegalArgumentException if the lag is negative or the strength not within 0 and 1
     */
    @Override
    public Dependency build() {
      Dependency made = super.build();
      if (made.lagDays() < 0) {
        throw new IllegalArgumentException("a lag is at least 0 days (" + made.lagDays() + ")");
      }
      Optional<BigDecimal> strength = made.strength().map(Decimals::normalise);
      if (strength.isPresent()
          && (strength.get().signum() < 0 || strength.get().compareTo(BigDecimal.ONE) > 0)) {
        throw new IllegalArgumentException("a strength is 0 to 1 (" + strength.get() + ")");
      }
      return strength.equals(made.strength()) ? made : strength(strength).build();
    }
  }
}
