package dev.okr.scoring.forecast.model;

import java.util.Arrays;

/**
 * A weighted mixture of scaled t distributions, held within bounds: what lies beyond a bound lies
 * on it. A part may be the largest, or the smallest, of several draws. Immutable.
 */
public final class Mixture {

  private static final int STEPS = 100;
  private static final double CLOSE = 1e-13;
  private static final int GRID = 128;

  private final double[] weights;
  private final double[] centres;
  private final double[] scales;

  /** How many draws a part is the largest of; negative for the smallest. */
  private final double[] looks;

  private final double low;
  private final double high;

  private Mixture(
      double[] weights,
      double[] centres,
      double[] scales,
      double[] looks,
      double low,
      double high) {
    this.weights = weights;
    this.centres = centres;
    this.scales = scales;
    this.looks = looks;
    this.low = low;
    this.high = high;
  }

  /**
   * A mixture without bounds.
   *
   * @param weights the weight of each part; they sum to 1
   * @param centres the middle of each part
   * @param scales the scale of each part; 0 for a part that is one number
   */
  public static Mixture of(double[] weights, double[] centres, double[] scales) {
    double[] single = new double[weights.length];
    Arrays.fill(single, 1);
    return new Mixture(
        weights.clone(),
        centres.clone(),
        scales.clone(),
        single,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY);
  }

  /** One number. */
  public static Mixture certain(double value) {
    return of(new double[] {1}, new double[] {value}, new double[] {0});
  }

  /** The largest of several draws, a number of them for each part; negative for the smallest. */
  public Mixture extreme(double[] draws) {
    return new Mixture(weights, centres, scales, draws.clone(), low, high);
  }

  /** {@code offset + factor * value}, the factor above 0. */
  public Mixture moved(double offset, double factor) {
    double[] movedCentres = new double[centres.length];
    double[] movedScales = new double[centres.length];
    for (int i = 0; i < centres.length; i++) {
      movedCentres[i] = offset + factor * centres[i];
      movedScales[i] = factor * scales[i];
    }
    return new Mixture(
        weights, movedCentres, movedScales, looks, offset + factor * low, offset + factor * high);
  }

  /** Held within bounds. */
  public Mixture within(double lowest, double highest) {
    return new Mixture(
        weights, centres, scales, looks, Math.max(low, lowest), Math.min(high, highest));
  }

  /** The probability of a value up to {@code x}. */
  public double cdf(double x) {
    return x < low ? 0 : x >= high ? 1 : unbounded(x, true);
  }

  /** The probability of a value from {@code x} on. */
  public double atLeast(double x) {
    return x <= low ? 1 : x > high ? 0 : 1 - unbounded(x, false);
  }

  private double unbounded(double x, boolean withItself) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double p;
      if (scales[i] > 0) {
        p = StudentT.cdf((x - centres[i]) / scales[i]);
      } else {
        p = x > centres[i] || (withItself && x == centres[i]) ? 1 : 0;
      }
      sum += weights[i] * ofLooks(p, looks[i]);
    }
    return Math.min(1, sum);
  }

  private static double ofLooks(double p, double draws) {
    if (draws == 1) {
      return p;
    }
    return draws > 0 ? StrictMath.pow(p, draws) : 1 - StrictMath.pow(1 - p, -draws);
  }

  /** The value that is not exceeded with probability {@code p}, above 0 and below 1. */
  public double quantile(double p) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      double alone = quantileOf(i, p);
      from = Math.min(from, alone);
      to = Math.max(to, alone);
    }
    double x = from + (to - from) / 2;
    for (int step = 0; step < STEPS && from < to; step++) {
      double missing = p - unbounded(x, true);
      if (missing > 0) {
        from = x;
      } else {
        to = x;
      }
      double next = x + missing / density(x);
      if (!(next > from && next < to)) {
        next = from + (to - from) / 2;
      }
      if (Math.abs(next - x) <= CLOSE * Math.max(Math.abs(x), to - from)) {
        x = next;
        break;
      }
      x = next;
    }
    return Math.max(low, Math.min(high, x));
  }

  /** The density of parts of one draw; where there are others it is a step that may be refused. */
  private double density(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      if (scales[i] > 0) {
        sum += weights[i] * StudentT.density((x - centres[i]) / scales[i]) / scales[i];
      }
    }
    return sum;
  }

  private double quantileOf(int i, double p) {
    double draws = looks[i];
    double single =
        draws == 1
            ? p
            : draws > 0 ? StrictMath.pow(p, 1 / draws) : 1 - StrictMath.pow(1 - p, -1 / draws);
    return scales[i] > 0 ? centres[i] + scales[i] * StudentT.quantile(single) : centres[i];
  }

  /** The mean. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * meanOf(i);
    }
    return Math.max(low, Math.min(high, sum));
  }

  private double meanOf(int i) {
    if (scales[i] == 0) {
      return Math.max(low, Math.min(high, centres[i]));
    }
    if (looks[i] == 1) {
      return centres[i]
          + scales[i] * StudentT.shortfall((low - centres[i]) / scales[i])
          - scales[i] * StudentT.shortfall((centres[i] - high) / scales[i]);
    }
    double sum = 0;
    for (int g = 0; g < GRID; g++) {
      sum += Math.max(low, Math.min(high, quantileOf(i, (g + 0.5) / GRID)));
    }
    return sum / GRID;
  }

  /** Values that are equally likely, rising: the middles of that many parts of the whole. */
  public double[] support(int count) {
    double from = quantile(0.25 / count);
    double to = quantile(1 - 0.25 / count);
    double[] support = new double[count];
    double width = (to - from) / (GRID - 1);
    int at = 0;
    double before = from;
    double pBefore = cdf(from);
    for (int g = 1; g <= GRID && at < count; g++) {
      double x = g < GRID - 1 ? from + width * g : to;
      double p = g < GRID ? cdf(x) : 1;
      while (at < count && (at + 0.5) / count <= p) {
        double wanted = (at + 0.5) / count;
        support[at++] =
            p > pBefore && wanted > pBefore
                ? before + (x - before) * (wanted - pBefore) / (p - pBefore)
                : before;
      }
      before = x;
      pBefore = p;
    }
    return support;
  }
}
