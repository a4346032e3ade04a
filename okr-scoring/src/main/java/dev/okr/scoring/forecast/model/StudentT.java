package dev.okr.scoring.forecast.model;

/**
 * Student's t distribution with four degrees of freedom, whose distribution function and its
 * inverse have closed forms (Shaw, "Sampling Student's T distribution", Journal of Computational
 * Finance 9, 2006). Four degrees have the tails that changes of business figures show.
 */
public final class StudentT {

  private StudentT() {}

  /** The probability of a value up to {@code t}. */
  public static double cdf(double t) {
    if (Double.isInfinite(t)) {
      return t > 0 ? 1 : 0;
    }
    double u = t / StrictMath.sqrt(4 + t * t);
    return 0.5 + u * (0.75 - 0.25 * u * u);
  }

  /** The density at {@code t}. */
  public static double density(double t) {
    double rest = 4 / (4 + t * t);
    return 0.375 * rest * rest * StrictMath.sqrt(rest);
  }

  /** By how much a value falls short of {@code z} in the mean: the integral of the cdf up to it. */
  public static double shortfall(double z) {
    return Double.isInfinite(z) ? 0 : z * cdf(z) + (4 + z * z) / 3 * density(z);
  }

  /** The value that is not exceeded with probability {@code p}, above 0 and below 1. */
  public static double quantile(double p) {
    double u = 2 * StrictMath.sin(StrictMath.asin(2 * p - 1) / 3);
    return 2 * u / StrictMath.sqrt((1 - u) * (1 + u));
  }
}
