package dev.okr.scoring.internal;

import dev.okr.core.goal.Combination;

/** The parts of a node while it is combined; used again for the next one. */
final class Parts {

  private final LongList scores = new LongList();
  private final LongList progress = new LongList();
  private final LongList expected = new LongList();
  private final LongList weights = new LongList();
  private boolean spoiled;

  void clear() {
    scores.clear();
    progress.clear();
    expected.clear();
    weights.clear();
    spoiled = false;
  }

  void add(long score, long rawProgress, long expectedScore, long weight) {
    scores.add(score);
    progress.add(rawProgress);
    expected.add(expectedScore);
    weights.add(weight);
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

  private long combine(Combination combination, LongList numbers) {
    int count = numbers.size();
    if (count == 0) {
      return Fixed.NONE;
    }
    return switch (combination) {
      case WEIGHTED_MEAN -> Fixed.mean(numbers.items(), weights.items(), count);
      case WORST -> smallest(numbers);
      case ALL -> smallest(numbers) >= Fixed.ONE ? Fixed.ONE : 0;
    };
  }

  private static long smallest(LongList numbers) {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < numbers.size(); i++) {
      smallest = Math.min(smallest, numbers.items()[i]);
    }
    return smallest;
  }
}
