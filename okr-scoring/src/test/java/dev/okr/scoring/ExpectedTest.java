package dev.okr.scoring;

import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.combined;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static dev.okr.scoring.Scenario.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.DayCount;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.review.Reviews;
import dev.okr.scoring.review.page.Markdown;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a day lets one expect: the first and the last day of every curve and the days next to them.
 */
class ExpectedTest {

  private static final Policy STANDARD = Policies.standard();

  /** The standard, but of the day itself, so that a curve shows whatever the day of its value. */
  private static final Policy TODAY =
      Policy.builder().name("today").expectedOn(ExpectedOn.TODAY).build();

  private static final Policy ELAPSED =
      Policy.builder().from(TODAY).name("elapsed").dayCount(DayCount.ELAPSED).build();
  private static final Target HUNDRED = Target.fromTo("0", "100");

  private static KeyResult.Builder one() {
    return KeyResult.builder().from(keyResult("K", measure("m", "up", HUNDRED)));
  }

  private static Scenario with(KeyResult keyResult) {
    return Scenario.empty().objective("O", keyResult).at("K", "m", "1");
  }

  private static String expected(KeyResult keyResult, Policy policy, LocalDate on) {
    return with(keyResult).score(policy, on).expected().orElseThrow().toString();
  }

  @ParameterizedTest
  @CsvSource({
    // day, both ends counted, days gone by of 99
    "0, 0.000000000, 0.000000000",
    "1, 0.010000000, 0.000000000",
    "2, 0.020000000, 0.010101010",
    "50, 0.500000000, 0.494949495",
    "99, 0.990000000, 0.989898990",
    "100, 1.000000000, 1.000000000",
    "101, 1.000000000, 1.000000000",
  })
  void linear(int day, String inclusive, String elapsed) {
    assertThat(expected(one().build(), TODAY, day(day))).isEqualTo(inclusive);
    assertThat(expected(one().build(), ELAPSED, day(day))).isEqualTo(elapsed);
  }

  /** Up has no refresh, so its value speaks for itself as long as a monthly one: 35 days. */
  @ParameterizedTest
  @CsvSource({
    "20, 20, 0.200000000",
    "20, 55, 0.200000000",
    "20, 56, 0.560000000",
    "90, 99, 0.900000000",
    "90, 100, 1.000000000",
    "90, 101, 1.000000000",
  })
  void theStandardExpectsWhatWasDueOnTheDayOfTheValue(int value, int day, String expected) {
    Scenario scenario = Scenario.of(HUNDRED).at("K", "m", "1", day(value));
    assertThat(scenario.score(STANDARD, day(day)).expected()).contains(Score.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"50, 0.500000000, 0.000000000", "100, 1.000000000, 1.000000000"})
  void whatWorkLacksIsKnownEveryDay(int day, String milestones, String done) {
    Scenario stones = Scenario.of(Target.milestones("a", "b")).entry(doneOn(day(20)));
    assertThat(stones.score(STANDARD, day(day)).expected()).contains(Score.of(milestones));
    Scenario work = Scenario.of(Target.done()).entry(doneOn(day(20)));
    assertThat(work.score(STANDARD, day(day)).expected()).contains(Score.of(done));
  }

  private static CheckIn doneOn(LocalDate on) {
    CheckIn.Builder made = CheckIn.builder();
    made.id(EntryId.of("d"))
        .keyResult(KeyResultId.of("K"))
        .measure(MeasureId.of("m"))
        .done(List.of(MilestoneId.of("a")))
        .on(on)
        .recordedAt(Instant.EPOCH)
        .by(PartyId.of("data"));
    return made.build();
  }

  @ParameterizedTest
  @CsvSource({"10, 0.000000000", "11, 0.100000000", "15, 0.500000000", "20, 1.000000000"})
  void ownDatesOverrideTheCycle(int day, String expected) {
    KeyResult own = one().startsOn(day(11)).endsOn(day(20)).build();
    assertThat(expected(own, TODAY, day(day))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"4, 0.000000000", "5, 1.000000000", "6, 1.000000000"})
  void aSpanOfOneDayIsOverOnThatDay(int day, String expected) {
    KeyResult own = one().startsOn(day(5)).endsOn(day(5)).build();
    assertThat(expected(own, TODAY, day(day))).isEqualTo(expected);
    assertThat(expected(own, ELAPSED, day(day))).isEqualTo(expected);
  }

