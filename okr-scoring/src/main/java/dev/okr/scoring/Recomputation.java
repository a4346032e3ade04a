package dev.okr.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A derivation computed again, in decimals. Its recursion is as deep as a plan. */
final class Recomputation {

  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  /** How far a pace reaches, either way: as far as a score can be told. */
  private static final BigDecimal FARTHEST = new Score(Long.MAX_VALUE).toBigDecimal();

  private final Map<String, BigDecimal> inputs;
  private final List<Derivation.Part> parts;
  private final BigDecimal count;

  private Recomputation(Derivation derivation) {
    this.inputs = derivation.inputs();
    this.parts = derivation.parts();
    this.count = inputs.getOrDefault("count", BigDecimal.ONE);
  }

  static Optional<Score> of(Derivation derivation) {
    return new Recomputation(derivation).by(derivation.rule());
  }

  private Optional<Score> by(DerivationRule rule) {
    return switch (rule) {
      case WAY_FROM_BASELINE -> Optional.of(way(bound("from"), bound("to")));
      case AT_LEAST -> Optional.of(atLeast("bound", 0));
      case MORE_THAN -> Optional.of(atLeast("bound", 1));
      case AT_MOST -> Optional.of(atMost("bound", 0));
      case LESS_THAN -> Optional.of(atMost("bound", 1));
      case BETWEEN -> Optional.of(between(0));
      case STRICTLY_BETWEEN -> Optional.of(between(1));
      case GRADES, CHECKPOINTS -> Optional.of(line());
      case LAST_GRADE, ADJUSTED -> Optional.of(Score.of(saturated(input("score"))));
      case MILESTONES -> Optional.of(ratio(input("done"), input("whole")));
      case SUCCESS_RATIO, STREAK -> Optional.of(ratio(input("met"), input("planned")));
      case ELAPSED -> Optional.of(ratio(input("passed"), input("whole")));
      case DONE -> Optional.of(oneIf(input("done").signum() > 0));
      case AT_END -> Optional.of(oneIf(input("daysLeft").signum() == 0));
      case FROM_START -> Optional.of(oneIf(input("begun").signum() > 0));
      case NOTHING_EXPECTED -> Optional.of(Score.ZERO);
      case NO_DATA -> Optional.of(Score.ZERO);
      case GIVEN -> Optional.of(Score.of(saturated(input("result"))));
      case CLAMPED -> only().map(p -> least(most(p, Score.ZERO), Score.of(input("cap"))));
      case CAPPED -> only().map(p -> least(p, Score.of(input("cap"))));
      case TIMES ->
          only().map(p -> Score.of(saturated(p.toBigDecimal().multiply(input("factor")))));
      case WEIGHTED_MEAN -> mean();
      case WORST -> smallest();
      case ALL -> smallest().map(p -> oneIf(p.compareTo(Score.ONE) >= 0));
      case PACE -> Optional.of(pace());
      case UNSCORABLE -> Optional.empty();
    };
  }

  private BigDecimal input(String name) {
    BigDecimal value = inputs.get(name);
    if (value == null) {
      throw new IllegalStateException("a derivation names its inputs (" + name + ")");
    }
    return value;
  }

  /** The value, or the sum it is the mean of: then every bound counts as often as the values. */
  private BigDecimal value() {
    return input(inputs.containsKey("sum") ? "sum" : "value");
  }

  private BigDecimal bound(String name) {
    return input(name).multiply(count);
  }

  private Score way(BigDecimal from, BigDecimal to) {
    return ratio(value().subtract(from), to.subtract(from));
  }

  /** A comparison needs an order of at least 0 to hold, of at least 1 where it is strict. */
  private Score atLeast(String bound, int order) {
    if (value().compareTo(bound(bound)) >= order) {
      return Score.ONE;
    }
    return inputs.containsKey("floor") ? way(bound("floor"), bound(bound)) : Score.ZERO;
  }

  private Score atMost(String bound, int order) {
    if (bound(bound).compareTo(value()) >= order) {
      return Score.ONE;
    }
    return inputs.containsKey("ceiling") ? way(bound("ceiling"), bound(bound)) : Score.ZERO;
  }

  private Score between(int order) {
    return value().compareTo(bound("low")) >= order ? atMost("high", order) : atLeast("low", order);
  }

  private Score line() {
    BigDecimal width = bound("to").subtract(bound("from"));
    BigDecimal rise = input("toScore").subtract(input("fromScore"));
    return ratio(
        input("fromScore").multiply(width).add(value().subtract(bound("from")).multiply(rise)),
        width);
  }

  private Score pace() {
    BigDecimal expected = input("expected");
    if (expected.signum() <= 0) {
      return Score.ONE;
    }
    BigDecimal exact = input("score").divide(expected, Score.DECIMALS, RoundingMode.HALF_EVEN);
    return Score.of(exact.max(FARTHEST.negate()).min(FARTHEST));
  }

  private static Score ratio(BigDecimal numerator, BigDecimal denominator) {
    return Score.of(
        saturated(numerator.divide(denominator, Score.DECIMALS, RoundingMode.HALF_EVEN)));
  }

  private static BigDecimal saturated(BigDecimal number) {
    return number.max(MOST.negate()).min(MOST);
  }

  private static Score oneIf(boolean holds) {
    return holds ? Score.ONE : Score.ZERO;
  }

  private static Score least(Score a, Score b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Score most(Score a, Score b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private Optional<Score> only() {
    return parts.get(0).derivation().recompute();
  }

  private Optional<Score> smallest() {
    return parts.stream()
        .flatMap(part -> part.derivation().recompute().stream())
        .min(Score::compareTo);
  }

  private Optional<Score> mean() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    for (Derivation.Part part : parts) {
      @Nullable Score score = part.derivation().recompute().orElse(null);
      if (score != null) {
        sum = sum.add(part.weight().multiply(score.toBigDecimal()));
        total = total.add(part.weight());
      }
    }
    return total.signum() == 0
        ? Optional.empty()
        : Optional.of(Score.of(sum.divide(total, Score.DECIMALS, RoundingMode.HALF_EVEN)));
  }
}
