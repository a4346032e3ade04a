package dev.okr.graph.internal;

/**
 * What of a series follows from its own past: an autoregression, fitted by Levinson and Durbin's
 * recursion on the Yule-Walker equations (Durbin, Rev. Int. Stat. Inst. 28, 1960).
 */
final class Autoregression {

  private Autoregression() {}

  /**
   * The coefficients of the autoregression with the least corrected AIC.
   *
   * @param room how many terms there may be, besides what is usual for the length
   */
  static double[] fitted(double[] series, int room) {
    int n = series.length;
    int most = Math.max(0, Math.min(room, mostTerms(n)));
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

  /** What the autoregression leaves of a series; shorter by the number of terms. */
  static double[] filtered(double[] series, double[] filter) {
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

  private static int mostTerms(int n) {
    return Math.min(n / 4, (int) (10 * StrictMath.log10(n)));
  }
}
