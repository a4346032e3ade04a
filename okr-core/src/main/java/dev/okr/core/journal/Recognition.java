package dev.okr.core.journal;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.internal.Arguments;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Thanks for collaboration on a key result (认可): words, and nothing that could be counted or turned
 * into money.
 */
@Value.Immutable
public sealed interface Recognition extends Entry permits ImmutableRecognition {

  /** Whom. */
  List<PartyId> to();

  /** The key result, if it is about one. */
  Optional<KeyResultId> keyResult();

  /** The thanks. */
  LocalizedText text();

  /** The key result, if it is about one, and those who are thanked. */
  @Override
  default List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    keyResult().map(Subject::of).ifPresent(subjects::add);
    to().forEach(party -> subjects.add(Subject.of(party)));
    return List.copyOf(subjects);
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Recognition}. */
  final class Builder extends ImmutableRecognition.Builder
      implements EntryBuilder<Recognition, Builder> {
    Builder() {}

    /** Whom, by their ids, in order; replaces those set before. */
    public Builder to(String... ids) {
      return to(Arguments.each(ids, PartyId::of, "ids"));
    }

    /** As {@code keyResult(KeyResultId)}, from text. */
    public Builder keyResult(String text) {
      return keyResult(KeyResultId.of(text));
    }

    /** As {@code text(LocalizedText)}, from a plain text of no stated language. */
    public Builder text(String text) {
      return text(LocalizedText.of(text));
    }

    @Override
    public Recognition build() {
      return EntryLimits.checked(super.build());
    }
  }
}
