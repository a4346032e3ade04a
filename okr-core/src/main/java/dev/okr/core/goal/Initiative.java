package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Work meant to move key results; never counted in a score, so that finishing tasks can't look like
 * reaching results. It points to the tool in which it is tracked.
 *
 * <pre>{@code
 * Initiative retries = Initiative.builder()
 *     .id("I1").title("Smart retries").owner("payments").contributesTo("O1.KR3")
 *     .status(InitiativeStatus.ACTIVE)
 *     .addLink(new Link("jira", "PAY-128", "https://jira.example/browse/PAY-128"))
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Initiative permits ImmutableInitiative {

  /** The id, unique in the plan. */
  InitiativeId id();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
    return LocalizedText.empty();
  }

  /** What there is to say beside the title; empty if nothing. */
  @Value.Default
  default LocalizedText description() {
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

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Initiative}; {@code id} is required. */
  final class Builder extends ImmutableInitiative.Builder {
    Builder() {}

    /** As {@code id(InitiativeId)}, from text. */
    public Builder id(String text) {
      return id(InitiativeId.of(text));
    }

    /** As {@code title(LocalizedText)}, from a plain text of no stated language. */
    public Builder title(String text) {
      return title(LocalizedText.of(text));
    }

    /** As {@code description(LocalizedText)}, from a plain text of no stated language. */
    public Builder description(String text) {
      return description(LocalizedText.of(text));
    }

    /** As {@code owner(PartyId)}, from text. */
    public Builder owner(String text) {
      return owner(PartyId.of(text));
    }

    /** The key results it is meant to move, by their ids, in order; replaces those set before. */
    public Builder contributesTo(String... ids) {
      return contributesTo(Arguments.each(ids, KeyResultId::of, "ids"));
    }

    /**
     * Builds the initiative.
     *
     * @throws IllegalArgumentException if the last day is before the first, or a day is not of the
     *     years 0001 to 9999
     */
    @Override
    public Initiative build() {
      Initiative made = super.build();
      Arguments.days(made.startsOn(), made.endsOn());
      return made;
    }
  }
}
