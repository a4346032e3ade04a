package dev.okr.core.time;

import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.Optional;
import org.immutables.value.Value;

/** A span of days in which objectives run; a quarter lies in its year. */
@Value.Immutable
public sealed interface Cycle permits ImmutableCycle {

  /** The id. */
  CycleId id();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
    return LocalizedText.empty();
  }

  /** The longer cycle this one lies in. */
  Optional<CycleId> parent();

  /** The days of the cycle, both ends included. */
  DateSpan span();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Cycle}; {@code id} and {@code span} are required. */
  final class Builder extends ImmutableCycle.Builder {
    Builder() {}
  }
}
