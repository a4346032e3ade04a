package dev.okr.core.goal;

import dev.okr.core.value.Decimals;
import dev.okr.core.value.Extensions;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** One goal needs another. */
@Value.Immutable
public sealed interface Dependency permits ImmutableDependency {

  /** The id, unique in the plan. */
  DependencyId id();

  /** The dependent: the goal that needs the other. */
  GoalRef from();

  /** The provider: the goal that is needed. */
  GoalRef on();

  /** How it is needed; required unless stated. */
  @Value.Default
  default DependencyKind kind() {
    return DependencyKind.REQUIRES;
  }

  /** How many days pass between a change of the provider and its effect on the dependent. */
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

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Dependency}; {@code id}, {@code from} and {@code on} are required. */
  final class Builder extends ImmutableDependency.Builder {
    Builder() {}

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
      Optional<BigDecimal> strength = made.strength();
      if (strength.isPresent()) {
        BigDecimal value = Decimals.normalise(strength.get());
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
          throw new IllegalArgumentException("a strength is 0 to 1 (" + value + ")");
        }
        if (!value.equals(strength.get())) {
          return strength(value).build();
        }
      }
      return made;
    }
  }
}
