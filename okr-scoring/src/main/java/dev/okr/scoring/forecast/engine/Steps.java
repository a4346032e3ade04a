package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.internal.measure.Dated;
import dev.okr.scoring.internal.outlook.Prospect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Forecasts what is counted in steps: work done, values that met their target. */
final class Steps {

  /** More steps are counted in groups. */
  private static final int MOST = 400;

  private static final int LONGEST_STREAK = 120;

  private Steps() {}

  /**
   * Work by its pace: steps come at a rate, of which the plan's own pace is believed as if one step
   * had come by it; the steps still to come are then negative binomial (a Poisson process with a
   * gamma belief; Gelman and others, "Bayesian Data Analysis", section 2.6).
   */
  static @Nullable OfSteps pace(Prospect prospect) {
    BigDecimal whole = prospect.region() == null ? null : prospect.region().low();
    if (whole == null || prospect.steps() == 0) {
      return null;
    }
    double all = whole.doubleValue();
    List<Dated> values = prospect.values();
    double done = values.isEmpty() ? 0 : values.get(values.size() - 1).amount().doubleValue();
    if (done >= all) {
      return OfSteps.certain(all);
    }
    int steps = Math.min(MOST, prospect.steps());
    int left = (int) Math.max(1, steps * (1 - done / all) + 0.5);
    int first =
        prospect.hasStart()
            ? prospect.start()
            : values.isEmpty() ? prospect.day() : values.get(0).day();
    double passed = Math.max(0, prospect.day() - first + 1.0);
    double remaining = prospect.end() - (double) Math.max(prospect.day(), first - 1);
    double shape = steps - left + 1.0;
    double rate = passed + (passed + remaining) / steps;
    double share = remaining / (rate + remaining);
    double chance = StrictMath.exp(shape * StrictMath.log(1 - share));
    double[] chances = new double[left + 1];
    double sum = 0;
    for (int k = 0; k < left; k++) {
      chances[k] = chance;
      sum += chance;
      chance *= (shape + k) / (k + 1) * share;
    }
    chances[left] = Math.max(0, 1 - sum);
    return new OfSteps(spread(done, all, left), chances);
  }

  private static double[] spread(double from, double to, int parts) {
    double[] values = new double[parts + 1];
    for (int i = 0; i < parts; i++) {
      values[i] = from + (to - from) * i / parts;
    }
    values[parts] = to;
    return values;
  }

  /**
   * Values that meet their target: each of those still planned does with the same chance, of which
   * the values so far tell (beta-binomial, with the belief of Jeffreys).
   */
  static @Nullable OfSteps successes(Prospect prospect, Track track) {
    double planned = Objects.requireNonNull(prospect.planned()).doubleValue();
    if (planned <= 0) {
      return null;
    }
    int seen = prospect.values().size();
    double met = met(prospect);
    double left = left(prospect, track, planned);
    int trials = (int) Math.min(MOST, left);
    double alpha = met + 0.5;
    double beta = seen - met + 0.5;
    double chance = 1;
    for (int i = 0; i < trials; i++) {
      chance *= (beta + i) / (alpha + beta + i);
    }
    double[] chances = new double[trials + 1];
    for (int k = 0; k <= trials; k++) {
      chances[k] = chance;
      chance *= (trials - k) / (k + 1.0) * (alpha + k) / Math.max(beta + trials - k - 1, 1e-300);
    }
    return new OfSteps(spread(met / planned, (met + left) / planned, trials), scaled(chances));
  }

  private static double[] scaled(double[] chances) {
    double sum = 0;
    for (double chance : chances) {
      sum += chance;
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] = sum > 0 ? chances[i] / sum : 1.0 / chances.length;
    }
    return chances;
  }

  private static double met(Prospect prospect) {
    return prospect.values().stream().filter(value -> value.amount().signum() > 0).count();
  }

  /** How many values are still to come: those planned, as far as there is time for them. */
  private static double left(Prospect prospect, Track track, double planned) {
    double time = StrictMath.floor(track.stepsTo(prospect.end()) + 0.5);
    return Math.max(0, Math.min(planned - prospect.values().size(), time));
  }

  /** The longest run of values that meet their target. */
  static @Nullable OfSteps streak(Prospect prospect, Track track) {
    double planned = Objects.requireNonNull(prospect.planned()).doubleValue();
    if (planned <= 0) {
      return null;
    }
    int longest = (int) (Objects.requireNonNull(prospect.value()).doubleValue() * planned + 0.5);
    int run = 0;
    for (Dated value : prospect.values()) {
      run = value.amount().signum() > 0 ? run + 1 : 0;
    }
    int trials = (int) Math.min(LONGEST_STREAK, left(prospect, track, planned));
    double chance = (met(prospect) + 0.5) / (prospect.values().size() + 1.0);
    int most = Math.max(longest, run + trials);
    double[] values = new double[most - longest + 1];
    double[] chances = new double[values.length];
    double atLeast = 1;
    for (int length = longest; length <= most; length++) {
      double longer = length == most ? 0 : runOf(length + 1, run, trials, chance);
      values[length - longest] = length / planned;
      chances[length - longest] = atLeast - longer;
      atLeast = longer;
    }
    return new OfSteps(values, scaled(chances));
  }

  /** The probability of a run of that length, one being under way, within so many trials. */
  private static double runOf(int length, int run, int trials, double chance) {
    if (run >= length) {
      return 1;
    }
    double[] at = new double[length];
    at[run] = 1;
    double reached = 0;
    for (int i = 0; i < trials; i++) {
      double broken = 0;
      for (double one : at) {
        broken += one * (1 - chance);
      }
      reached += at[length - 1] * chance;
      for (int r = length - 1; r > 0; r--) {
        at[r] = at[r - 1] * chance;
      }
      at[0] = broken;
    }
    return reached;
  }
}
