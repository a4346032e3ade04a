package dev.okr.scoring.internal;

import dev.okr.core.goal.Combination;
import java.util.Arrays;

/** The parts of a node while it is combined; used again for the next one. */
final class Parts {

  private long[] scores = new long[8];
  private long[] progress = new long[8];
  private long[] expected = new long[8];
  private long[] weights = new long[8];
  private int count;
  private boolean spoiled;

  void clear() {
    count = 0;
    spoiled = false;
  }

  void add(long score, long rawProgress, long expectedScore, long weight) {
    if (count == scores.length) {
      scores = Arrays.copyOf(scores, count * 2);
      progress = Arrays.copyOf(progress, count * 2);
      expected = Arrays.copyOf(expected, count * 2);
      weights = Arrays.copyOf(weights, count * 2);
    }
    scores[count] = score;
    progress[count] = rawProgress;
    expected[count] = expectedScore;
    weights[count] = weight;
    count++;
  }

  /** One part makes the whole unscorable. */
  void spoil() {
    spoiled = true;
  }

  long score(Combination combination) {
    return spoiled ? Fixed.NONE : combine(combination, scores);
  }

  long progress(Combination combination) {
    return spoiled ? Fixed.NONE : combine(smallestForAll(combination), progress);
  }

  long expected(Combination combination) {
    return combine(smallestForAll(combination), expected);
  }

  /** All or nothing is for scores; what is on the way to it is the smallest of the parts. */
  private static Combination smallestForAll(Combination combination) {
    return combination == Combination.ALL ? Combination.WORST : combination;
  }

  private long combine(Combination combination, long[] numbers) {
    if (count == 0) {
      return Fixed.NONE;
    }
    return switch (combination) {
      case WEIGHTED_MEAN -> Fixed.mean(numbers, weights, count);
      case WORST -> smallest(numbers);
      case ALL -> smallest(numbers) >= Fixed.ONE ? Fixed.ONE : 0;
    };
  }

  private long smallest(long[] numbers) {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      smallest = Math.min(smallest, numbers[i]);
    }
    return smallest;
  }
}
