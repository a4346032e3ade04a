package dev.okr.graph.internal;

/**
 * Random bits as a pure function of a seed and a place, by the finalizer of SplitMix64 (Steele, Lea
 * and Flood, OOPSLA 2014): what is drawn for one place doesn't depend on what was drawn before, on
 * the order, or on threads.
 */
final class RandomBits {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private RandomBits() {}

  /** A bijection that scatters. */
  static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The stream of a place. */
  static long stream(long seed, long place) {
    return mix(mix(seed + GOLDEN) ^ mix(place * 0xD1342543DE82EF95L + GOLDEN));
  }

  /** The number at a position of a stream. */
  static long at(long stream, long position) {
    return mix(stream + (position + 1) * GOLDEN);
  }

  /** A number from 0 to bound - 1, by multiplication (Lemire 2019); bias below bound / 2^64. */
  static int below(long random, int bound) {
    return (int) Math.multiplyHigh(random >>> 1, (long) bound << 1);
  }

  /** The chance in units of 2^-63, for {@link #draw}. */
  static long threshold(double chance) {
    return (long) Math.scalb(chance, 63);
  }

  /**
   * 64 independent bits, each set with the chance: 64 uniform numbers are compared with the
   * threshold bit by bit, from the highest on, until every comparison is decided (some 8 steps).
   *
   * @param stream where the uniform bits come from
   * @param threshold from {@link #threshold}; {@link Long#MAX_VALUE} means certain
   */
  static long draw(long stream, long threshold) {
    if (threshold == Long.MAX_VALUE) {
      return -1L;
    }
    long set = 0;
    long open = -1L;
    long state = stream;
    long rest = threshold << 1;
    while (rest != 0 && open != 0) {
      state += GOLDEN;
      long random = mix(state);
      if (rest < 0) {
        set |= open & ~random;
        open &= random;
      } else {
        open &= ~random;
      }
      rest <<= 1;
    }
    return set;
  }
}
