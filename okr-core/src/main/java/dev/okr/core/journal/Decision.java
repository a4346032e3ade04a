package dev.okr.core.journal;

import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was decided, in a weekly, monthly or quarterly review or outside of one, and about which
 * elements; {@code journal.about(subject)} finds it under each.
 */
@Value.Immutable
public sealed interface Decision extends Entry permits ImmutableDecision {

  /** The decision. */
  LocalizedText text();

  /** What it is about. */
  List<Subject> about();

  /** The review in which it was taken. */
  Optional<ReviewKind> review();

  @Override
  default List<Subject> subjects() {
    return about();
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Decision}. */
  final class Builder extends ImmutableDecision.Builder implements EntryBuilder<Decision, Builder> {
    Builder() {}

    /** As {@code text(LocalizedText)}, from a plain text of no stated language. */
    public Builder text(String text) {
      return text(LocalizedText.of(text));
    }

    @Override
    public Decision build() {
      return EntryLimits.checked(super.build());
    }
  }
}
