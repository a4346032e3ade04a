package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The raw progress of every kind of target: on its bounds, next to them and far beyond. */
class TargetProgressTest {

  private static final Policy STRICT =
      Policy.builder().name("strict").bounds(Bounds.STRICT).build();
  private static final Policy BINARY =
      Policy.builder().name("binary").boundProgress(BoundProgress.BINARY).build();
  private static final Policy DISTANCE =
      Policy.builder().name("distance").boundProgress(BoundProgress.DISTANCE).build();

  private static String progress(Policy policy, String metric, Target target, String value) {
    return Scenario.of(metric, target)
        .at("K", "m", value)
        .score(policy, END)
        .measures()
        .get(0)
        .progress()
        .map(Score::toString)
        .orElse("unscorable");
  }

  private static String progress(Target target, String value) {
    return progress(Policies.standard(), "up", target, value);
  }

  private static BigDecimal orNull(String number) {
    return number == null ? null : new BigDecimal(number);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 9, 7, 0.600000000",
    "9, 4, 7, 0.400000000",
    "4, 9, 4, 0.000000000",
    "4, 9, 9, 1.000000000",
    "4, 9, 12, 1.600000000",
    "4, 9, 3, -0.200000000",
    "9, 4, 10, -0.200000000",
    "-3, 4, 1, 0.571428571",
    "0.90, 1.00, 0.97, 0.700000000",
    "0, 3, 1, 0.333333333",
    "0, 3, 2, 0.666666667",
  })
  void fromToGoesEitherWayAndIsNotAfraidOfItsEnds(
      String from, String to, String value, String progress) {
    assertThat(progress(Target.fromTo(from, to), value)).isEqualTo(progress);
    assertThat(progress(STRICT, "up", Target.fromTo(from, to), value)).isEqualTo(progress);
  }

  @ParameterizedTest
  @CsvSource({
    "up, 5, 1",
    "up, 5.1, 1",
    "up, 4.9, 0",
    "down, 5, 1",
    "down, 4.9, 1",
    "down, 5.1, 0",
  })
  void aBaselineEqualToTheTargetGoesByPolarityAndIsNoBound(
      String metric, String value, String progress) {
    Target target = Target.fromTo("5", "5");
    assertThat(progress(Policies.standard(), metric, target, value))
        .isEqualTo(progress + ".000000000");
    assertThat(progress(STRICT, metric, target, value))
        .as("only bounds can be strict")
        .isEqualTo(progress + ".000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "20, PERCENT, 50, 53, 0.300000000",
    "-15, PERCENT, 24, 22.2, 0.500000000",
    // 20 % more than a negative reference goes up: -50 to -40
    "20, PERCENT, -50, -45, 0.500000000",
    "20, PERCENT, -50, -55, -0.500000000",
    "-20, PERCENT, -50, -55, 0.500000000",
    "20, PERCENT, 0, 5, unscorable",
    "2, PERCENTAGE_POINT, 38.5, 39.9, 0.700000000",
    "6, ABSOLUTE, 34, 35, 0.166666667",
    "-6, ABSOLUTE, 0, -2, 0.333333333",
    "0, PERCENT, 7, 7, 1.000000000",
    "0, ABSOLUTE, 7, 6.9, 0.000000000",
  })
  void aChangeIsResolvedToItsEnds(
      String by, ChangeUnit unit, String reference, String value, String progress) {
    assertThat(progress(Target.changeBy(by, unit, reference), value)).isEqualTo(progress);
  }

  @Test
  void aChangeWithoutAReferenceCantBeScored() {
    Target target = new Target.ChangeBy(BigDecimal.TEN, ChangeUnit.ABSOLUTE, null, "2025");
    assertThat(progress(target, "5")).isEqualTo("unscorable");
    assertThat(Scenario.of(target).score().score()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // value, bound, floor: partial, strict, all or nothing
    "97, 97, 94, 1.000000000, 1.000000000, 1.000000000",
    "98, 97, 94, 1.000000000, 1.000000000, 1.000000000",
    "96.1, 97, 94, 0.700000000, 0.700000000, 0.000000000",
    "94, 97, 94, 0.000000000, 0.000000000, 0.000000000",
    "93, 97, 94, -0.333333333, -0.333333333, 0.000000000",
    // a floor at or above the bound leaves nothing between
    "96.1, 97, 97, 0.000000000, 0.000000000, 0.000000000",
    "96.1, 97, 98, 0.000000000, 0.000000000, 0.000000000",
    "4.999, 5, , 0.000000000, 0.000000000, 0.000000000",
    "5, 5, , 1.000000000, 0.000000000, 1.000000000",
    "5.001, 5, , 1.000000000, 1.000000000, 1.000000000",
  })
  void atLeast(
      String value, String bound, String floor, String partial, String strict, String binary) {
    Target target = new Target.AtLeast(new BigDecimal(bound), orNull(floor), null);
    assertThat(progress(target, value)).isEqualTo(partial);
    assertThat(progress(STRICT, "up", target, value)).isEqualTo(strict);
    assertThat(progress(BINARY, "up", target, value)).isEqualTo(binary);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7, 11, 1.000000000, 1.000000000, 1.000000000",
    "6, 7, 11, 1.000000000, 1.000000000, 1.000000000",
    "8.6, 7, 11, 0.600000000, 0.600000000, 0.000000000",
    "11, 7, 11, 0.000000000, 0.000000000, 0.000000000",
    "12, 7, 11, -0.250000000, -0.250000000, 0.000000000",
    "8, 7, 7, 0.000000000, 0.000000000, 0.000000000",
    "8, 7, 6, 0.000000000, 0.000000000, 0.000000000",
    "4.999, 5, , 1.000000000, 1.000000000, 1.000000000",
    "5, 5, , 1.000000000, 0.000000000, 1.000000000",
    "5.001, 5, , 0.000000000, 0.000000000, 0.000000000",
  })
  void atMost(
      String value, String bound, String ceiling, String partial, String strict, String binary) {
    Target target = new Target.AtMost(new BigDecimal(bound), orNull(ceiling), null);
    assertThat(progress(target, value)).isEqualTo(partial);
    assertThat(progress(STRICT, "down", target, value)).isEqualTo(strict);
    assertThat(progress(BINARY, "down", target, value)).isEqualTo(binary);
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, 5, 4, 0.800000000",
    "atLeast, 5, 6, 1.200000000",
    "atMost, 5, 4, 1.200000000",
    "atMost, 5, 6, 0.800000000",
    // never below 0: 1 - (5 - -1) / 5 is -0.2
    "atLeast, 5, -1, 0.000000000",
    "atMost, 5, 11, 0.000000000",
    // a bound below 0: 1 - (-5 - -6) / 5
    "atLeast, -5, -6, 0.800000000",
    "atLeast, -5, -4, 1.200000000",
    "atMost, -5, -4, 0.800000000",
    "atMost, -5, -6, 1.200000000",
    // nothing is a share of 0
    "atLeast, 0, -1, unscorable",
    "atLeast, 0, 0, unscorable",
    "atMost, 0, 1, unscorable",
    "atMost, 0, 0, unscorable",
  })
  void aBoundByDistance(String kind, String bound, String value, String progress) {
    Target target = kind.equals("atLeast") ? Target.atLeast(bound) : Target.atMost(bound);
    assertThat(progress(DISTANCE, "up", target, value)).isEqualTo(progress);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1.000000000, 0.000000000",
    "6, 1.000000000, 1.000000000",
    "7, 1.000000000, 0.000000000",
    "4, 0.750000000, 0.000000000",
    "1, 0.000000000, 0.000000000",
    "0, -0.250000000, 0.000000000",
    "8, 0.666666667, 0.000000000",
    "10, 0.000000000, 0.000000000",
    "11, -0.333333333, 0.000000000",
  })
  void betweenWithAndWithoutRoom(String value, String roomy, String strictWithoutRoom) {
    Target target =
        new Target.Between(
            new BigDecimal("5"), new BigDecimal("7"), BigDecimal.ONE, BigDecimal.TEN);
    assertThat(progress(target, value)).isEqualTo(roomy);
    assertThat(progress(STRICT, "up", Target.between("5", "7"), value))
        .isEqualTo(strictWithoutRoom);
  }

  @Test
  void betweenOfOneValueIsThatValueAndReversedIsNothing() {
    assertThat(progress(Target.between("5", "5"), "5")).isEqualTo("1.000000000");
    assertThat(progress(Target.between("5", "5"), "5.1")).isEqualTo("0.000000000");
    assertThat(progress(Target.between("7", "5"), "6")).isEqualTo("unscorable");
    assertThat(Scenario.of(Target.between("7", "5")).score().score()).isEmpty();
  }

  private static Target grades(String... atAndScore) {
    return new Target.Grades(
        Arrays.stream(atAndScore)
            .map(pair -> pair.split(":", -1))
            .map(pair -> new GradePoint(new BigDecimal(pair[0]), new BigDecimal(pair[1])))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0.000000000",
    "20, 0.300000000",
    "30, 0.700000000",
    "50, 1.000000000",
    // between the points
    "25, 0.500000000",
    "35, 0.775000000",
    // before the first the first segment goes on, after the last the last score stays
    "5, -0.150000000",
    "80, 1.000000000",
  })
  void gradesUp(String value, String progress) {
    assertThat(progress(grades("10:0", "20:0.3", "30:0.7", "50:1"), value)).isEqualTo(progress);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 0.000000000",
    "75, 0.150000000",
    "60, 0.300000000",
    "50, 0.650000000",
    "40, 1.000000000",
    "30, 1.000000000",
    "100, -0.100000000",
  })
  void gradesDown(String value, String progress) {
    assertThat(progress(grades("90:0", "60:0.3", "40:1"), value)).isEqualTo(progress);
  }

  @Test
  void gradesThatRiseAndFallAreUnscorable() {
    assertThat(progress(grades(), "1")).isEqualTo("unscorable");
    assertThat(progress(grades("1:0", "1:1"), "1")).isEqualTo("unscorable");
    assertThat(progress(grades("1:1", "2:0"), "1")).isEqualTo("unscorable");
    assertThat(progress(grades("1:0", "3:0.5", "2:1"), "1")).isEqualTo("unscorable");
    assertThat(progress(grades("3:0", "1:0.5", "2:1"), "1")).isEqualTo("unscorable");
    // equal scores of two points are a plateau, not a fault
    assertThat(progress(grades("1:0.4", "2:0.4", "3:1"), "1.5")).isEqualTo("0.400000000");
  }

  @Test
  void oneGradeIsGivenFromItsPointOn() {
    Target one = grades("10:0.8");
    assertThat(progress(one, "9.9")).isEqualTo("0.000000000");
    assertThat(progress(one, "10")).isEqualTo("0.800000000");
    assertThat(progress(STRICT, "up", one, "10"))
        .as("a grade is no bound")
        .isEqualTo("0.800000000");
    assertThat(progress(Policies.standard(), "down", one, "9.9")).isEqualTo("0.800000000");
  }

  private static String done(Target target, String... ids) {
    Scenario scenario = Scenario.of(target);
    return scenario
        .entry(
            scenario
                .checkIn("K", "m", "0", Scenario.START)
                .value(Optional.<BigDecimal>empty())
                .done(Arrays.stream(ids).map(MilestoneId::of).toList())
                .build())
        .score()
        .progress()
        .map(Score::toString)
        .orElse("unscorable");
  }

  @Test
  void milestonesCountByWeight() {
    Target steps =
        new Target.Milestones(
            List.of(
                Milestone.of("a"),
                new Milestone(MilestoneId.of("b"), Milestone.of("b").title(), Weight.of("2"), null),
                Milestone.of("c")));
    assertThat(done(steps)).isEqualTo("0.000000000");
    assertThat(done(steps, "a")).isEqualTo("0.250000000");
    assertThat(done(steps, "b")).isEqualTo("0.500000000");
    assertThat(done(steps, "b", "a", "a", "unknown")).isEqualTo("0.750000000");
    assertThat(done(steps, "a", "b", "c")).isEqualTo("1.000000000");
    assertThat(done(new Target.Milestones(List.of()), "a")).isEqualTo("unscorable");
  }

  @Test
  void doneIsSaidByAnyStepOrAValueOfOne() {
    assertThat(done(Target.done(), "any")).isEqualTo("1.000000000");
    assertThat(done(Target.done())).isEqualTo("0.000000000");
    assertThat(progress(Target.done(), "1")).isEqualTo("1.000000000");
    assertThat(progress(Target.done(), "0.99")).isEqualTo("0.000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "0.999, 999.000000000",
    "1, 1000.000000000",
    "1.001, 1000.000000000",
    "-1, -1000.000000000",
    "-2, -1000.000000000",
  })
  void progressIsSaturatedAtAThousand(String value, String progress) {
    assertThat(progress(Target.fromTo("0", "0.001"), value)).isEqualTo(progress);
  }

  @Test
  void aBoundIsComparedOnTheNumbersNotOnTheProgress() {
    // the progress rounds to 1, yet the bound isn't met
    assertThat(progress(Target.atLeast("10000000000", "0"), "9999999999.9"))
        .isEqualTo("1.000000000");
    assertThat(progress(Target.atLeast("10000000000"), "9999999999.9999")).isEqualTo("0.000000000");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0"})
  void withoutAValueAFromToStandsAtItsBaseline(String from, String to) {
    KeyResultScore score = Scenario.of(Target.fromTo(from, to)).score();
    assertThat(score.score()).contains(Score.ZERO);
    assertThat(score.noData()).isTrue();
    assertThat(score.measures().get(0).value()).isEmpty();
  }

  @Test
  void withoutAValueGradesAndBoundsStandAtNothing() {
    KeyResultScore graded = Scenario.of(grades("1:0.2", "2:1")).score();
    assertThat(graded.score()).as("not at their first point").contains(Score.ZERO);
    assertThat(graded.progress()).contains(Score.ZERO);
    assertThat(graded.noData()).isTrue();
    KeyResultScore same = Scenario.of("down", Target.fromTo("5", "5")).score();
    assertThat(same.score()).as("nor is a baseline met that is the target").contains(Score.ZERO);
    for (Target bound :
        List.of(Target.atLeast("-5"), Target.atMost("5", "9"), Target.between("-1", "1"))) {
      assertThat(Scenario.of(bound).score().score()).as("%s", bound).contains(Score.ZERO);
    }
    assertThat(Scenario.of(Target.changeBy("5", ChangeUnit.ABSOLUTE, "9")).score().score())
        .contains(Score.ZERO);
    assertThat(Scenario.of(Target.milestones("a")).score().score()).contains(Score.ZERO);
    assertThat(Scenario.of(Target.done()).score().score()).contains(Score.ZERO);
  }
}
