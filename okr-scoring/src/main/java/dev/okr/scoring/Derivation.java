package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why a number is what it is: the rule, its inputs by name, its parts with their weights, the
 * result. The tree of an objective ends at its measures and at the objectives that contribute to
 * it, so its depth is that of a plan.
 */
@Value.Immutable
public sealed interface Derivation permits ImmutableDerivation {

  /** What was derived: an id of the plan, such as {@code O1.KR3} or {@code O1.KR3.success}. */
  String of();

  /** How the result follows. */
  DerivationRule rule();

  /** The inputs by name, in order. */
  Map<String, BigDecimal> inputs();

  /** What enters, with its weight. */
  List<Part> parts();

  /** The result; empty if it can't be scored. */
  Optional<Score> result();

  /** What is worth saying beside, such as what was left out and why; empty if nothing. */
  List<LocalizedText> notes();

  /** The entries of the journal that gave the inputs. */
  List<Evidence> evidence();

  /** Expected score, pace and light of an objective or key result; empty for anything else. */
  Optional<Health> health();

  /**
   * A part of a derivation.
   *
   * @param weight how much it counts among its siblings
   * @param derivation how the part follows
   */
  record Part(BigDecimal weight, Derivation derivation) {

    /** Rejects {@code null}. */
    public Part {
      Objects.requireNonNull(weight, "weight");
      Objects.requireNonNull(derivation, "derivation");
    }
  }

  /**
   * The result computed again from the inputs and the results of leaves alone, by decimal
   * arithmetic that shares nothing with the scorer's; always equal to {@link #result()}.
   */
  default Optional<Score> recompute() {
    return Recomputation.of(this);
  }

  /** The tree as indented lines that a manager understands. */
  default String text(Locale language) {
    return text(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@link #text(Locale)}, by a language tag such as {@code zh}. */
  default String text(String languageTag) {
    return new DerivationText(languageTag).render(this);
  }
}
