package dev.okr.core.org;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A person, as far as goals are concerned: a name, the teams they belong to, when they left. */
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

  /** The day on which they left; absent while they are there. */
  Optional<LocalDate> leftOn();

  @Override
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A person with a plain name who belongs to these teams. */
  static Person of(String id, String name, String... teams) {
    return builder().id(id).name(name).teams(teams).build();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Person}; {@code id} is required. */
  final class Builder extends ImmutablePerson.Builder {
    Builder() {}

    /** As {@code id(PartyId)}, from text. */
    public Builder id(String text) {
      return id(PartyId.of(text));
    }

    /** As {@code name(LocalizedText)}, from a plain text of no stated language. */
    public Builder name(String text) {
      return name(LocalizedText.of(text));
    }

    /** The teams by their ids, in order; replaces those set before. */
    public Builder teams(String... ids) {
      return teams(Arguments.each(ids, PartyId::of, "ids"));
    }

    /**
     * Builds the person.
     *
     * @throws dev.okr.core.value.LimitException if the day is not of the years 0001 to 9999
     */
    @Override
    public Person build() {
      Person made = super.build();
      made.leftOn().ifPresent(Limits::requireDay);
      return made;
    }
  }
}
