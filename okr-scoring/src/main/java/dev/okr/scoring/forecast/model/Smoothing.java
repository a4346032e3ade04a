package dev.okr.scoring.forecast.model;

import java.util.Arrays;

/**
 * Exponential smoothing averaged over its {@link Forms}: every form follows the values, is believed
 * the more the less they surprised it (Bayesian model averaging; Raftery, Madigan and Hoeting, JASA
 * 92, 1997; Kolassa, "Combining exponential smoothing forecasts using Akaike weights",
 * International Journal of Forecasting 27, 2011), and brings its own forecast with its own width.
 *
 * <p>Values may be several steps apart (Wright, "Forecasting data published at irregular time
 * intervals", Management Science 32, 1986). A form that adapts slowly begins as the mean of what
 * was seen. Forecasts are drawn towards the last value while there are few, which is to say towards
 * no trend.
 */
public final class Smoothing {

  /** How much of the evidence counts: neighbouring values say less than independent ones. */
  private static final double EVIDENCE = 0.85;

  /** As many surprises count as known beforehand. */
  private static final double PRIOR = 1;

  /** How much less a surprise says of the next one with each step that it is older. */
  private static final double FADING = 0.95;

  /** With as many surprises a forecast is half way between the last value and that of its form. */
  private static final double PULL = 3;

  private static final double WIDTH = 0.83;

  /** Five standard deviations squared, against the square of a median (of a normal 0.6745). */
  private static final double FAR_OUT = 25 * 2.198;

  /** With so many changes the values alone say how large they are. */
  private static final int ENOUGH = 4;

  /** A form that is believed less by this factor than the likeliest is left out. */
  private static final double NEGLIGIBLE = 1e-3;

  /** No gap counts as more steps than this. */
  static final int LONGEST_GAP = 26;

  private final double[] values;
  private final int[] gaps;
  private final Belief belief;

  /** The squared surprise a step that is known beforehand. */
  private final double surprise;

  /** A larger squared surprise makes forecasts no wider than this one. */
  private final double outlier;

  /** As {@link #surprise}, none larger than an outlier. */
  private final double usualSurprise;

  private final double[] level = new double[Forms.COUNT];
  private final double[] trend = new double[Forms.COUNT];
  private final double[] scale = new double[Forms.COUNT];
  private final double[] logWeight = new double[Forms.COUNT];

  private Smoothing(double[] values, int[] gaps, Belief belief) {
    this.values = values;
    this.gaps = gaps;
    this.belief = belief;
    double[] squares = squaredChanges();
    this.surprise = known(squares);
    this.outlier = outlier(squares);
    for (int i = 0; i < squares.length; i++) {
      squares[i] = Math.min(squares[i], outlier);
    }
    this.usualSurprise = known(squares);
  }

  /**
   * What is believed before the values speak.
   *
   * @param anchor what forecasts are drawn towards while there are few values
   * @param ignorance the squared change a step that is likely where values don't say, above 0
   * @param least the squared change a step that is there whatever few values show; 0 for none
   * @param nature how such values are known to behave
   */
  public record Belief(double anchor, double ignorance, double least, Nature nature) {}

  /**
   * What the values let expect.
   *
   * @param values the values, oldest first; at least one
   * @param gaps how many steps each is after the one before; the first is not looked at
   * @param belief what is believed beforehand
   */
  public static Fitted fit(double[] values, int[] gaps, Belief belief) {
    Smoothing smoothing = new Smoothing(values, gaps, belief);
    for (int form = 0; form < Forms.COUNT; form++) {
      smoothing.follow(form);
    }
    return smoothing.weighed();
  }

  private double[] squaredChanges() {
    double[] squares = new double[values.length - 1];
    for (int i = 0; i < squares.length; i++) {
      double change = values[i + 1] - values[i];
      squares[i] = change * change / Math.min(gaps[i + 1], LONGEST_GAP);
    }
    return squares;
  }

  /**
   * The squared change a step that is known beforehand: the mean of those seen, with what makes up
   * for those short of four. Values that never changed may do so yet: one change of ignorance.
   */
  private double known(double[] squares) {
    double sum = 0;
    for (double square : squares) {
      sum += square;
    }
    int unknown = Math.max(sum == 0 ? 1 : 0, ENOUGH - squares.length);
    double mean = (sum + unknown * belief.ignorance()) / (squares.length + unknown);
    return Math.max(belief.least(), mean);
  }

  /** By the median of the changes, so that a slip of the pen doesn't count as a way of moving. */
  private double outlier(double[] squares) {
    if (squares.length < ENOUGH) {
      return Double.POSITIVE_INFINITY;
    }
    double[] sorted = squares.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    return Math.max(FAR_OUT * median, 2 * surprise);
  }

  private void follow(int form) {
    double alpha = Forms.alpha(form);
    double phi = Forms.phi(form);
    double l = values[0];
    double t = 0;
    double squares = 0;
    double faded = 0;
    double weight = 0;
    for (int i = 1; i < values.length; i++) {
      int gap = Math.min(gaps[i], LONGEST_GAP);
      double damped = 1;
      double ahead = 0;
      double kept = 1;
      double variance = 1;
      double response = 0;
      for (int g = 1; g <= gap; g++) {
        damped *= phi;
        ahead += damped;
        kept *= 1 - alpha;
        if (g < gap) {
          response = alpha + alpha * Forms.beta(form) * ahead;
          variance += response * response;
        }
      }
      double gain = 1 - kept;
      double least = 1.0 / (i + 1);
      if (gain < least) {
        gain = least;
        variance += 1.0 / i;
      }
      double error = values[i] - (l + ahead * t);
      l += ahead * t + gain * error;
      t = damped * t + Forms.beta(form) * gain * error / gap;
      double square = error * error / variance;
      squares += square;
      faded = FADING * faded + Math.min(square, outlier);
      weight = FADING * weight + 1;
    }
    int surprises = values.length - 1;
    double variance = (squares + PRIOR * surprise) / (surprises + PRIOR);
    double recent = (faded + PRIOR * usualSurprise) / (weight + PRIOR);
    level[form] = l;
    trend[form] = t;
    scale[form] =
        StrictMath.sqrt(recent) * (WIDTH + belief.nature().widthOfFew() / Math.max(1, surprises));
    logWeight[form] =
        Forms.logBelief(form, belief.nature() == Nature.AMOUNT)
            - EVIDENCE * surprises / 2 * StrictMath.log(variance);
  }

  private Fitted weighed() {
    double largest = Double.NEGATIVE_INFINITY;
    for (double one : logWeight) {
      largest = Math.max(largest, one);
    }
    int[] kept = new int[Forms.COUNT];
    double[] weight = new double[Forms.COUNT];
    double sum = 0;
    int count = 0;
    for (int form = 0; form < Forms.COUNT; form++) {
      double relative = StrictMath.exp(logWeight[form] - largest);
      if (relative >= NEGLIGIBLE) {
        kept[count] = form;
        weight[count++] = relative;
        sum += relative;
      }
    }
    Fitted.Part[] parts = new Fitted.Part[count];
    for (int i = 0; i < count; i++) {
      int form = kept[i];
      parts[i] = new Fitted.Part(form, weight[i] / sum, level[form], trend[form], scale[form]);
    }
    int surprises = values.length - 1;
    return new Fitted(
        parts,
        values[values.length - 1],
        belief.anchor(),
        values.length,
        surprises / (surprises + PULL));
  }
}
