package dev.okr.scoring.forecast.model;

/**
 * Random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014). Not safe for threads.
 */
public final class SplitMix {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Numbers from a seed. */
  public SplitMix(long seed) {
    this.state = seed;
  }

  /** The next 64 bits. */
  public long next() {
    state += GAMMA;
    return mixed(state);
  }

  /** A number from 0 to below the bound. */
  public int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A seed made of a seed and a text, so that what has a name has numbers of its own. */
  public static long seed(long seed, String name) {
    long hash = mixed(seed + GAMMA);
    for (int i = 0; i < name.length(); i++) {
      hash = mixed(hash + GAMMA * (name.charAt(i) + 1L));
    }
    return hash;
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
