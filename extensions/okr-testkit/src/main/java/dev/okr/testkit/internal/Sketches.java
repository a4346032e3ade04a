package dev.okr.testkit.internal;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Refresh;
import dev.okr.core.value.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Draws sketches. Chances are whole numbers, and what is usual comes first: samples shrink to it.
 */
final class Sketches {

  private static final int WHOLE = 100;

  private final Knobs knobs;

  Sketches(Knobs knobs) {
    this.knobs = knobs;
  }

  Arbitrary<ScenarioSketch> scenarios() {
    Arbitrary<List<ChangeSketch>> changes =
        knobs.flaws().changes()
            ? Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.of())), Tuple.of(2, some(changes(), 1, 3)))
            : Arbitraries.just(List.of());
    return Combinators.combine(
            some(objectives(), knobs.sizes().objectives()), needs(), changes, days())
        .as(ScenarioSketch::new)
        .withoutEdgeCases();
  }

  private Arbitrary<LocalDate> days() {
    LocalDate from = knobs.when().cycle().span().from();
    long days = knobs.when().cycle().span().days();
    return knobs
        .when()
        .days()
        .orElseGet(
            () ->
                Arbitraries.frequencyOf(
                        Tuple.of(6, percent(1, WHOLE - 1)),
                        Tuple.of(2, Arbitraries.just(WHOLE)),
                        Tuple.of(1, percent(WHOLE + 1, WHOLE + 10)))
                    .map(percent -> from.plusDays((days - 1) * percent / WHOLE)));
  }

  private static Arbitrary<List<ScenarioSketch.Need>> needs() {
    Arbitrary<ScenarioSketch.Need> one =
        Combinators.combine(percent(0, WHOLE), percent(0, WHOLE), often(true, false))
            .as(ScenarioSketch.Need::new);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(List.of())), Tuple.of(1, some(one, 1, 2)));
  }

  private static Arbitrary<ChangeSketch> changes() {
    return Combinators.combine(
            Arbitraries.of(ChangeSketch.Kind.class),
            percent(0, WHOLE),
            percent(0, WHOLE),
            percent(0, WHOLE))
        .as(ChangeSketch::new);
  }

  private Arbitrary<ObjectiveSketch> objectives() {
    return Combinators.combine(
            some(keyResults(), knobs.sizes().keyResults()),
            weights(),
            rarely(Arbitraries.of(RollUp.class)),
            Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
            gaps(ObjectiveSketch.Gap.class, ObjectiveSketch.Gap.NONE))
        .as(ObjectiveSketch::new);
  }

  private Arbitrary<KeyResultSketch> keyResults() {
    Arbitrary<KeyResultSketch.Frame> frames =
        Combinators.combine(
                seldom(Arbitraries.of(Ambition.class)),
                seldom(Arbitraries.of(Expectation.LINEAR, Expectation.AT_END, Expectation.NONE)),
                knobs.flaws().changes()
                    ? Arbitraries.frequencyOf(
                        Tuple.of(15, Arbitraries.just(State.ACTIVE)),
                        Tuple.of(1, Arbitraries.of(State.class)))
                    : Arbitraries.just(State.ACTIVE),
                Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 30)))
            .as(KeyResultSketch.Frame::new);
    return Combinators.combine(
            some(measures(), knobs.sizes().measures()),
            weights(),
            Arbitraries.frequency(
                Tuple.of(10, Combination.WEIGHTED_MEAN),
                Tuple.of(1, Combination.WORST),
                Tuple.of(1, Combination.ALL)),
            frames,
            rarely(percent(1, 2 * WHOLE)),
            gaps(KeyResultSketch.Gap.class, KeyResultSketch.Gap.NONE))
        .as(KeyResultSketch::new);
  }

  private Arbitrary<MeasureSketch> measures() {
    Arbitrary<List<ValueSketch>> values = some(values(), 1, 4);
    Arbitrary<List<ValueSketch>> none = Arbitraries.just(List.of());
    return Combinators.combine(
            uses(),
            weights(),
            Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Optional.<Observation>empty())),
                Tuple.of(1, Arbitraries.of(Observation.class).map(Optional::of))),
            chance(knobs.flaws().missingData(), values, none),
            gaps(MeasureSketch.Gap.class, MeasureSketch.Gap.NONE))
        .as(MeasureSketch::new);
  }

  private Arbitrary<MeasureSketch.Use> uses() {
    List<Tuple2<Integer, Arbitrary<MeasureSketch.Use>>> all = new ArrayList<>();
    for (Metric metric : knobs.what().metrics()) {
      all.add(
          Tuple.of(
              4,
              targetsOf(metric.polarity())
                  .map(target -> new MeasureSketch.Use(Optional.of(metric), false, target))));
    }
    if (!knobs.what().onlyThese() || all.isEmpty()) {
      all.add(Tuple.of(4, ownTowards(Polarity.HIGHER)));
      all.add(Tuple.of(2, ownTowards(Polarity.LOWER)));
      knobs
          .what()
          .withoutMetric()
          .ifPresent(targets -> all.add(Tuple.of(1, targets.map(Sketches::withoutMetric))));
    }
    return Arbitraries.frequencyOf(all);
  }

  private Arbitrary<Target> targetsOf(Polarity better) {
    return knobs.what().targets().apply(better);
  }

  private Arbitrary<MeasureSketch.Use> ownTowards(Polarity better) {
    return Combinators.combine(metrics(), targetsOf(better)).as(Sketches::own);
  }

  private static MeasureSketch.Use own(Metric metric, Target target) {
    Optional<Way> way = Way.of(target);
    if (way.isEmpty()) {
      return withoutMetric(target);
    }
    boolean falls = way.get().to().compareTo(way.get().from()) < 0;
    Metric turned = metric.toBuilder().polarity(falls ? Polarity.LOWER : Polarity.HIGHER).build();
    return new MeasureSketch.Use(Optional.of(turned), true, target);
  }

  private static MeasureSketch.Use withoutMetric(Target target) {
    return new MeasureSketch.Use(Optional.empty(), true, target);
  }

  private static Arbitrary<Metric> metrics() {
    return Combinators.combine(
            seldom(Arbitraries.of(Refresh.class)),
            Arbitraries.frequency(
                Tuple.of(6, Accumulation.LEVEL),
                Tuple.of(1, Accumulation.TO_DATE),
                Tuple.of(1, Accumulation.PER_PERIOD)))
        .as(
            (refresh, sums) ->
                Metric.builder().id("own").refresh(refresh).accumulation(sums).build());
  }

  private Arbitrary<ValueSketch> values() {
    return Combinators.combine(
            percent(0, WHOLE),
            ways(),
            Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
            Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true)),
            rarely(percent(0, 10)),
            Arbitraries.frequency(Tuple.of(12, false), Tuple.of(1, true)),
            gaps(ValueSketch.Gap.class, ValueSketch.Gap.NONE))
        .as(ValueSketch::new);
  }

  /** Mostly on the way, often at one of its ends, now and then short of it or beyond. */
  private static Arbitrary<Integer> ways() {
    return Arbitraries.frequencyOf(
        Tuple.of(12, percent(1, WHOLE - 1)),
        Tuple.of(1, Arbitraries.just(0)),
        Tuple.of(2, Arbitraries.just(WHOLE)),
        Tuple.of(2, percent(WHOLE + 1, WHOLE + 60)),
        Tuple.of(1, percent(-30, -1)));
  }

  private Arbitrary<Optional<Weight>> weights() {
    Arbitrary<Optional<Weight>> stated = knobs.weighing().weights().map(Optional::of);
    return knobs.weighing().unstated()
        ? Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(Optional.<Weight>empty())), Tuple.of(1, stated))
        : stated;
  }

  private <E extends Enum<E>> Arbitrary<E> gaps(Class<E> all, E none) {
    return chance(
        knobs.flaws().gaps(),
        Arbitraries.just(none),
        Arbitraries.of(all).filter(gap -> gap != none));
  }

  /** The other in so many per cent of all cases. */
  private static <T> Arbitrary<T> chance(int percent, Arbitrary<T> usual, Arbitrary<T> other) {
    if (percent == 0) {
      return usual;
    }
    return percent == WHOLE
        ? other
        : Arbitraries.frequencyOf(Tuple.of(WHOLE - percent, usual), Tuple.of(percent, other));
  }

  private static <T> Arbitrary<T> often(T usual, T other) {
    return Arbitraries.frequency(Tuple.of(2, usual), Tuple.of(1, other));
  }

  private static <T> Arbitrary<Optional<T>> seldom(Arbitrary<T> values) {
    return optional(2, values);
  }

  private static <T> Arbitrary<Optional<T>> rarely(Arbitrary<T> values) {
    return optional(7, values);
  }

  private static <T> Arbitrary<Optional<T>> optional(int without, Arbitrary<T> values) {
    return Arbitraries.frequencyOf(
        Tuple.of(without, Arbitraries.just(Optional.<T>empty())),
        Tuple.of(1, values.map(Optional::of)));
  }

  private static <T> Arbitrary<List<T>> some(Arbitrary<T> of, Knobs.Range range) {
    return some(of, range.min(), range.max());
  }

  private static <T> Arbitrary<List<T>> some(Arbitrary<T> of, int min, int max) {
    return of.list()
        .ofMinSize(min)
        .ofMaxSize(max)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Integer> percent(int min, int max) {
    return Arbitraries.integers().between(min, max).withDistribution(RandomDistribution.uniform());
  }
}
