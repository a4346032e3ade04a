package dev.okr.core.testkit;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * A list of numbers as a source of chance, so that what is made by chance shrinks: jqwik takes
 * numbers away and makes them smaller until the failure is as simple as it gets. Behind the end of
 * the list every draw is 0, the first of what there is to choose from. For one thread.
 */
public final class Draws implements RandomGenerator {

  private static final int MOST = 0xffff;

  private final List<Integer> numbers;
  private int next;

  /** Draws these numbers, one after the other. */
  public Draws(List<Integer> numbers) {
    this.numbers = numbers;
  }

  /** Lists of numbers to draw. */
  public static Arbitrary<List<Integer>> lists(int most) {
    return Arbitraries.integers()
        .between(0, MOST)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .list()
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /**
   * What is made by drawing.
   *
   * @param most how many numbers are drawn at most before all are 0
   */
  public static <T> Arbitrary<T> making(int most, Function<RandomGenerator, T> make) {
    return lists(most).map(numbers -> make.apply(new Draws(numbers)));
  }

  private int draw() {
    return next < numbers.size() ? numbers.get(next++) : 0;
  }

  @Override
  public int nextInt(int bound) {
    return draw() % bound;
  }

  @Override
  public int nextInt(int origin, int bound) {
    return origin + draw() % (bound - origin);
  }

  @Override
  public long nextLong() {
    return draw();
  }
}
