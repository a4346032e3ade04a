package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.forecast.model.SplitMix;

/**
 * Which of its equally likely values a measure has in each draw of the last days: each as often as
 * any other, in an order of its own (Latin hypercube sampling; McKay, Beckman and Conover,
 * Technometrics 21, 1979). What has one name moves together.
 */
final class Draws {

  private final long seed;
  private final int count;

  Draws(long seed, int count) {
    this.seed = seed;
    this.count = count;
  }

  int count() {
    return count;
  }

  /** The ranks 0 to {@code count - 1} in the order of a name. */
  int[] ranks(String name) {
    SplitMix random = new SplitMix(SplitMix.seed(seed, name));
    int[] ranks = new int[count];
    for (int i = 0; i < count; i++) {
      int at = random.below(i + 1);
      ranks[i] = ranks[at];
      ranks[at] = i;
    }
    return ranks;
  }
}
