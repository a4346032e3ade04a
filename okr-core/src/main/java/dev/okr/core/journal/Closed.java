package dev.okr.core.journal;

import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import java.util.List;
import org.immutables.value.Value;

/**
 * A cycle was closed: what is recorded later no longer moves the figures of its goals, until it is
 * reopened. A close can't be retracted.
 */
@Value.Immutable
public sealed interface Closed extends Entry permits ImmutableClosed {

  /** The cycle. */
  CycleId cycle();

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

  /** Builds a {@link Closed}. */
  final class Builder extends ImmutableClosed.Builder implements EntryBuilder<Closed, Builder> {
    Builder() {}

    /** As {@code cycle(CycleId)}, from text. */
    public Builder cycle(String text) {
      return cycle(CycleId.of(text));
    }

    @Override
    public Closed build() {
      return EntryLimits.checked(super.build());
    }
  }
}
