package dev.okr.core.journal;

import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.immutables.value.Value;

/** People or means were moved from one team to another. */
@Value.Immutable
public sealed interface ResourceMoved extends Entry permits ImmutableResourceMoved {

  /** Who gave. */
  PartyId givenBy();

  /** Who got. */
  PartyId givenTo();

  /** What was moved. */
  LocalizedText what();

  /** Why; empty if nobody said. */
  @Value.Default
  default LocalizedText reason() {
    return LocalizedText.empty();
  }

  @Override
  default List<Subject> subjects() {
    return List.of(Subject.of(givenBy()), Subject.of(givenTo()));
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ResourceMoved}. */
  final class Builder extends ImmutableResourceMoved.Builder
      implements EntryBuilder<ResourceMoved, Builder> {
    Builder() {}

    /** As {@code givenBy(PartyId)}, from text. */
    public Builder givenBy(String text) {
      return givenBy(PartyId.of(text));
    }

    /** As {@code givenTo(PartyId)}, from text. */
    public Builder givenTo(String text) {
      return givenTo(PartyId.of(text));
    }

    /** As {@code what(LocalizedText)}, from a plain text of no stated language. */
    public Builder what(String text) {
      return what(LocalizedText.of(text));
    }

    /** As {@code reason(LocalizedText)}, from a plain text of no stated language. */
    public Builder reason(String text) {
      return reason(LocalizedText.of(text));
    }

    @Override
    public ResourceMoved build() {
      return EntryLimits.checked(super.build());
    }
  }
}
