package dev.okr.scoring.forecast;

/**
 * How a forecast is made.
 *
 * @param seed where random numbers start: the same seed gives the same forecast, bit for bit
 * @param draws how often the last days are drawn for key results and objectives, 0 (measures alone)
 *     to 100,000
 */
public record ForecastOptions(long seed, int draws) {

  private static final int MOST = 100_000;
  private static final ForecastOptions STANDARD = new ForecastOptions(1, 1_000);

  /** Rejects a number of draws out of range. */
  public ForecastOptions {
    if (draws < 0 || draws > MOST) {
      throw new IllegalArgumentException("draws must be 0 to " + MOST + " (" + draws + ")");
    }
  }

  /** Seed 1, a thousand draws. */
  public static ForecastOptions standard() {
    return STANDARD;
  }

  /** The same with another seed. */
  public ForecastOptions withSeed(long other) {
    return new ForecastOptions(other, draws);
  }

  /** The same with measures alone: nothing is simulated. */
  public ForecastOptions measuresAlone() {
    return new ForecastOptions(seed, 0);
  }
}
