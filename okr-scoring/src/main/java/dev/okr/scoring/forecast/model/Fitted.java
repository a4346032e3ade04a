package dev.okr.scoring.forecast.model;

/** What values let expect of the steps after the last of them. Immutable. */
public final class Fitted {

  /** No further ahead than this: what is further is as wide as that. */
  private static final int FURTHEST = 400;

  private final Part[] parts;
  private final double last;
  private final double anchor;
  private final int count;
  private final double trust;

  /**
   * A form of smoothing after the values.
   *
   * @param form the form
   * @param weight how much it is believed
   * @param level the level it has found
   * @param trend the trend a step it has found
   * @param scale the scale of the next surprise
   */
  record Part(int form, double weight, double level, double trend, double scale) {}

  Fitted(Part[] parts, double last, double anchor, int count, double trust) {
    this.parts = parts.clone();
    this.last = last;
    this.anchor = anchor;
    this.count = count;
    this.trust = trust;
  }

  /** The value after some steps; after none it is the last one. */
  public Mixture after(double steps) {
    double h = Math.min(steps, FURTHEST);
    int whole = (int) h;
    double part = h - whole;
    return mixture(
        one -> {
          double alpha = Forms.alpha(one.form());
          double damped = 1;
          double ahead = 0;
          double variance = 0;
          double centre = last;
          double response = 1;
          double first = levelVariance(alpha);
          for (int j = 1; j <= whole + (part > 0 ? 1 : 0); j++) {
            damped *= Forms.phi(one.form());
            ahead += damped;
            double next = drawn(one.level() + one.trend() * ahead);
            double share = j <= whole ? 1 : part;
            centre += share * (next - centre);
            variance += share * (response * response + (j == 1 ? first : 0));
            response = alpha + alpha * Forms.beta(one.form()) * ahead;
          }
          return new double[] {centre, one.scale() * StrictMath.sqrt(variance)};
        });
  }

  /** The sum of the values of some steps ahead, the last of which may be a part of one. */
  public Mixture sumOf(double steps) {
    double h = Math.min(steps, FURTHEST);
    int whole = (int) h;
    double part = h - whole;
    return mixture(
        one -> {
          double alpha = Forms.alpha(one.form());
          double damped = 1;
          double ahead = 0;
          double sum = 0;
          double variance = levelVariance(alpha) * h * h;
          double response = 1;
          for (int j = 1; j <= whole + (part > 0 ? 1 : 0); j++) {
            damped *= Forms.phi(one.form());
            ahead += damped;
            double share = j <= whole ? 1 : part;
            sum += share * drawn(one.level() + one.trend() * ahead);
            variance += share * response * response;
            response += alpha + alpha * Forms.beta(one.form()) * ahead;
          }
          return new double[] {sum, one.scale() * StrictMath.sqrt(variance)};
        });
  }

  /**
   * The largest value of the steps ahead. Of a walk the largest value is as likely to lie beyond a
   * mark as the last one twice over (the reflection principle); values around a level are so many
   * draws; other forms lie between.
   */
  public Mixture largestOf(double steps) {
    return extreme(steps, 1);
  }

  /** The smallest value of the steps ahead. */
  public Mixture smallestOf(double steps) {
    return extreme(steps, -1);
  }

  private Mixture extreme(double steps, int sign) {
    double more = Math.max(0, Math.min(steps, FURTHEST) - 2);
    double[] draws = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      draws[i] = sign * (2 + more * (1 - Forms.alpha(parts[i].form())));
    }
    return after(steps).extreme(draws);
  }

  /** How well a form that began as a mean knows its level, against one surprise. */
  private double levelVariance(double alpha) {
    return alpha * count < 1 ? 1.0 / count : 0;
  }

  /** Towards what was believed beforehand while there are few values. */
  private double drawn(double forecast) {
    return anchor + trust * (forecast - anchor);
  }

  /** Finds the centre and the scale of one part. */
  private interface OfPart {
    double[] find(Part part);
  }

  private Mixture mixture(OfPart ofPart) {
    double[] weights = new double[parts.length];
    double[] centres = new double[parts.length];
    double[] scales = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      double[] found = ofPart.find(parts[i]);
      weights[i] = parts[i].weight();
      centres[i] = found[0];
      scales[i] = found[1];
    }
    return Mixture.of(weights, centres, scales);
  }
}
