package dev.okr.testkit;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Targets that make sense: no baseline equals its goal, every band has its lower end first, grades
 * rise. Their numbers are small and shrink to 0 and 10.
 *
 * <pre>{@code
 * Scenarios.standard().targets(TargetArbitraries.fromTo(Polarity.HIGHER));
 * }</pre>
 */
public final class TargetArbitraries {

  private static final int FARTHEST = 100;
  private static final int USUAL = 10;
  private static final int MOST_STEPS = 4;

  private TargetArbitraries() {}

  /** Targets of every kind, in either direction. */
  public static Arbitrary<Target> any() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, inNumbers(Polarity.HIGHER)),
        Tuple.of(3, inNumbers(Polarity.LOWER)),
        Tuple.of(2, withoutMetric()));
  }

  /** Targets of a metric: all kinds but {@link #withoutMetric()}, for which that way is better. */
  public static Arbitrary<Target> inNumbers(Polarity better) {
    Objects.requireNonNull(better, "better");
    return Arbitraries.frequencyOf(
        Tuple.of(4, fromTo(better)),
        Tuple.of(2, changeBy(better)),
        Tuple.of(3, bound(better)),
        Tuple.of(1, between()),
        Tuple.of(2, grades(better)));
  }

  /** Targets that need no metric: milestones, completion and {@code done}. */
  public static Arbitrary<Target> withoutMetric() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, milestones()),
        Tuple.of(1, Arbitraries.just(Target.completion())),
        Tuple.of(1, Arbitraries.just(Target.done())));
  }

  /** From a baseline to a goal that is better. */
  public static Arbitrary<Target> fromTo(Polarity better) {
    Objects.requireNonNull(better, "better");
    return Combinators.combine(starts(), distances(), decimals())
        .as(
            (start, distance, scale) ->
                new Target.FromTo(
                    BigDecimal.valueOf(start, scale),
                    BigDecimal.valueOf(start + signed(distance, better), scale)));
  }

  /** Changes of a stated reference, in per cent of one that isn't 0 or by an amount. */
  public static Arbitrary<Target> changeBy(Polarity better) {
    Objects.requireNonNull(better, "better");
    return Combinators.combine(
            distances(), distances(), Arbitraries.of(ChangeUnit.PERCENT, ChangeUnit.ABSOLUTE))
        .as(
            (reference, change, unit) ->
                new Target.ChangeBy(
                    BigDecimal.valueOf(signed(change, better)),
                    unit,
                    BigDecimal.valueOf(reference),
                    null));
  }

  /** At least or at most a value, mostly with a floor or ceiling from which progress counts. */
  public static Arbitrary<Target> bound(Polarity better) {
    Objects.requireNonNull(better, "better");
    return Combinators.combine(starts(), distances(), mostly())
        .as((start, distance, partial) -> bound(start, distance, partial, better));
  }

  private static Target bound(int start, int distance, boolean partial, Polarity better) {
    BigDecimal begins = BigDecimal.valueOf(start);
    BigDecimal bound = BigDecimal.valueOf(start + signed(distance, better));
    return better == Polarity.HIGHER
        ? new Target.AtLeast(bound, partial ? begins : null, null)
        : new Target.AtMost(bound, partial ? begins : null, null);
  }

  /** Bands, with a floor and a ceiling or without. */
  public static Arbitrary<Target> between() {
    return Combinators.combine(starts(), distances(), distances(), mostly())
        .as(
            (start, below, width, partial) ->
                new Target.Between(
                    BigDecimal.valueOf(start + below),
                    BigDecimal.valueOf(start + below + width),
                    partial ? BigDecimal.valueOf(start) : null,
                    partial ? BigDecimal.valueOf(start + below + width + below) : null));
  }

  /** Two to five points whose scores rise from 0 to 1, by lines or by steps. */
  public static Arbitrary<Target> grades(Polarity better) {
    Objects.requireNonNull(better, "better");
    return Combinators.combine(
            starts(), distances(), Arbitraries.integers().between(1, MOST_STEPS), mostly())
        .as(
            (start, distance, steps, lines) ->
                new Target.Grades(points(start, signed(distance, better), steps), !lines));
  }

  private static List<GradePoint> points(int start, int distance, int steps) {
    return IntStream.rangeClosed(0, steps)
        .mapToObj(
            step ->
                new GradePoint(
                    BigDecimal.valueOf(start + (long) step * distance),
                    step == steps ? BigDecimal.ONE : BigDecimal.valueOf(step * 2L, 1)))
        .toList();
  }

  /** One to four steps. */
  public static Arbitrary<Target> milestones() {
    return Arbitraries.integers()
        .between(1, MOST_STEPS)
        .map(
            count ->
                Target.milestones(
                    IntStream.rangeClosed(1, count)
                        .mapToObj(step -> "step" + step)
                        .toArray(String[]::new)));
  }

  private static int signed(int distance, Polarity better) {
    return better == Polarity.HIGHER ? distance : -distance;
  }

  private static Arbitrary<Integer> starts() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(0)),
        Tuple.of(
            2,
            Arbitraries.integers()
                .between(-FARTHEST, FARTHEST)
                .withDistribution(RandomDistribution.uniform())));
  }

  private static Arbitrary<Integer> distances() {
    return Arbitraries.integers()
        .between(1, FARTHEST)
        .withDistribution(RandomDistribution.uniform())
        .shrinkTowards(USUAL);
  }

  private static Arbitrary<Integer> decimals() {
    return Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1), Tuple.of(1, 2));
  }

  private static Arbitrary<Boolean> mostly() {
    return Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
  }
}
