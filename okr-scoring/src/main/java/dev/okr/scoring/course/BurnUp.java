package dev.okr.scoring.course;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a measure moves towards what it must reach, or the score of a key result without measures.
 * Values, expectations and aims are in the definition of their own days.
 */
@Value.Immutable
public sealed interface BurnUp permits ImmutableBurnUp {

  /** The key result. */
  KeyResultId keyResult();

  /** The measure; empty for the score of a key result without measures. */
  Optional<MeasureId> measure();

  /** Its first day; empty if it has none. */
  Optional<LocalDate> firstDay();

  /** Its last day; empty if it has none. */
  Optional<LocalDate> lastDay();

  /** The day up to which values are seen. */
  LocalDate on();

  /**
   * The value it was scored on, on each day on which it got one, oldest first; of a level one from
   * before the first day stands on the first day. Empty without values.
   */
  List<DatedValue> values();

  /**
   * What each day lets one expect, from the first to the last day, as the policy says: an
   * aspirational goal is expected at less than its target. Empty for bounds that hold all the time,
   * and where nothing is expected or no value has that score.
   */
  List<DatedValue> expected();

  /** What is aimed at, oldest first: more than one where a target was revised or planned so. */
  List<AimSpan> aims();

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BurnUp}. */
  final class Builder extends ImmutableBurnUp.Builder {
    Builder() {}
  }
}
