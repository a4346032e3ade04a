package dev.okr.core.journal;

import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.immutables.value.Value;

/**
 * A closed cycle was opened again: what is recorded later counts for it once more. Like a close it
 * can't be retracted.
 */
@Value.Immutable
public sealed interface Reopened extends Entry permits ImmutableReopened {

  /** The cycle. */
  CycleId cycle();

  /** Why; empty if nobody said. */
  @Value.Default
  default LocalizedText reason() {
    return LocalizedText.empty();
  }

  @Override
  default List<Subject> subjects() {
    return List.of(Subject.of(cycle()));
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Reopened}. */
  final class Builder extends ImmutableReopened.Builder implements EntryBuilder<Reopened, Builder> {
    Builder() {}

    /** As {@code cycle(CycleId)}, from text. */
    public Builder cycle(String text) {
      return cycle(CycleId.of(text));
    }

    /** As {@code reason(LocalizedText)}, from a plain text of no stated language. */
    public Builder reason(String text) {
      return reason(LocalizedText.of(text));
    }

    @Override
    public Reopened build() {
      return EntryLimits.checked(super.build());
    }
  }
}
