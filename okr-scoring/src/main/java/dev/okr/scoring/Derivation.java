package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why a number is what it is: the rule, its inputs by name, its parts with their weights, the
 * result. The tree of an objective ends at its measures and at the objectives that contribute to
 * it.
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

  /** What is worth saying beside, such as a guardrail or a missing value; empty if nothing. */
  List<LocalizedText> notes();

  /**
   * A part of a derivation.
   *
   * @param weight how much it counts among its siblings
   * @param derivation how the part follows
   */
  record Part(BigDecimal weight, Derivation derivation) {}

  /**
   * The result computed again from inputs and parts alone, by decimal arithmetic that shares
   * nothing with the scorer's; always equal to {@link #result()}. A part's result is taken from its
   * own recomputation.
   */
  default Optional<Score> recompute() {
    return switch (rule()) {
      case UNSCORABLE -> Optional.empty();
      case GIVEN -> Optional.of(Score.of(saturated(input("result"))));
      case ADJUSTED -> Optional.of(Score.of(input("score")));
      case WAY_FROM_BASELINE ->
          Optional.of(
              ratio(input("value").subtract(input("from")), input("to").subtract(input("from"))));
      case SHARE -> Optional.of(ratio(input("done"), input("whole")));
      case CLAMPED -> only().map(p -> Score.of(p.max(BigDecimal.ZERO).min(input("cap"))));
      case CAPPED -> only().map(p -> Score.of(p.min(input("cap"))));
      case WEIGHTED_MEAN -> mean();
      case WORST -> smallest().map(Score::of);
      case ALL -> smallest().map(p -> p.compareTo(BigDecimal.ONE) >= 0 ? Score.ONE : Score.ZERO);
    };
  }

  private BigDecimal input(String name) {
    BigDecimal value = inputs().get(name);
    if (value == null) {
      throw new IllegalStateException("a derivation by " + rule() + " needs " + name);
    }
    return value;
  }

  private static Score ratio(BigDecimal numerator, BigDecimal denominator) {
    return Score.of(
        saturated(numerator.divide(denominator, Score.DECIMALS, RoundingMode.HALF_EVEN)));
  }

  private static BigDecimal saturated(BigDecimal number) {
    BigDecimal most = BigDecimal.valueOf(1000);
    return number.max(most.negate()).min(most);
  }

  private Optional<BigDecimal> only() {
    return parts().get(0).derivation().recompute().map(Score::toBigDecimal);
  }

  private Optional<BigDecimal> smallest() {
    return parts().stream()
        .flatMap(part -> part.derivation().recompute().stream())
        .map(Score::toBigDecimal)
        .min(BigDecimal::compareTo);
  }

  private Optional<Score> mean() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    for (Part part : parts()) {
      Optional<Score> score = part.derivation().recompute();
      if (score.isPresent()) {
        sum = sum.add(part.weight().multiply(score.get().toBigDecimal()));
        total = total.add(part.weight());
      }
    }
    return total.signum() == 0
        ? Optional.empty()
        : Optional.of(Score.of(sum.divide(total, Score.DECIMALS, RoundingMode.HALF_EVEN)));
  }

  /** The tree as indented lines that a manager understands. */
  default String text(String languageTag) {
    StringBuilder out = new StringBuilder();
    write(out, "", "", languageTag);
    return out.toString();
  }

  /** The depth is that of a plan: objective, key result, measure. */
  private void write(StringBuilder out, String indent, String weight, String languageTag) {
    out.append(indent)
        .append(weight)
        .append(of())
        .append(" = ")
        .append(result().map(Score::toString).orElse("–"))
        .append("  ")
        .append(rule().formula().in(languageTag));
    Map<String, BigDecimal> shown = new LinkedHashMap<>(inputs());
    shown.forEach(
        (name, value) -> out.append("  ").append(name).append(" ").append(value.toPlainString()));
    notes().forEach(note -> out.append("  (").append(note.in(languageTag)).append(')'));
    out.append('\n');
    for (Part part : parts()) {
      String times = parts().size() == 1 ? "" : part.weight().toPlainString() + " × ";
      part.derivation().write(out, indent + "  ", times, languageTag);
    }
  }
}
