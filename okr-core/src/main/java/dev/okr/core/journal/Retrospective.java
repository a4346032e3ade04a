package dev.okr.core.journal;

import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.immutables.value.Value;

/**
 * What was learned of a goal or in a cycle and what changes next (复盘). A cycle that is closed
 * without one is a finding (OKR-704).
 */
@Value.Immutable
public sealed interface Retrospective extends Entry permits ImmutableRetrospective {

  /** The objective, key result or cycle. */
  Subject about();

  /** What was learned. */
  LocalizedText learned();

  /** What changes next; empty if nothing. */
  @Value.Default
  default LocalizedText change() {
    return LocalizedText.empty();
  }

  /** What caused it. */
  List<LocalizedText> causes();

  @Override
  default List<Subject> subjects() {
    return List.of(about());
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Retrospective}. */
  final class Builder extends ImmutableRetrospective.Builder
      implements EntryBuilder<Retrospective, Builder> {
    Builder() {}

    /** As {@code learned(LocalizedText)}, from a plain text of no stated language. */
    public Builder learned(String text) {
      return learned(LocalizedText.of(text));
    }

    /** As {@code change(LocalizedText)}, from a plain text of no stated language. */
    public Builder change(String text) {
      return change(LocalizedText.of(text));
    }

    /**
     * Builds the retrospective.
     *
     * @throws IllegalArgumentException if it is about anything but an objective, a whole key result
     *     or a cycle
     * @throws dev.okr.core.value.LimitException if it is too large or of no day that may be written
     */
    @Override
    public Retrospective build() {
      Retrospective made = super.build();
      Subject about = made.about();
      boolean isGoal =
          about.kind() == SubjectKind.OBJECTIVE
              || (about.kind() == SubjectKind.KEY_RESULT && about.measure() == null);
      if (!isGoal && about.kind() != SubjectKind.CYCLE) {
        throw new IllegalArgumentException(
            "a retrospective is about an objective, a key result or a cycle (" + about + ")");
      }
      return EntryLimits.checked(made);
    }
  }
}
