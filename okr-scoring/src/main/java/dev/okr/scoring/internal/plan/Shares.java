package dev.okr.scoring.internal.plan;

import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnstatedWeights;
import dev.okr.scoring.policy.Weighting;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the stated and unstated weights of the parts of one node come to (scoring.md, section 3): as
 * whole numbers without a common factor, so that sums of them stay small.
 */
final class Shares {

  /** The weight of a part that states none. */
  static final long UNSTATED = -1;

  private static final long MILLION = 1_000_000;
  private static final long HUNDRED = 100 * MILLION;
  private static final long STEP = MILLION / 1_000;

  private final UnstatedWeights unstated;
  private final boolean plain;

  Shares(Policy policy) {
    this.unstated = policy.unstatedWeights();
    this.plain = policy.weighting() == Weighting.EQUAL;
  }

  /** A weight in millionths, or {@link #UNSTATED}. */
  static long stated(Optional<Weight> weight) {
    return weight.isPresent() ? weight.get().millionths() : UNSTATED;
  }

  /** The weights of the parts of a node, in their order. */
  long[] of(List<Optional<Weight>> stated) {
    long[] weights = new long[stated.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = stated(stated.get(i));
    }
    return of(weights);
  }

  /**
   * The weights of the parts of a node, in their order.
   *
   * @param weights what is stated, in millionths, or {@link #UNSTATED}; the weights from then on
   * @return the same array
   */
  long[] of(long[] weights) {
    int open = 0;
    for (long weight : weights) {
      open += weight == UNSTATED ? 1 : 0;
    }
    if (open == weights.length && unstated == UnstatedWeights.ONE) {
      Arrays.fill(weights, 1);
      return weights;
    }
    if (open > 0) {
      fill(weights, open);
    }
    if (plain) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.min(1, weights[i]);
      }
    }
    reduce(weights);
    return weights;
  }

  private void fill(long[] weights, int open) {
    switch (unstated) {
      case ONE -> replace(weights, MILLION, MILLION);
      case SHARE_OF_REST -> {
        long rest = rest(weights, HUNDRED);
        if (rest > 0) {
          for (int i = 0; i < weights.length; i++) {
            weights[i] = weights[i] < 0 ? weights[i] : weights[i] * open;
          }
        }
        replace(weights, rest, rest);
      }
      case PROPORTIONAL -> {
        long rest = rest(weights, MILLION);
        long equal = rest / open / STEP * STEP;
        replace(weights, equal, rest - equal * (open - 1));
      }
    }
  }

  /** Gives each unstated weight a number, the last one another. */
  private static void replace(long[] weights, long each, long last) {
    boolean isLast = true;
    for (int i = weights.length - 1; i >= 0; i--) {
      if (weights[i] < 0) {
        weights[i] = isLast ? last : each;
        isLast = false;
      }
    }
  }

  /** What the stated weights leave of a whole; nothing if they are more. */
  private static long rest(long[] weights, long whole) {
    BigInteger rest = BigInteger.valueOf(whole);
    for (long weight : weights) {
      rest = weight < 0 ? rest : rest.subtract(BigInteger.valueOf(weight));
    }
    return rest.signum() < 0 ? 0 : rest.longValueExact();
  }

  private static void reduce(long[] weights) {
    long factor = 0;
    for (long weight : weights) {
      factor = gcd(factor, weight);
    }
    for (int i = 0; i < weights.length && factor > 1; i++) {
      weights[i] /= factor;
    }
  }

  private static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