  @Test
  void aWorkingCalendarSaysWhichDaysCount() {
    Policy weekdays =
        Policy.builder()
            .from(TODAY)
            .name("weekdays")
            .calendar(
                day ->
                    day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .build();
    // Thursday 1 January to Wednesday 14 January 2026: ten days from Monday to Friday
    KeyResult fortnight = one().endsOn(LocalDate.parse("2026-01-14")).build();
    assertThat(expected(fortnight, weekdays, LocalDate.parse("2026-01-02")))
        .isEqualTo("0.200000000");
    assertThat(expected(fortnight, weekdays, LocalDate.parse("2026-01-04")))
        .as("a weekend adds nothing")
        .isEqualTo("0.200000000");
    assertThat(expected(fortnight, weekdays, LocalDate.parse("2026-01-05")))
        .isEqualTo("0.300000000");
    Policy never = Policy.builder().from(TODAY).name("never").calendar(day -> false).build();
    assertThat(expected(fortnight, never, LocalDate.parse("2026-01-14")))
        .as("the last day is the last day")
        .isEqualTo("1.000000000");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000000000",
    "1, 0.000000000",
    // half of the ten days from the 1st to the 11th on the way to 0.4
    "6, 0.200000000",
    "11, 0.400000000",
    // a level stretch to the 21st
    "15, 0.400000000",
    "21, 0.400000000",
    // then 79 days from 0.4 to 1
    "22, 0.407594937",
    "99, 0.992405063",
    "100, 1.000000000",
    "120, 1.000000000",
  })
  void checkpointsAreJoinedByLines(int day, String expected) {
    KeyResult steps =
        one()
            .expected(
                new Expectation.Checkpoints(
                    List.of(Checkpoint.score(day(11), "0.4"), Checkpoint.score(day(21), "0.4"))))
            .build();
    assertThat(expected(steps, TODAY, day(day))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.000000000", "99, 0.000000000", "100, 1.000000000", "101, 1.000000000"})
  void atTheEnd(int day, String expected) {
    KeyResult atEnd = one().expected(Expectation.AT_END).build();
    assertThat(expected(atEnd, TODAY, day(day))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "99", "100", "101"})
  void whereNothingIsExpectedThePaceIsOne(int day) {
    KeyResultScore score = with(one().expected(Expectation.NONE).build()).score(STANDARD, day(day));
    assertThat(score.expected()).contains(Score.ZERO);
    assertThat(score.pace()).contains(Score.ONE);
  }

  @Test
  void beforeTheStartThePaceIsOneAndThereIsNoLightUnlessItIsKeptIn() {
    Scenario scenario = Scenario.of(HUNDRED).at("K", "m", "0", START.minusDays(2));
    KeyResultScore early = scenario.score(TODAY, day(0));
    assertThat(early.pace()).contains(Score.ONE);
    assertThat(early.light()).isEqualTo(Light.UNKNOWN);
    assertThat(early.reasons()).isEmpty();
    Policy asZero = Policy.builder().from(TODAY).name("z").notBegun(NotBegun.AS_ZERO).build();
    KeyResultScore keptIn = scenario.score(asZero, day(0));
    assertThat(keptIn.pace()).contains(Score.ONE);
    assertThat(keptIn.light()).isEqualTo(Light.GREEN);
  }

  private static String expectedOf(Target target, Policy policy, int day) {
    return Scenario.of(target).score(policy, day(day)).expected().orElseThrow().toString();
  }

  @Test
  void boundsWithoutFloorOrCeilingAreExpectedFromTheFirstDay() {
    BigDecimal five = new BigDecimal("5");
    BigDecimal six = new BigDecimal("6");
    for (Target holds :
        List.of(Target.atLeast("5"), Target.atMost("5"), Target.between("5", "6"))) {
      assertThat(expectedOf(holds, STANDARD, 0)).as("%s", holds).isEqualTo("0.000000000");
      assertThat(expectedOf(holds, STANDARD, 1)).as("%s", holds).isEqualTo("1.000000000");
      assertThat(expectedOf(holds, STANDARD, 50)).as("%s", holds).isEqualTo("1.000000000");
    }
    for (Target rises :
        List.of(
            Target.atLeast("5", "1"),
            Target.atMost("5", "9"),
            // these leave no room, but they state a floor or a ceiling
            Target.atLeast("5", "5"),
            Target.atMost("5", "4"),
            new Target.Between(five, six, five, six),
            new Target.Between(five, six, BigDecimal.ONE, null),
            new Target.Between(five, six, null, BigDecimal.TEN),
            Target.milestones("a"),
            HUNDRED)) {
      assertThat(expectedOf(rises, STANDARD, 1)).as("%s", rises).isEqualTo("0.010000000");
      assertThat(expectedOf(rises, STANDARD, 99)).as("%s", rises).isEqualTo("0.990000000");
    }
    assertThat(expectedOf(Target.done(), STANDARD, 99)).isEqualTo("0.000000000");
    assertThat(expectedOf(Target.done(), STANDARD, 100)).isEqualTo("1.000000000");
    Policy binary = Policy.builder().name("binary").boundProgress(BoundProgress.BINARY).build();
    assertThat(expectedOf(Target.atLeast("5", "1"), binary, 1))
        .as("a floor lets it rise even where bounds are 1 or 0")
        .isEqualTo("0.010000000");
  }

  @ParameterizedTest
  @CsvSource({
    // 1 of weight 1 and 0.5 of weight 2
    "WEIGHTED_MEAN, 5, 30, 0.666666667",
    "WEIGHTED_MEAN, 4, 30, 0.666666667",
    // of the part with the lowest score: 0.3 beside 1, 0 beside 0.3
    "WORST, 5, 30, 0.500000000",
    "WORST, 4, 30, 1.000000000",
    "ALL, 5, 30, 0.500000000",
    "ALL, 4, 30, 1.000000000",
    // both score 0, or 1: the highest
    "WORST, 4, 0, 1.000000000",
    "WORST, 5, 100, 1.000000000",
    "ALL, 4, 0, 1.000000000",
  })
  void expectedIsCombinedLikeTheScore(Combination combine, String m, String n, String expected) {
    KeyResult two =
        combined(
            "K", combine, measure("m", "up", Target.atLeast("5")), weighted("n", "2", HUNDRED));
    Scenario scenario =
        Scenario.empty().objective("O", two).at("K", "m", m, day(50)).at("K", "n", n, day(50));
    assertThat(scenario.score(STANDARD, day(50)).expected()).contains(Score.of(expected));
    assertThat(scenario.card(STANDARD, day(50)).objectives().get(0).expected())
        .contains(Score.of(expected));
  }

  @Test
  void lessIsExpectedOfAStretch() {
    KeyResult stretch = one().ambition(Ambition.ASPIRATIONAL).build();
    KeyResult committed = one().ambition(Ambition.COMMITTED).build();
    assertThat(expected(stretch, Policies.google(), day(50))).isEqualTo("0.350000000");
    assertThat(expected(committed, Policies.google(), day(50))).isEqualTo("0.500000000");
    assertThat(expected(stretch, TODAY, day(50))).isEqualTo("0.350000000");
    assertThat(expected(one().ambition(Ambition.LEARNING).build(), TODAY, day(50)))
        .isEqualTo("0.350000000");
    assertThat(expected(committed, TODAY, day(50))).isEqualTo("0.500000000");
    assertThat(expected(one().build(), TODAY, day(50))).as("unstated").isEqualTo("0.500000000");
    assertThat(expected(stretch, Policies.oslo(), day(50)))
        .as("a tool that knows no ambition")
        .isEqualTo("0.500000000");
    Policy doubled =
        Policy.builder()
            .from(TODAY)
            .name("doubled")
            .expectedBy(Map.of(Ambition.COMMITTED, new BigDecimal("2")))
            .build();
    assertThat(expected(committed, doubled, day(25))).isEqualTo("0.500000000");
  }

  /** A company that counts no day at all has only the plain days to go by. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.010000000, 1 of 100, 0.000000000, 0 of 99",
    "50, 0.500000000, 50 of 100, 0.494949495, 49 of 99",
    "100, 1.000000000, 100 of 100, 1.000000000, 99 of 99",
  })
  void whereNoDayCountsEveryDayDoes(
      int day, String inclusive, String days, String elapsed, String daysOf99) {
    Policy none = Policy.builder().from(TODAY).name("none").calendar(any -> false).build();
    assertThat(expected(one().build(), none, day(day))).isEqualTo(inclusive);
    assertThat(passed(none, day)).isEqualTo(days);
    Policy noneElapsed = Policy.builder().from(none).dayCount(DayCount.ELAPSED).build();
    assertThat(expected(one().build(), noneElapsed, day(day))).isEqualTo(elapsed);
    assertThat(passed(noneElapsed, day)).isEqualTo(daysOf99);
  }

  private static String passed(Policy policy, int day) {
    Map<String, BigDecimal> inputs =
        with(one().build())
            .card(policy, day(day))
            .explain(GoalRef.to(KeyResultId.of("K")))
            .flatMap(Derivation::health)
            .orElseThrow()
            .expected()
            .inputs();
    return inputs.get("passed") + " of " + inputs.get("whole");
  }

  /** What no one means is explained as it is counted, up to the largest score there is. */
  @ParameterizedTest
  @CsvSource({
    "1000, 50, 1000.000000000",
    "1000, 100, 1000.000000000",
    "-1000, 50, -1000.000000000",
    "-1000, 100, -1000.000000000",
    "999.9999999996, 100, 1000.000000000",
    "999.9999999994, 100, 999.999999999",
    "1.5, 100, 1.500000000",
  })
  void aCheckpointOfAnyScoreIsExplainedAsItIsExpected(String score, int day, String expected) {
    KeyResult keyResult =
        one()
            .expected(
                new Expectation.Checkpoints(
                    List.of(Checkpoint.score(day(50), score), Checkpoint.score(day(100), score))))
            .build();
    Scorecard card = with(keyResult).card(TODAY, day(day));
    KeyResultScore found = card.keyResult(KeyResultId.of("K")).orElseThrow();
    assertThat(found.expected().orElseThrow()).hasToString(expected);
    for (GoalRef goal : List.of(GoalRef.to(KeyResultId.of("K")), GoalRef.to(ObjectiveId.of("O")))) {
      Health health = card.explain(goal).orElseThrow().health().orElseThrow();
      assertThat(health.expected().recompute())
          .isEqualTo(health.expected().result())
          .isEqualTo(found.expected());
      assertThat(health.pace().recompute())
          .isEqualTo(health.pace().result())
          .isEqualTo(found.pace());
    }
    Reviews reviews = Reviews.of(card);
    Markdown pages = Markdown.of(card, "zh");
    assertThat(pages.weekly(reviews.weekly())).isNotEmpty();
    assertThat(pages.monthly(reviews.monthly())).isNotEmpty();
    assertThat(pages.quarterly(reviews.quarterly(CycleId.of("Q")))).contains("K");
  }

  /** A pace beyond what a long holds is the farthest there is, both ways of reckoning. */
  @ParameterizedTest
  @CsvSource({"450, 4.5", "461, 4.61", "462, 4.62", "900, 9", "930, 9.3", "-900, -9"})
  void aPaceBeyondAllBoundsIsExplainedAsItIs(String value, String score) {
    Policy free = Policy.builder().name("free").clamp(Clamp.NONE).build();
    KeyResult keyResult =
        one()
            .expected(
                new Expectation.Checkpoints(List.of(Checkpoint.score(day(50), "0.000000001"))))
            .build();
    Scorecard card =
        Scenario.empty().objective("O", keyResult).at("K", "m", value).card(free, day(50));
    KeyResultScore found = card.keyResult(KeyResultId.of("K")).orElseThrow();
    assertThat(found.score()).contains(Score.of(score));
    Health health =
        card.explain(GoalRef.to(KeyResultId.of("K"))).orElseThrow().health().orElseThrow();
    assertThat(health.pace().recompute()).isEqualTo(health.pace().result()).isEqualTo(found.pace());
  }
}
