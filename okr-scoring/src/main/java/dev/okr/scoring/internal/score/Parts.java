package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Combination;
import dev.okr.scoring.internal.number.Fixed;
import java.util.Arrays;

/**
 * The parts of a node while it is combined (scoring.md, section 3); used again for the next one.
 */
public final class Parts {

  private long[] scores = new long[8];
  private long[] progress = new long[8];
  private long[] expected = new long[8];
  private long[] weights = new long[8];
  private int count;
  private boolean spoiled;
  private boolean hasData;
  private boolean hasUnbegun;

  public void clear() {
    count = 0;
    spoiled = false;
    hasData = false;
    hasUnbegun = false;
  }

  public void add(long score, long rawProgress, long expectedScore, long weight) {
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

  /** Some part that counts has data. */
  void noteData() {
    hasData = true;
  }

  /** Some part has not begun: all can't be met. */
  void noteUnbegun() {
    hasUnbegun = true;
  }

  boolean isSpoiled() {
    return spoiled;
  }

  boolean hasData() {
    return hasData;
  }

  private boolean isUnscorable() {
    return spoiled || count == 0;
  }

  public long score(Combination combination) {
    if (isUnscorable()) {
      return Fixed.NONE;
    }
    return switch (combination) {
      case WEIGHTED_MEAN -> Fixed.mean(scores, weights, count);
      case WORST -> smallest(scores);
      case ALL -> smallest(scores) >= Fixed.ONE && !hasUnbegun ? Fixed.ONE : 0;
    };
  }

  /** The smallest score of a part. */
  long worst() {
    return isUnscorable() ? Fixed.NONE : smallest(scores);
  }

  long progress(Combination combination) {
    if (isUnscorable()) {
      return Fixed.NONE;
    }
    return combination == Combination.WEIGHTED_MEAN
        ? Fixed.mean(progress, weights, count)
        : smallest(progress);
  }

  /** Of the worst part the expected score, of several the highest; else the mean. */
  long expected(Combination combination) {
    if (isUnscorable()) {
      return Fixed.NONE;
    }
    if (combination == Combination.WEIGHTED_MEAN) {
      return Fixed.mean(expected, weights, count);
    }
    long worst = smallest(scores);
    long highest = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      highest = scores[i] == worst ? Math.max(highest, expected[i]) : highest;
    }
    return highest;
  }

  private long smallest(long[] numbers) {
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      smallest = Math.min(smallest, numbers[i]);
    }
    return smallest;
  }
}
