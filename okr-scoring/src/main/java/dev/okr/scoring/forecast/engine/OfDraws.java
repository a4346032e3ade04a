package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.forecast.Distribution;
import dev.okr.scoring.internal.number.Fixed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;

/** The distribution of a score that was drawn. */
final class OfDraws implements Distribution {

  /** So many of the draws are kept, evenly spread over their order. */
  private static final int KEPT = 200;

  private final long[] kept;
  private final BigDecimal mean;

  private OfDraws(long[] kept, BigDecimal mean) {
    this.kept = kept;
    this.mean = mean;
  }

  /** The distribution of scores in billionths. */
  static OfDraws of(long[] scores) {
    long[] sorted = scores.clone();
    Arrays.sort(sorted);
    BigInteger sum = BigInteger.ZERO;
    for (long score : sorted) {
      sum = sum.add(BigInteger.valueOf(score));
    }
    int count = Math.min(KEPT, sorted.length);
    long[] kept = new long[count];
    for (int i = 0; i < count; i++) {
      kept[i] = sorted[(int) ((i + 0.5) / count * sorted.length)];
    }
    BigDecimal mean =
        new BigDecimal(sum, 9).divide(BigDecimal.valueOf(sorted.length), 9, RoundingMode.HALF_EVEN);
    return new OfDraws(kept, mean);
  }

  @Override
  public BigDecimal mean() {
    return mean;
  }

  /** Between two of the draws kept it is on the line between them. */
  @Override
  public BigDecimal quantile(double probability) {
    ForecastNumbers.requireInside(probability);
    double at = Math.max(0, Math.min(kept.length - 1.0, probability * kept.length - 0.5));
    int below = (int) at;
    int above = Math.min(kept.length - 1, below + 1);
    long between = (long) StrictMath.rint((at - below) * (kept[above] - kept[below]));
    return ForecastNumbers.score(kept[below] + between);
  }

  @Override
  public double atLeast(BigDecimal value) {
    BigDecimal bound = Objects.requireNonNull(value, "value");
    int from = 0;
    while (from < kept.length && ForecastNumbers.score(kept[from]).compareTo(bound) < 0) {
      from++;
    }
    return (kept.length - from) / (double) kept.length;
  }

  /** The share of the draws in which all is reached. */
  static BigDecimal reach(long[] scores) {
    long reached = Arrays.stream(scores).filter(score -> score >= Fixed.ONE).count();
    return BigDecimal.valueOf(reached)
        .divide(BigDecimal.valueOf(scores.length), 9, RoundingMode.HALF_EVEN);
  }
}
