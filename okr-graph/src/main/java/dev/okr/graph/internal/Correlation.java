package dev.okr.graph.internal;

import java.util.Arrays;

/** Correlation of two series, and by what chance unrelated ones show as much. */
final class Correlation {

  private static final int MOMENTUM_LAGS = 10;

  private Correlation() {}

  /** The correlation of x with y that many steps later; 0 if one of them doesn't move. */
  static double of(double[] x, double[] y, int lag) {
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

  /**
   * By how much momentum that is left in both series makes a correlation of unrelated ones vary
   * more than that of white ones: Bartlett's formula with sample autocorrelations, at least 1.
   */
  static double inflation(double[] x, double[] y) {
    int n = x.length;
    double sum = 0;
    for (int lag = 1; lag <= Math.min(MOMENTUM_LAGS, n / 4); lag++) {
      sum += autocorrelation(x, lag) * autocorrelation(y, lag) * (n - lag) / n;
    }
    return Math.max(1, 1 + 2 * sum);
  }

  private static double autocorrelation(double[] series, int lag) {
    return of(series, series, lag);
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
