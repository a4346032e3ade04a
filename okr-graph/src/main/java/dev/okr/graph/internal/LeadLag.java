package dev.okr.graph.internal;

import dev.okr.core.value.Cancellation;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether one series leads another: cross-correlation of pre-whitened changes (Box and Jenkins,
 * Time Series Analysis, chapter on transfer functions; Haugh, JASA 71, 1976).
 *
 * <ol>
 *   <li>Both series are differenced, which takes trends away, and changes beyond three robust
 *       standard deviations are held to these (Hampel, JASA 69, 1974, on the median of absolute
 *       deviations): an outage or a holiday that hits both series once would else be spread by the
 *       filters and look like many days that agree.
 *   <li>An autoregression is fitted to the changes of the leading series (Yule-Walker by
 *       Levinson-Durbin, order by the corrected AIC), and both are filtered by it, so that what is
 *       left of the leading one is white. Without this two unrelated series that each have momentum
 *       seem correlated.
 *   <li>An autoregression of its own then whitens what is left of the other one, where that has
 *       momentum of its own, by the same rule.
 *   <li>For each lag 0 to L the correlation of the leading one with the other one that many steps
 *       later; the strongest is the answer.
 *   <li>Its p-value is the larger of two, with a margin of a quarter for what the filters are
 *       fitted to. The one is that of Student's t (Abramowitz and Stegun 26.7.3 and 26.7.4, exact
 *       for whole degrees of freedom), times the L + 1 lags tried (Bonferroni, which holds whatever
 *       the lags have to do with each other); its degrees of freedom are those of the pairs, less
 *       one for each fitted term, and fewer where both series have momentum left or one of them
 *       rarely moves (who moved five times has said five things); and the correlation is that of
 *       the ranks (Spearman) where that is weaker, so that two outliers that happen to meet are no
 *       evidence. The other is how often the strongest correlation of all lags is as strong when
 *       what is left of the leading series is shuffled ({@value #SHUFFLES} times, less where that
 *       is long or the case is clear: Besag and Clifford, Biometrika 78(2), 1991); it holds for
 *       series that rarely move or move in leaps, where the first does not. Shuffles have a fixed
 *       seed.
 * </ol>
 */
public final class LeadLag {

  /** At the longest lag at least so many pairs are there. */
  public static final int FEWEST_PAIRS = 8;

  private static final int SHUFFLES = 999;

  /** Shuffles end early when so many were as strong: the p-value is not small. */
  private static final int CLEAR = 50;

  private static final long WORK = 200_000_000L;

  private static final double MARGIN = 1.25;

  /** How many standard deviations a change may have. */
  private static final double WIDEST = 3;

  /** The standard deviation of a normal change whose median size is 1. */
  private static final double NORMAL_SCALE = 1.4826;

  private LeadLag() {}

  /**
   * What was found.
   *
   * @param lag by how many steps the leading series leads
   * @param correlation at that lag, -1 to 1
   * @param pairs how many pairs it was worked out from
   * @param lags how many lags were tried
   * @param pValue the chance of a correlation as strong at any of the lags, if there is none
   */
  public record Result(int lag, double correlation, int pairs, int lags, double pValue) {}

  /**
   * The evidence; empty if the series are too short for the lags.
   *
   * @param leading values at equal steps
   * @param lagging values at the same steps
   * @param maxLag the longest lag tried
   * @param cancellation asked for each lag of each shuffle
   * @throws IllegalArgumentException if the series differ in length, a value is not a number, or
   *     the longest lag is negative
   */
  public static Optional<Result> of(
      double[] leading, double[] lagging, int maxLag, Cancellation cancellation) {
    if (leading.length != lagging.length) {
      throw new IllegalArgumentException(
          "both series have the same steps (" + leading.length + " and " + lagging.length + ")");
    }
    if (maxLag < 0) {
      throw new IllegalArgumentException("a lag is at least 0 (" + maxLag + ")");
    }
    check(leading);
    check(lagging);
    if (leading.length - 1 - (long) maxLag < FEWEST_PAIRS) {
      return Optional.empty();
    }
    double[] x = heldToScale(changes(leading));
    double[] y = heldToScale(changes(lagging));
    int room = x.length - maxLag - FEWEST_PAIRS;
    double[] filter = Autoregression.fitted(x, room);
    x = Autoregression.filtered(x, filter);
    y = Autoregression.filtered(y, filter);
    double[] own = Autoregression.fitted(y, room - filter.length);
    y = Autoregression.filtered(y, own);
    x = Arrays.copyOfRange(x, own.length, x.length);
    int best = 0;
    double strongest = Correlation.of(x, y, 0);
    for (int lag = 1; lag <= maxLag; lag++) {
      cancellation.throwIfRequested();
      double r = Correlation.of(x, y, lag);
      if (Math.abs(r) > Math.abs(strongest)) {
        best = lag;
        strongest = r;
      }
    }
    int pairs = y.length - best;
    int worth = (int) Math.floor(pairs / Correlation.inflation(x, y));
    int moves = Math.min(moves(leading), moves(lagging));
    int freedom = Math.min(worth, moves) - 2 - filter.length - own.length;
    double ofRanks =
        Correlation.of(Correlation.ranks(x, 0, pairs), Correlation.ranks(y, best, pairs), 0);
    double weakest = Math.min(Math.abs(strongest), Math.abs(ofRanks));
    double single = Correlation.chanceOf(weakest, freedom);
    double p =
        Math.max((maxLag + 1) * single, shuffled(x, y, maxLag, Math.abs(strongest), cancellation));
    return Optional.of(new Result(best, strongest, pairs, maxLag + 1, Math.min(1, MARGIN * p)));
  }

  /** How often the strongest correlation is as strong with x shuffled. */
  private static double shuffled(
      double[] x, double[] y, int maxLag, double strongest, Cancellation cancellation) {
    int n = x.length;
    long work = (maxLag + 1L) * n;
    int most = (int) Math.max(99, Math.min(SHUFFLES, WORK / work));
    double[] mean = new double[maxLag + 1];
    double[] spread = new double[maxLag + 1];
    for (int lag = 0; lag <= maxLag; lag++) {
      cancellation.throwIfRequested();
      double sum = 0;
      for (int i = lag; i < n; i++) {
        sum += y[i];
      }
      mean[lag] = sum / (n - lag);
      double squares = 0;
      for (int i = lag; i < n; i++) {
        squares += (y[i] - mean[lag]) * (y[i] - mean[lag]);
      }
      spread[lag] = Math.sqrt(squares);
    }
    double[] mixed = x.clone();
    int asStrong = 0;
    for (int shuffle = 1; shuffle <= most; shuffle++) {
      long stream = RandomBits.stream(SHUFFLES, shuffle);
      for (int i = n - 1; i > 0; i--) {
        int j = RandomBits.below(RandomBits.at(stream, i), i + 1);
        double item = mixed[i];
        mixed[i] = mixed[j];
        mixed[j] = item;
      }
      if (isAsStrong(mixed, y, mean, spread, strongest * (1 - 1e-9), cancellation)
          && ++asStrong == CLEAR) {
        return asStrong / (double) shuffle;
      }
    }
    return (asStrong + 1.0) / (most + 1);
  }

  private static boolean isAsStrong(
      double[] x,
      double[] y,
      double[] mean,
      double[] spread,
      double strongest,
      Cancellation cancellation) {
    int n = x.length;
    double sum = 0;
    double squares = 0;
    for (double value : x) {
      sum += value;
      squares += value * value;
    }
    for (int lag = 0; lag < mean.length; lag++) {
      cancellation.throwIfRequested();
      int pairs = n - lag;
      if (lag > 0) {
        sum -= x[pairs];
        squares -= x[pairs] * x[pairs];
      }
      double product = 0;
      for (int i = 0; i < pairs; i++) {
        product += x[i] * (y[i + lag] - mean[lag]);
      }
      double spreadX = Math.sqrt(Math.max(0, squares - sum * sum / pairs));
      if (Math.abs(product) >= strongest * spreadX * spread[lag]) {
        return true;
      }
    }
    return false;
  }

  private static void check(double[] series) {
    for (double value : series) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a value is a number (" + value + ")");
      }
    }
  }

  /** In how many steps the series changed. */
  private static int moves(double[] series) {
    int moves = 0;
    for (int i = 1; i < series.length; i++) {
      moves += series[i] == series[i - 1] ? 0 : 1;
    }
    return moves;
  }

  /** Changes held to what is usual of them; as they are where more than half are none. */
  private static double[] heldToScale(double[] changes) {
    double[] sizes = new double[changes.length];
    Arrays.setAll(sizes, i -> Math.abs(changes[i]));
    Arrays.sort(sizes);
    double most = WIDEST * NORMAL_SCALE * sizes[sizes.length / 2];
    if (most > 0) {
      Arrays.setAll(changes, i -> Math.max(-most, Math.min(most, changes[i])));
    }
    return changes;
  }

  private static double[] changes(double[] series) {
    double[] changes = new double[series.length - 1];
    double sum = 0;
    for (int i = 0; i < changes.length; i++) {
      changes[i] = series[i + 1] - series[i];
      sum += changes[i];
    }
    double mean = sum / changes.length;
    for (int i = 0; i < changes.length; i++) {
      changes[i] -= mean;
    }
    return changes;
  }
}
