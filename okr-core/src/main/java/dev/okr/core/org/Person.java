package dev.okr.core.org;

import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.immutables.value.Value;

/** A person, as far as goals are concerned: a name and the teams they belong to. */
@Value.Immutable
public sealed interface Person extends Party permits ImmutablePerson {

  @Override
  PartyId id();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText name() {
    return LocalizedText.empty();
  }

  /** The teams they belong to. */
  List<PartyId> teams();

  @Override
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Person}; {@code id} is required. */
  final class Builder extends ImmutablePerson.Builder {
    Builder() {}
  }
}
