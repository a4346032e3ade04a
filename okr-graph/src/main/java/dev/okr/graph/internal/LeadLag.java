package dev.okr.graph.internal;

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

  private static final int MOMENTUM_LAGS = 10;

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
  public record Evidence(int lag, double correlation, int pairs, int lags, double pValue) {}

  /**
   * The evidence; empty if the series are too short for the lags.
   *
   * @param leading values at equal steps
   * @param lagging values at the same steps
   * @param maxLag the longest lag tried
   * @throws IllegalArgumentException if the series differ in length, a value is not a number, or
   *     the longest lag is negative
   */
  public static Optional<Evidence> of(double[] leading, double[] lagging, int maxLag) {
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
    double[] filter = autoregression(x, Math.min(room, mostTerms(x.length)));
    x = filtered(x, filter);
    y = filtered(y, filter);
    double[] own = autoregression(y, Math.min(room - filter.length, mostTerms(y.length)));
    y = filtered(y, own);
    x = Arrays.copyOfRange(x, own.length, x.length);
    int best = 0;
    double strongest = correlation(x, y, 0);
    for (int lag = 1; lag <= maxLag; lag++) {
      double r = correlation(x, y, lag);
      if (Math.abs(r) > Math.abs(strongest)) {
        best = lag;
        strongest = r;
      }
    }
    int pairs = y.length - best;
    int worth = (int) Math.floor(pairs / inflation(x, y));
    int moves = Math.min(moves(leading), moves(lagging));
    int freedom = Math.min(worth, moves) - 2 - filter.length - own.length;
    double ofRanks = correlation(ranks(x, 0, pairs), ranks(y, best, pairs), 0);
    double weakest = Math.min(Math.abs(strongest), Math.abs(ofRanks));
    double single = chanceOf(weakest, freedom);
    double p = Math.max((maxLag + 1) * single, shuffled(x, y, maxLag, Math.abs(strongest)));
    return Optional.of(new Evidence(best, strongest, pairs, maxLag + 1, Math.min(1, MARGIN * p)));
  }

  /** The ranks of some of the values, the mean one for each of equal values. */
  static double[] ranks(double[] series, int from, int count) {
    double[] sorted = Arrays.copyOfRange(series, from, from + count);
    Arrays.sort(sorted);
    double[] rankOfPlace = new double[count];
    for (int first = 0, next; first < count; first = next) {
      next = first + 1;
      while (next < count && sorted[next] == sorted[first]) {
        next++;
      }
      Arrays.fill(rankOfPlace, first, next, (first + next - 1) / 2.0);
    }
    double[] ranks = new double[count];
    Arrays.setAll(ranks, i -> rankOfPlace[Arrays.binarySearch(sorted, series[from + i])]);
    return ranks;
  }

  /** How often the strongest correlation is as strong with x shuffled. */
  private static double shuffled(double[] x, double[] y, int maxLag, double strongest) {
    int n = x.length;
    long work = (maxLag + 1L) * n;
    int most = (int) Math.max(99, Math.min(SHUFFLES, WORK / work));
    double[] mean = new double[maxLag + 1];
    double[] spread = new double[maxLag + 1];
    for (int lag = 0; lag <= maxLag; lag++) {
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
      long stream = Mix.stream(SHUFFLES, shuffle);
      for (int i = n - 1; i > 0; i--) {
        int j = Mix.below(Mix.at(stream, i), i + 1);
        double item = mixed[i];
        mixed[i] = mixed[j];
        mixed[j] = item;
      }
      if (isAsStrong(mixed, y, mean, spread, strongest * (1 - 1e-9)) && ++asStrong == CLEAR) {
        return asStrong / (double) shuffle;
      }
    }
    return (asStrong + 1.0) / (most + 1);
  }

  private static boolean isAsStrong(
      double[] x, double[] y, double[] mean, double[] spread, double strongest) {
    int n = x.length;
    double sum = 0;
    double squares = 0;
    for (double value : x) {
      sum += value;
      squares += value * value;
    }
    for (int lag = 0; lag < mean.length; lag++) {
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

  /**
   * By how much momentum that is left in both series makes a correlation of unrelated ones vary
   * more than that of white ones: Bartlett's formula with sample autocorrelations, at least 1.
   */
  private static double inflation(double[] x, double[] y) {
    int n = x.length;
    double sum = 0;
    for (int lag = 1; lag <= Math.min(MOMENTUM_LAGS, n / 4); lag++) {
      sum += autocorrelation(x, lag) * autocorrelation(y, lag) * (n - lag) / n;
    }
    return Math.max(1, 1 + 2 * sum);
  }

  private static double autocorrelation(double[] series, int lag) {
    return correlation(series, series, lag);
  }

  private static void check(double[] series) {
    for (double value : series) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a value is a number (" + value + ")");
      }
    }
  }

  private static int mostTerms(int n) {
    return Math.min(n / 4, (int) (10 * StrictMath.log10(n)));
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

  /** The coefficients of the autoregression with the least corrected AIC. */
  static double[] autoregression(double[] series, int mostTerms) {
    int n = series.length;
    int most = Math.max(0, mostTerms);
    double[] covariance = new double[most + 1];
    for (int lag = 0; lag <= most; lag++) {
      for (int i = lag; i < n; i++) {
        covariance[lag] += series[i] * series[i - lag];
      }
      covariance[lag] /= n;
    }
    double[] best = {};
    double error = covariance[0];
    if (error <= 0) {
      return best;
    }
    double floor = error * 1e-12;
    double least = n * StrictMath.log(error) + penalty(n, 0);
    double[] terms = {};
    for (int order = 1; order <= most && error > floor; order++) {
      double reflection = covariance[order];
      for (int i = 0; i < order - 1; i++) {
        reflection -= terms[i] * covariance[order - 1 - i];
      }
      reflection /= error;
      double[] next = new double[order];
      for (int i = 0; i < order - 1; i++) {
        next[i] = terms[i] - reflection * terms[order - 2 - i];
      }
      next[order - 1] = reflection;
      terms = next;
      error *= 1 - reflection * reflection;
      if (error <= floor) {
        break;
      }
      double criterion = n * StrictMath.log(error) + penalty(n, order);
      if (criterion < least) {
        least = criterion;
        best = terms;
      }
    }
    return best;
  }

  private static double penalty(int n, int order) {
    double k = order + 1.0;
    return 2 * k + 2 * k * (k + 1) / (n - k - 1);
  }

  private static double[] filtered(double[] series, double[] filter) {
    double[] rest = new double[series.length - filter.length];
    for (int i = 0; i < rest.length; i++) {
      double value = series[i + filter.length];
      for (int j = 0; j < filter.length; j++) {
        value -= filter[j] * series[i + filter.length - 1 - j];
      }
      rest[i] = value;
    }
    return rest;
  }

  /** The correlation of x with y that many steps later; 0 if one of them doesn't move. */
  static double correlation(double[] x, double[] y, int lag) {
    int n = y.length - lag;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      meanX += x[i];
      meanY += y[i + lag];
    }
    meanX /= n;
    meanY /= n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double a = x[i] - meanX;
      double b = y[i + lag] - meanY;
      xx += a * a;
      yy += b * b;
      xy += a * b;
    }
    if (xx <= 0 || yy <= 0) {
      return 0;
    }
    double r = xy / (Math.sqrt(xx) * Math.sqrt(yy));
    return Math.max(-1, Math.min(1, r));
  }

  /**
   * The chance that a correlation of unrelated normal series is at least as strong: both tails of
   * Student's t. With t = r sqrt(f / (1 - r^2)) the angle of the series is that whose sine is r.
   */
  static double chanceOf(double r, int freedom) {
    if (freedom < 1) {
      return 1;
    }
    double sine = Math.min(1, Math.abs(r));
    double squared = 1 - sine * sine;
    double cosine = Math.sqrt(squared);
    double inside;
    if (freedom % 2 == 0) {
      double term = 1;
      double sum = 1;
      for (int i = 2; i < freedom; i += 2) {
        term *= squared * (i - 1) / i;
        sum += term;
      }
      inside = sine * sum;
    } else {
      double term = cosine;
      double sum = freedom > 1 ? cosine : 0;
      for (int i = 3; i < freedom; i += 2) {
        term *= squared * (i - 1) / i;
        sum += term;
      }
      inside = 2 / Math.PI * (StrictMath.asin(sine) + sine * sum);
    }
    return Math.max(0, Math.min(1, 1 - inside));
  }
}
