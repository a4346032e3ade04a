package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static dev.okr.scoring.Scenario.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Target;
import dev.okr.core.testkit.Draws;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold of every score, whatever the numbers. */
class ScoringProperties {

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-100000"), new BigDecimal("100000"))
        .ofScale(3);
  }

  /** Targets that rise, each from 10 towards 20. */
  @Provide
  Arbitrary<Target> rising() {
    return Arbitraries.of(
        Target.fromTo("10", "20"),
        Target.atLeast("20"),
        Target.atLeast("20", "10"),
        Target.changeBy("100", ChangeUnit.PERCENT, "10"),
        new Target.Grades(
            List.of(point("10", "0"), point("13", "0.3"), point("17", "0.7"), point("20", "1"))));
  }

  private static GradePoint point(String at, String score) {
    return new GradePoint(new BigDecimal(at), new BigDecimal(score));
  }

  private static Score score(String metric, Target target, BigDecimal value) {
    return Scenario.of(metric, target)
        .at("K", "m", value.toPlainString())
        .score()
        .score()
        .orElseThrow();
  }

  @Property
  void scoresLieBetween0And1(@ForAll("rising") Target target, @ForAll("numbers") BigDecimal value) {
    assertThat(score("up", target, value)).isBetween(Score.ZERO, Score.ONE);
  }

  @Property
  void moreIsNeverLess(
      @ForAll("rising") Target target,
      @ForAll("numbers") BigDecimal value,
      @ForAll @IntRange(min = 0, max = 1000) int thousandths) {
    BigDecimal more = value.add(BigDecimal.valueOf(thousandths, 3));
    assertThat(score("up", target, more)).isGreaterThanOrEqualTo(score("up", target, value));
  }

  @Property
  void increaseAndDecreaseMirrorEachOther(
      @ForAll("numbers") BigDecimal from,
      @ForAll("numbers") BigDecimal to,
      @ForAll("numbers") BigDecimal value) {
    assertThat(score("up", new Target.FromTo(from, to), value))
        .isEqualTo(score("down", new Target.FromTo(from.negate(), to.negate()), value.negate()));
  }

  @Property
  void theUnitDoesNotMatter(
      @ForAll("numbers") BigDecimal from,
      @ForAll("numbers") BigDecimal to,
      @ForAll("numbers") BigDecimal value,
      @ForAll @IntRange(min = -6, max = 6) int shift) {
    BigDecimal factor = BigDecimal.TEN.pow(Math.abs(shift));
    UnaryOperator<BigDecimal> scale = shift < 0 ? n -> n.divide(factor) : n -> n.multiply(factor);
    assertThat(
            score("up", new Target.FromTo(scale.apply(from), scale.apply(to)), scale.apply(value)))
        .isEqualTo(score("up", new Target.FromTo(from, to), value));
  }

  private static Scenario weighed(List<Integer> values, List<Integer> weights, int factor) {
    Measure[] measures = new Measure[values.size()];
    for (int i = 0; i < measures.length; i++) {
      measures[i] =
          weighted(
              "m" + i,
              BigDecimal.valueOf((long) weights.get(i) * factor, 3).toPlainString(),
              Target.fromTo("0", "7"));
    }
    Scenario scenario = Scenario.empty().objective("O", keyResult("K", measures));
    for (int i = 0; i < measures.length; i++) {
      scenario.at("K", "m" + i, values.get(i).toString());
    }
    return scenario;
  }

  @Provide
  Arbitrary<List<Integer>> draws() {
    return Draws.lists(20);
  }

  @Property
  void weightsCountByTheirProportionOnly(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = -2, max = 9) Integer> values,
      @ForAll @IntRange(min = 1, max = 500) int factor,
      @ForAll("draws") List<Integer> draws) {
    List<Integer> weights = weights(values.size(), new Draws(draws));
    Assume.that(weights.stream().anyMatch(weight -> weight > 0));
    assertThat(weighed(values, weights, factor).score().score())
        .isEqualTo(weighed(values, weights, 1).score().score());
  }

  @Property
  void theOrderOfMeasuresDoesNotMatter(
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = -2, max = 9) Integer> values,
      @ForAll("draws") List<Integer> draws) {
    Draws random = new Draws(draws);
    List<Integer> weights = weights(values.size(), random);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      order.add(random.nextInt(i + 1), i);
    }
    List<Integer> otherValues = order.stream().map(values::get).toList();
    List<Integer> otherWeights = order.stream().map(weights::get).toList();
    KeyResultScore one = weighed(values, weights, 1).score();
    KeyResultScore other = weighed(otherValues, otherWeights, 1).score();
    assertThat(other.score()).isEqualTo(one.score());
    assertThat(other.light()).isEqualTo(one.light());
  }

  private static List<Integer> weights(int count, Draws random) {
    List<Integer> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weights.add(random.nextInt(4) * random.nextInt(500));
    }
    return weights;
  }

  @Property
  void theWorstIsAtMostTheMeanAndAllIsOneOrNothing(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 9) Integer> values) {
    Score worst = combined(Combination.WORST, values);
    Score mean = combined(Combination.WEIGHTED_MEAN, values);
    Score all = combined(Combination.ALL, values);
    assertThat(worst).isLessThanOrEqualTo(mean);
    assertThat(all).isIn(Score.ZERO, Score.ONE);
    assertThat(all.equals(Score.ONE)).isEqualTo(values.stream().allMatch(value -> value >= 7));
  }

  private static Score combined(Combination combination, List<Integer> values) {
    Measure[] measures = new Measure[values.size()];
    for (int i = 0; i < measures.length; i++) {
      measures[i] = measure("m" + i, "up", Target.fromTo("0", "7"));
    }
    Scenario scenario =
        Scenario.empty().objective("O", Scenario.combined("K", combination, measures));
    for (int i = 0; i < measures.length; i++) {
      scenario.at("K", "m" + i, values.get(i).toString());
    }
    return scenario.score().score().orElseThrow();
  }

  @Property
  void everyPolicyScoresEverythingWithoutAFuss(
      @ForAll("rising") Target target, @ForAll("numbers") BigDecimal value) {
    for (Policy policy : Policies.all()) {
      KeyResultScore score =
          Scenario.of(target).at("K", "m", value.toPlainString()).score(policy, END);
      assertThat(score.score()).as(policy.name()).isPresent();
      assertThat(score.expected())
          .as(policy.name())
          .as("without an ambition all of it is expected")
          .contains(Score.ONE);
    }
  }
}
