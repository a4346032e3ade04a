package dev.okr.core.goal;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Work meant to move key results; never counted in a score. */
@Value.Immutable
public sealed interface Initiative permits ImmutableInitiative {

  /** The id, unique in the plan. */
  InitiativeId id();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
    return LocalizedText.empty();
  }

  /** Who leads it. */
  Optional<PartyId> owner();

  /** The key results it is meant to move. */
  List<KeyResultId> contributesTo();

  /** Its first day. */
  Optional<LocalDate> startsOn();

  /** Its last day. */
  Optional<LocalDate> endsOn();

  /** Where it stands. */
  Optional<InitiativeStatus> status();

  /** Where the work is tracked. */
  List<Link> links();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Initiative}; {@code id} is required. */
  final class Builder extends ImmutableInitiative.Builder {
    Builder() {}
  }
}
