package dev.okr.core.journal;

import dev.okr.core.plan.Subject;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What was decided. */
@Value.Immutable
public sealed interface Decision extends Entry permits ImmutableDecision {

  /** The decision. */
  LocalizedText text();

  /** What it is about. */
  List<Subject> about();

  /** The review in which it was taken. */
  Optional<ReviewKind> review();

  @Override
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  @Override
  default List<Subject> subjects() {
    return about();
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Decision}. */
  final class Builder extends ImmutableDecision.Builder {
    Builder() {}
  }
}
