package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A qualitative direction owned by one team for one cycle, with the results that show it is
 * reached.
 *
 * <p>It names team, cycle, themes and the goals it serves by id only, so a plan can be written in
 * any order; an id that leads nowhere is a finding.
 *
 * <pre>{@code
 * Objective objective = Objective.builder()
 *     .id("O1").title("Buying is easy").owner("company").cycle("2026Q1").themes("profit")
 *     .addContributesTo(Alignment.to(ObjectiveId.of("O-2026")))
 *     .addKeyResults(payments, delivery)
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Objective permits ImmutableObjective {

  /** The id, unique in the plan. */
  ObjectiveId id();

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

  /** The cycle it runs in. */
  Optional<CycleId> cycle();

  /** How its score is meant; a stretch unless stated. */
  Optional<Ambition> ambition();

  /** The strategic themes it serves. */
  List<ThemeId> themes();

  /**
   * How much it counts; 0 leaves it out of the figures of its team and cycle. If absent it is
   * unstated.
   */
  Optional<Weight> weight();

  /** How its parts become one score; their mean by weight unless stated. */
  @Value.Default
  default Combination combine() {
    return Combination.WEIGHTED_MEAN;
  }

  /** The goals above that it serves. */
  List<Alignment> contributesTo();

  /** What its score is the mean of; the policy's choice if absent. */
  Optional<RollUp> rollUp();

  /** The results that show it is reached. */
  List<KeyResult> keyResults();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Objective}; {@code id} is required. */
  final class Builder extends ImmutableObjective.Builder {
    Builder() {}

    /** As {@code id(ObjectiveId)}, from text. */
    public Builder id(String text) {
      return id(ObjectiveId.of(text));
    }

    /** As {@code title(LocalizedText)}, from a plain text of no stated language. */
    public Builder title(String text) {
      return title(LocalizedText.of(text));
    }

    /** As {@code owner(PartyId)}, from text. */
    public Builder owner(String text) {
      return owner(PartyId.of(text));
    }

    /** As {@code cycle(CycleId)}, from text. */
    public Builder cycle(String text) {
      return cycle(CycleId.of(text));
    }

    /** As {@code description(LocalizedText)}, from a plain text of no stated language. */
    public Builder description(String text) {
      return description(LocalizedText.of(text));
    }

    /** The parties who may see it, by their ids, in order; replaces those set before. */
    public Builder audience(String... ids) {
      return audience(Arguments.each(ids, PartyId::of, "ids"));
    }

    /** The themes by their ids, in order; replaces those set before. */
    public Builder themes(String... ids) {
      return themes(Arguments.each(ids, ThemeId::of, "ids"));
    }

    /** As {@code weight(Weight)}, from a whole number. */
    public Builder weight(long whole) {
      return weight(Weight.of(whole));
    }
  }
}
