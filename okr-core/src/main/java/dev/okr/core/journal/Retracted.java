package dev.okr.core.journal;

import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.immutables.value.Value;

/**
 * An entry is taken back, as if it had never been written; both stay in the journal. Works on an
 * entry recorded before it, never on a close or a reopening; a retraction may itself be retracted.
 * Its business date is not looked at.
 */
@Value.Immutable
public sealed interface Retracted extends Entry permits ImmutableRetracted {

  /** The entry that is taken back. */
  EntryId target();

  /** Why; empty if nobody said. */
  @Value.Default
  default LocalizedText reason() {
    return LocalizedText.empty();
  }

  /** Empty: it is about an entry, not about an element of the plan. */
  @Override
  default List<Subject> subjects() {
    return List.of();
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Retracted}. */
  final class Builder extends ImmutableRetracted.Builder
      implements EntryBuilder<Retracted, Builder> {
    Builder() {}

    /** As {@code target(EntryId)}, from text. */
    public Builder target(String text) {
      return target(EntryId.of(text));
    }

    /** As {@code reason(LocalizedText)}, from a plain text of no stated language. */
    public Builder reason(String text) {
      return reason(LocalizedText.of(text));
    }

    @Override
    public Retracted build() {
      return EntryLimits.checked(super.build());
    }
  }
}
