package dev.okr.core.org;

import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A body of people that can own goals: the company, a department, a team, an outside partner.
 *
 * <pre>{@code
 * Team payments = Team.of("payments", "Payments").toBuilder().parent("company").build();
 * Team carrier = Team.builder().id("carrier").kind(TeamKind.PARTNER).title("Carrier").build();
 * }</pre>
 */
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

  /** A team with a plain title. */
  static Team of(String id, String title) {
    return builder().id(id).title(title).build();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Team}; {@code id} is required. */
  final class Builder extends ImmutableTeam.Builder {
    Builder() {}

    /** As {@code id(PartyId)}, from text. */
    public Builder id(String text) {
      return id(PartyId.of(text));
    }

    /** As {@code title(LocalizedText)}, from a plain text of no stated language. */
    public Builder title(String text) {
      return title(LocalizedText.of(text));
    }

    /** As {@code parent(PartyId)}, from text. */
    public Builder parent(String text) {
      return parent(PartyId.of(text));
    }
  }
}
