package dev.okr.core.org;

import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.Optional;
import org.immutables.value.Value;

/** A body of people that can own goals: the company, a department, a team, an outside partner. */
@Value.Immutable
public sealed interface Team extends Party permits ImmutableTeam {

  @Override
  PartyId id();

  /** What kind of body; a team unless stated. */
  @Value.Default
  default TeamKind kind() {
    return TeamKind.TEAM;
  }

  /** The body this one belongs to. */
  Optional<PartyId> parent();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
    return LocalizedText.empty();
  }

  @Override
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Team}; {@code id} is required. */
  final class Builder extends ImmutableTeam.Builder {
    Builder() {}
  }
}
