package dev.okr.core.journal;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Target;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/** A measure got a new target; the score against the original one stays visible. */
@Value.Immutable
public sealed interface TargetRevised extends Entry permits ImmutableTargetRevised {

  /** The key result. */
  KeyResultId keyResult();

  /** The measure; may be left out where the key result has one. */
  Optional<MeasureId> measure();

  /** The new target. */
  Target target();

  /** Why; empty if nobody said, which is a finding (OKR-901). */
  @Value.Default
  default LocalizedText reason() {
    return LocalizedText.empty();
  }

  @Override
  default List<Subject> subjects() {
    return List.of(
        measure().map(m -> Subject.of(keyResult(), m)).orElseGet(() -> Subject.of(keyResult())));
  }

  /**
   * The measure of its key result that it is about: the one it names, else the only one; empty if
   * it names one that is not there, or none of several.
   *
   * @param of its key result, as a plan has it
   */
  default Optional<Measure> measureOf(KeyResult of) {
    List<Measure> measures = Objects.requireNonNull(of, "of").measures();
    return measure()
        .map(of::measure)
        .orElseGet(() -> measures.size() == 1 ? Optional.of(measures.get(0)) : Optional.empty());
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetRevised}. */
  final class Builder extends ImmutableTargetRevised.Builder
      implements EntryBuilder<TargetRevised, Builder> {
    Builder() {}

    /** As {@code keyResult(KeyResultId)}, from text. */
    public Builder keyResult(String text) {
      return keyResult(KeyResultId.of(text));
    }

    /** As {@code measure(MeasureId)}, from text. */
    public Builder measure(String text) {
      return measure(MeasureId.of(text));
    }

    /** As {@code reason(LocalizedText)}, from a plain text of no stated language. */
    public Builder reason(String text) {
      return reason(LocalizedText.of(text));
    }

    @Override
    public TargetRevised build() {
      return EntryLimits.checked(super.build());
    }
  }
}
