package dev.okr.graph;

/**
 * How risk is worked out.
 *
 * @param runs how often the future is drawn, where the chance can't be had exactly
 * @param seed of the draws: same seed, same figures
 * @param unstatedStrength the strength of a dependency that states none, 0 to 1
 */
public record RiskOptions(int runs, long seed, double unstatedStrength) {

  private static final RiskOptions STANDARD = new RiskOptions(10_000, 20_260_101L, 1);

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if there are no runs or the strength is not 0 to 1
   */
  public RiskOptions {
    if (runs < 1) {
      throw new IllegalArgumentException("a simulation has at least 1 run (" + runs + ")");
    }
    if (!(unstatedStrength >= 0 && unstatedStrength <= 1)) {
      throw new IllegalArgumentException("a strength is 0 to 1 (" + unstatedStrength + ")");
    }
  }

  /**
   * 10,000 runs, a fixed seed, and a miss that is passed on for sure where no strength is stated.
   */
  public static RiskOptions standard() {
    return STANDARD;
  }
}
