package dev.okr.scoring.forecast.model;

/**
 * The forms of exponential smoothing that are averaged, with what is believed of each before any
 * value is seen: a level alone, or with a damped trend (Gardner and McKenzie, "Forecasting trends
 * in time series", Management Science 31, 1985; the error correction form of Hyndman, Koehler, Ord
 * and Snyder, "Forecasting with Exponential Smoothing", 2008).
 *
 * <p>The numbers were chosen by hand on 180 weekly series of the M4 competition and on simulated
 * quarters; the results hardly depend on them.
 */
final class Forms {

  /** How much of a surprise the level takes over. */
  private static final double[] ALPHAS = {0.1, 0.3, 0.6, 1};

  /** How much of that the trend takes over. */
  private static final double[] BETAS = {0.05, 0.15, 0.4};

  /** How much of the trend is left after a step. */
  private static final double[] PHIS = {0.8, 0.9, 0.97};

  /** Trends that soon end are the likelier ones. */
  private static final double[] PHI_BELIEFS = {0.6, 0.3, 0.1};

  /** The belief that there is a trend. */
  private static final double TREND = 0.6;

  /** The same of amounts. */
  private static final double STEADY_TREND = 0.3;

  static final int COUNT = ALPHAS.length * (1 + BETAS.length * PHIS.length);

  private static final double[] ALPHA = new double[COUNT];
  private static final double[] BETA = new double[COUNT];
  private static final double[] PHI = new double[COUNT];
  private static final double[] LOG_BELIEF = new double[COUNT];
  private static final double[] LOG_BELIEF_STEADY = new double[COUNT];

  static {
    double ofMoving = 0;
    double ofSteady = 0;
    for (double alpha : ALPHAS) {
      ofMoving += StrictMath.sqrt(alpha);
      ofSteady += 1 / alpha;
    }
    int i = 0;
    for (double alpha : ALPHAS) {
      double moving = StrictMath.sqrt(alpha) / ofMoving;
      double steady = 1 / alpha / ofSteady;
      i = set(i, alpha, 0, 0, moving * (1 - TREND), steady * (1 - STEADY_TREND));
      for (double beta : BETAS) {
        for (int p = 0; p < PHIS.length; p++) {
          double belief = PHI_BELIEFS[p] / BETAS.length;
          i = set(i, alpha, beta, PHIS[p], moving * TREND * belief, steady * STEADY_TREND * belief);
        }
      }
    }
  }

  private Forms() {}

  private static int set(
      int i, double alpha, double beta, double phi, double belief, double steady) {
    ALPHA[i] = alpha;
    BETA[i] = beta;
    PHI[i] = phi;
    LOG_BELIEF[i] = StrictMath.log(belief);
    LOG_BELIEF_STEADY[i] = StrictMath.log(steady);
    return i + 1;
  }

  static double alpha(int form) {
    return ALPHA[form];
  }

  /** The share of the level's correction that the trend takes. */
  static double beta(int form) {
    return BETA[form];
  }

  static double phi(int form) {
    return PHI[form];
  }

  /**
   * What is believed of a form beforehand.
   *
   * @param isSteady whether the values are amounts, which vary around what is usual
   */
  static double logBelief(int form, boolean isSteady) {
    return isSteady ? LOG_BELIEF_STEADY[form] : LOG_BELIEF[form];
  }
}
