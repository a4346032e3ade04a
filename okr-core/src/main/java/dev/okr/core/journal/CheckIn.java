package dev.okr.core.journal;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.internal.Arguments;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A dated value of a measure with a note, a confidence, blockers and requests for support (周更).
 *
 * <p>It has a value, or what is done of milestones, or neither: a week may bring words only. Its
 * value counts from its business date. A second value of the same date is one more value; a mended
 * one says which entry it corrects.
 *
 * <pre>{@code
 * CheckIn checkIn = CheckIn.builder()
 *     .id("w05-KR3").on(friday).recordedAt(now).by("p.lin")
 *     .keyResult("O1.KR3").measure("payment-success-rate").value("95.4").confidence("0.7")
 *     .addBlocker(new Blocker(LocalizedText.of("3-D Secure in Brazil"), true))
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface CheckIn extends Entry permits ImmutableCheckIn {

  /** The key result. */
  KeyResultId keyResult();

  /** The measure; may be left out where the key result has one. */
  Optional<MeasureId> measure();

  /** The value, in the metric's unit, normalised. */
  Optional<BigDecimal> value();

  /**
   * Milestones that are done now, beside those said before; for a target {@code done}, any id means
   * done and an empty list not done.
   */
  Optional<List<MilestoneId>> done();

  /**
   * Milestones that are not done after all; wins over {@link #done()} of the same check-in. For a
   * target {@code done}, any id means not done.
   */
  List<MilestoneId> undone();

  /** How the value came here. */
  Optional<ValueSource> source();

  /** The owner's belief, 0 to 1, that the target will be met. */
  Optional<BigDecimal> confidence();

  /** The light the owner gives, for policies that go by it. */
  Optional<Light> light();

  /** What there is to say; empty if nothing. */
  @Value.Default
  default LocalizedText note() {
    return LocalizedText.empty();
  }

  /** What stands in the way, or no longer does. */
  List<Blocker> blockers();

  /** Requests for support. */
  List<Ask> asks();

  @Override
  Optional<EntryId> corrects();

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

  /** Builds a {@link CheckIn}. */
  final class Builder extends ImmutableCheckIn.Builder implements EntryBuilder<CheckIn, Builder> {
    Builder() {}

    /** As {@code keyResult(KeyResultId)}, from text. */
    public Builder keyResult(String text) {
      return keyResult(KeyResultId.of(text));
    }

    /** As {@code measure(MeasureId)}, from text. */
    public Builder measure(String text) {
      return measure(MeasureId.of(text));
    }

    /** As {@code value(BigDecimal)}, from a decimal numeral such as {@code "0.5"}. */
    public Builder value(String decimal) {
      return value(Arguments.decimal(decimal, "decimal"));
    }

    /** Milestones that are done now, by their ids, in order; replaces those set before. */
    public Builder done(String... ids) {
      return done(Arguments.each(ids, MilestoneId::of, "ids"));
    }

    /** Milestones that are not done after all, by their ids; replaces those set before. */
    public Builder undone(String... ids) {
      return undone(Arguments.each(ids, MilestoneId::of, "ids"));
    }

    /** As {@code corrects(EntryId)}, from text. */
    public Builder corrects(String text) {
      return corrects(EntryId.of(text));
    }

    /** As {@code confidence(BigDecimal)}, from a decimal numeral such as {@code "0.5"}. */
    public Builder confidence(String decimal) {
      return confidence(Arguments.decimal(decimal, "decimal"));
    }

    /** As {@code note(LocalizedText)}, from a plain text of no stated language. */
    public Builder note(String text) {
      return note(LocalizedText.of(text));
    }

    /**
     * Builds the check-in.
     *
     * @throws IllegalArgumentException if there is both a value and a list of what is done, or the
     *     confidence is not within 0 and 1
     * @throws dev.okr.core.value.LimitException if it is too large or of no day that may be written
     */
    @Override
    public CheckIn build() {
      CheckIn made = super.build();
      Optional<BigDecimal> value = made.value();
      Optional<BigDecimal> confidence = made.confidence();
      if (value.isPresent() && (made.done().isPresent() || !made.undone().isEmpty())) {
        throw new IllegalArgumentException(
            "a check-in has a value or a list of what is done (" + made.id() + ")");
      }
      boolean isNormal =
          (value.isEmpty() || Decimals.isNormal(value.get()))
              && (confidence.isEmpty() || Decimals.isNormal(confidence.get()));
      if (!isNormal) {
        return value(value.map(Decimals::normalise))
            .confidence(confidence.map(Decimals::normalise))
            .build();
      }
      if (confidence.isPresent()
          && (confidence.get().signum() < 0 || confidence.get().compareTo(BigDecimal.ONE) > 0)) {
        throw new IllegalArgumentException("a confidence is 0 to 1 (" + confidence.get() + ")");
      }
      return EntryLimits.checked(made);
    }
  }
}
