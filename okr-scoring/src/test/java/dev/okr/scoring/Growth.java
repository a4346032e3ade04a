package dev.okr.scoring;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;

/**
 * How the work of something grows with its size, as the ratio of two sizes: no time is ever
 * compared with a bound, and only the work of the thread itself is looked at, so that a busy
 * machine makes no difference.
 */
public final class Growth {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 10;
  private static final long ENOUGH = 5_000_000;

  private Growth() {}

  /**
   * How many times more work the large size is than the small one.
   *
   * @param work makes the work of a size; what is made is not counted, only its run
   */
  public static double between(int small, int large, IntFunction<Runnable> work) {
    Runnable ofSmall = work.apply(small);
    Runnable ofLarge = work.apply(large);
    double leastOfSmall = Double.MAX_VALUE;
    double leastOfLarge = Double.MAX_VALUE;
    // whatever disturbs a run adds to it; in turns, since code gets faster as it runs
    for (int round = 0; round < ROUNDS; round++) {
      leastOfSmall = Math.min(leastOfSmall, spent(ofSmall));
      leastOfLarge = Math.min(leastOfLarge, spent(ofLarge));
    }
    return leastOfLarge / leastOfSmall;
  }

  /** What a run takes, as the mean of so many that it can be told. */
  private static double spent(Runnable work) {
    int times = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    long spent;
    do {
      work.run();
      times++;
      spent = THREADS.getCurrentThreadCpuTime() - start;
    } while (spent < ENOUGH);
    return (double) spent / times;
  }
}
