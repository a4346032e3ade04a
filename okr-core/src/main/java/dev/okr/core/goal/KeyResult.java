package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A measurable result, never a task: one owner, one or more measures.
 *
 * <p>With participants it is shared (共享型KR), with several measures composite (复合KR). It runs on its
 * own days where it has some, else on its objective's cycle; {@code Plan.startOf} and {@code
 * Plan.endOf} tell which. One without owner or measure can be written down and is a finding.
 *
 * <pre>{@code
 * KeyResult payments = KeyResult.builder()
 *     .id("O1.KR3").title("Payments succeed").owner("payments").participants("growth")
 *     .addMeasure(Measure.of("payment-success-rate", Target.atLeast("97", "94")))
 *     .addGuardrail(Guardrail.atMost("chargeback-rate", "0.6"))
 *     .build();
 * KeyResult heavier = payments.toBuilder().weight(2).build();
 * }</pre>
 */
@Value.Immutable
public sealed interface KeyResult permits ImmutableKeyResult {

  /** The id, unique in the whole plan. */
  KeyResultId id();

  /** The sentence people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
    return LocalizedText.empty();
  }

  /** What there is to say beside the title; empty if nothing. */
  @Value.Default
  default LocalizedText description() {
    return LocalizedText.empty();
  }

  /** Its state at the start; active unless stated. */
  @Value.Default
  default State state() {
    return State.ACTIVE;
  }

  /** The parties who may see it; empty means everyone. */
  List<PartyId> audience();

  /** Who owns it; a missing owner is a finding (OKR-301). */
  Optional<PartyId> owner();

  /** How its score is meant; the objective's if absent. */
  Optional<Ambition> ambition();

  /**
   * How much it counts among the objective's parts; 0 counts nowhere. If absent it is unstated, and
   * the policy says what that means (1 in the standard one).
   */
  Optional<Weight> weight();

  /** Its own first day, included; the cycle's if absent. */
  Optional<LocalDate> startsOn();

  /** Its own last day, included; the cycle's if absent. */
  Optional<LocalDate> endsOn();

  /** The parties that take part beside the owner: with any, it is a shared key result. */
  List<PartyId> participants();

  /** Who is responsible, accountable, consulted and informed. */
  Optional<Raci> raci();

  /** How its measures become one score; their mean by weight unless stated. */
  @Value.Default
  default Combination combine() {
    return Combination.WEIGHTED_MEAN;
  }

  /**
   * How its expected score grows over its days. If absent, each measure says it by its target: a
   * bound is expected to hold from the first day, milestones by their due dates, {@code done} on
   * the last day, everything else grows linearly.
   */
  Optional<Expectation> expected();

  /** What is measured, each id once. */
  List<Measure> measures();

  /** What must not be broken on the way. */
  List<Guardrail> guardrails();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** Whether other parties take part beside the owner. */
  default boolean isShared() {
    return !participants().isEmpty();
  }

  /** The measure of that id; linear in the measures of this key result. */
  default Optional<Measure> measure(MeasureId id) {
    Objects.requireNonNull(id, "id");
    return measures().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link KeyResult}; {@code id} is required. */
  final class Builder extends ImmutableKeyResult.Builder {
    Builder() {}

    /** As {@code id(KeyResultId)}, from text. */
    public Builder id(String text) {
      return id(KeyResultId.of(text));
    }

    /** As {@code title(LocalizedText)}, from a plain text of no stated language. */
    public Builder title(String text) {
      return title(LocalizedText.of(text));
    }

    /** As {@code owner(PartyId)}, from text. */
    public Builder owner(String text) {
      return owner(PartyId.of(text));
    }

    /** The participants by their ids, in order; replaces those set before. */
    public Builder participants(String... ids) {
      return participants(Arguments.each(ids, PartyId::of, "ids"));
    }

    /** As {@code description(LocalizedText)}, from a plain text of no stated language. */
    public Builder description(String text) {
      return description(LocalizedText.of(text));
    }

    /** The parties who may see it, by their ids, in order; replaces those set before. */
    public Builder audience(String... ids) {
      return audience(Arguments.each(ids, PartyId::of, "ids"));
    }

    /** As {@code weight(Weight)}, from a whole number. */
    public Builder weight(long whole) {
      return weight(Weight.of(whole));
    }

    /**
     * Builds the key result.
     *
     * @throws IllegalArgumentException if two measures have one id, the last day is before the
     *     first, or a day is not of the years 0001 to 9999
     */
    @Override
    public KeyResult build() {
      KeyResult made = super.build();
      Arguments.days(made.startsOn(), made.endsOn());
      List<Measure> measures = made.measures();
      if (measures.size() == 2) { // the usual case needs no table
        requireNew(!measures.get(0).id().equals(measures.get(1).id()), measures.get(1));
      } else if (measures.size() > 2) {
        Set<MeasureId> seen = new HashSet<>();
        measures.forEach(measure -> requireNew(seen.add(measure.id()), measure));
      }
      return made;
    }

    private static void requireNew(boolean isNew, Measure measure) {
      if (!isNew) {
        throw new IllegalArgumentException(
            "a measure's id occurs once in its key result (" + measure.id() + ")");
      }
    }
  }
}
