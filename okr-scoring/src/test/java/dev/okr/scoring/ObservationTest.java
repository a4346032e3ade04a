package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which value of a measure counts: the latest, a figure of the cycle, a reading, a sum. */
class ObservationTest {

  private static final Policy STANDARD = Policies.standard();
  private static final Policy STRICT =
      Policy.builder().name("strict").bounds(Bounds.STRICT).build();
  private static final Target TEN = Target.fromTo("0", "10");
  private static final KeyResultId K = KeyResultId.of("K");

  private static Measure observed(Observation observation, Target target) {
    return Measure.builder().from(measure("m", "up", target)).observe(observation).build();
  }

  /** Values on the day before the start, on the first, the 8th and 15th, and after the 15th. */
  private static Scenario series(Observation observation, Target target) {
    return Scenario.empty()
        .objective("O", keyResult("K", observed(observation, target)))
        .at("K", "m", "90", START.minusDays(1))
        .at("K", "m", "2", START)
        .at("K", "m", "5", day(8))
        .at("K", "m", "4", day(15))
        .at("K", "m", "70", day(16));
  }

  private static BigDecimal value(Scenario scenario, LocalDate on) {
    return scenario.score(STANDARD, on).measures().get(0).value().orElseThrow();
  }

  private static String progress(Scenario scenario, Policy policy) {
    return scenario
        .score(policy, END)
        .measures()
        .get(0)
        .progress()
        .map(Score::toString)
        .orElse("unscorable");
  }

  @ParameterizedTest
  @CsvSource({"LAST, 4", "SUM, 11", "MEAN, 3.666666667", "MIN, 2", "MAX, 5"})
  void anObservationSaysWhichFigureOfTheSpanCounts(Observation observation, String value) {
    assertThat(value(series(observation, TEN), day(15))).isEqualByComparingTo(value);
  }

  @Test
  void whatLiesOutsideTheSpanIsNoPartOfASeriesYetALevelStartsFromTheValueBefore() {
    Scenario late = series(Observation.SUM, TEN).at("K", "m", "900", END.plusDays(1));
    assertThat(value(late, END.plusDays(1))).isEqualByComparingTo("81");
    assertThat(value(series(Observation.SUM, TEN).at("K", "m", "9", END), END))
        .as("the last day is inside")
        .isEqualByComparingTo("90");
    assertThat(value(series(Observation.LAST, TEN), START.minusDays(1))).isEqualByComparingTo("90");
    assertThat(series(Observation.SUM, TEN).score(STANDARD, START.minusDays(1)).noData()).isTrue();
    Scenario next = series(Observation.LAST, TEN).at("K", "m", "900", END.plusDays(1));
    assertThat(value(next, END.plusDays(1)))
        .as("a value of the next cycle never counts")
        .isEqualByComparingTo("70");
  }

  @Test
  void severalValuesOfADayAddUpUnlessOneSaysItCorrectsAnother() {
    Scenario added = series(Observation.SUM, TEN).at("K", "m", "6", day(8));
    assertThat(value(added, day(15))).isEqualByComparingTo("17"); // 2 + 5 + 6 + 4
    Scenario corrected = series(Observation.SUM, TEN);
    corrected.entry(corrected.checkIn("K", "m", "6", day(8)).corrects(EntryId.of("e2")).build());
    assertThat(value(corrected, day(15))).isEqualByComparingTo("12"); // 2 + 6 + 4
  }

  @Test
  void readingsOfDaysWithoutACheckInJoinTheSeries() {
    Scenario scenario = series(Observation.SUM, TEN).reading("up", "100", day(16));
    assertThat(value(scenario, day(16))).isEqualByComparingTo("81");
    assertThat(value(scenario.reading("up", "100", day(17)), day(17))).isEqualByComparingTo("181");
    assertThat(value(scenario.reading("up", "1000", day(9)), day(17)))
        .as("a later check-in doesn't wipe it out")
        .isEqualByComparingTo("1181");
  }

  @Test
  void aReadingCountsUnlessTheCheckInIsAsNew() {
    Scenario scenario = Scenario.of(TEN).at("K", "m", "3", day(10)).reading("up", "9", day(9));
    assertThat(value(scenario, END)).isEqualByComparingTo("3");
    assertThat(value(scenario.reading("up", "8", day(10)), END)).isEqualByComparingTo("3");
    assertThat(value(scenario.reading("up", "7", day(11)), END)).isEqualByComparingTo("7");
    assertThat(value(scenario.reading("down", "6", day(12)), END)).isEqualByComparingTo("7");
  }

  @Test
  void aReadingSaysNothingOfMilestonesAndDone() {
    for (Target target : List.of(Target.done(), Target.milestones("a"))) {
      KeyResultScore score = Scenario.of(target).reading("up", "1", START).score();
      assertThat(score.score()).as("%s", target).contains(Score.ZERO);
      assertThat(score.noData()).as("nothing is done yet, and that is known").isFalse();
    }
  }

  @Test
  void theLatestDayCountsWhateverTheOrderOfLines() {
    Scenario scenario = Scenario.of(TEN).at("K", "m", "3", day(14)).at("K", "m", "8", day(2));
    assertThat(value(scenario, END)).isEqualByComparingTo("3");
    assertThat(value(scenario, day(13))).isEqualByComparingTo("8");
    scenario.at("K", "m", "5", day(14));
    assertThat(value(scenario, END)).as("of equals the later line").isEqualByComparingTo("5");
    scenario.entry(
        scenario
            .checkIn("K", "m", "9", day(14))
            .recordedAt(Instant.parse("2026-01-01T11:59:59Z"))
            .build());
    assertThat(value(scenario, END)).as("recorded earlier").isEqualByComparingTo("5");
  }

  private static Scenario ratio(Target target, String... values) {
    Measure measure =
        Measure.builder().from(observed(Observation.SUCCESS_RATIO, target)).planned(4).build();
    Scenario scenario = Scenario.empty().objective("O", keyResult("K", measure));
    for (int i = 0; i < values.length; i++) {
      scenario.at("K", "m", values[i], day(1 + i));
    }
    return scenario;
  }

  @Test
  void aSuccessRatioCountsWhatMeetsTheTargetOfWhatWasPlanned() {
    // on the bound, next to it on either side; the fourth was missed
    assertThat(progress(ratio(Target.atLeast("5"), "5", "4.9", "5.1"), STANDARD))
        .isEqualTo("0.500000000");
    assertThat(progress(ratio(Target.atLeast("5"), "5", "4.9", "5.1"), STRICT))
        .isEqualTo("0.250000000");
    assertThat(progress(ratio(Target.atLeast("5", "1"), "5", "4.9", "5.1"), STANDARD))
        .as("a floor makes nothing met")
        .isEqualTo("0.500000000");
    assertThat(progress(ratio(Target.atMost("5", "9"), "5", "4.9", "5.1"), STANDARD))
        .isEqualTo("0.500000000");
    assertThat(progress(ratio(Target.atMost("5"), "5", "4.9", "5.1"), Policies.profitCo()))
        .as("by distance a bound is met where it holds")
        .isEqualTo("0.500000000");
    assertThat(progress(ratio(Target.atLeast("5"), "5", "4.9", "5.1"), Policies.profitCo()))
        .isEqualTo("0.500000000");
    assertThat(progress(ratio(Target.between("4", "5"), "5", "4", "3.9", "5.1"), STANDARD))
        .isEqualTo("0.500000000");
    assertThat(progress(ratio(Target.between("4", "5"), "5", "4", "4.5", "5.1"), STRICT))
        .isEqualTo("0.250000000");
    assertThat(progress(ratio(TEN, "10", "9.9", "10.1"), STANDARD)).isEqualTo("0.500000000");
    assertThat(progress(ratio(TEN, "10", "9.9", "10.1"), STRICT))
        .as("only bounds can be strict")
        .isEqualTo("0.500000000");
    assertThat(progress(ratio(Target.fromTo("10", "0"), "0", "0.1", "-1"), STANDARD))
        .as("down")
        .isEqualTo("0.500000000");
    assertThat(
            progress(
                ratio(Target.changeBy("5", ChangeUnit.ABSOLUTE, "5"), "10", "9.9", "11"), STANDARD))
        .isEqualTo("0.500000000");
  }

  @Test
  void aSuccessRatioWithoutANumberPlannedGoesByTheWeeks() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O", keyResult("K", observed(Observation.SUCCESS_RATIO, Target.atLeast("5"))))
            .at("K", "m", "5");
    // the 100 days have fifteen weeks, the last of them begun
    assertThat(progress(scenario, STANDARD)).isEqualTo("0.066666667");
  }

  /** A key result that begins after its cycle has ended: a finding, and no day, week or month. */
  @ParameterizedTest
  @EnumSource(Refresh.class)
  void nothingIsPlannedForASpanThatEndsBeforeItBegins(Refresh refresh) {
    Measure measure =
        Measure.builder()
            .from(observed(Observation.STREAK, Target.atLeast("5")))
            .metric(MetricId.of("often"))
            .build();
    KeyResult late =
        KeyResult.builder()
            .from(keyResult("K", measure))
            .startsOn(Scenario.END.plusDays(70))
            .build();
    Scenario scenario =
        Scenario.empty()
            .metric(Metric.builder().id(MetricId.of("often")).refresh(refresh).build())
            .objective("O", late);
    Policy keptIn =
        Policy.builder().from(STANDARD).name("kept in").notBegun(NotBegun.AS_ZERO).build();
    assertThat(progress(scenario, keptIn)).isEqualTo("unscorable");
  }

  @Test
  void aMeanIsComparedExactly() {
    // two thirds are less than 0.666666667
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O", keyResult("K", observed(Observation.MEAN, Target.atLeast("0.666666667"))))
            .at("K", "m", "1", day(1))
            .at("K", "m", "1", day(2))
            .at("K", "m", "0", day(3));
    assertThat(progress(scenario, STANDARD)).isEqualTo("0.000000000");
  }

  private static Scenario cascade(String metric, String from) {
    Measure sum =
        Measure.builder()
            .from(measure("m", "up", Target.fromTo("0", "121")))
            .valueOf(ValueOrigin.CONTRIBUTORS)
            .build();
    KeyResult two = keyResult("two", measure("m", "up", TEN), measure("n", "up", TEN));
    return Scenario.empty()
        .metric(Metric.builder().id(MetricId.of("rate")).unit(Unit.of("%")).build())
        .objective("O", keyResult("K", sum))
        .objective(
            Objective.builder()
                .id(ObjectiveId.of("P"))
                .cycle(CycleId.of("Q"))
                .addContributesTo(Alignment.to(GoalRef.to(K)))
                .addKeyResult(keyResult("A", measure("m", "up", Target.fromTo("0", "100"))))
                .addKeyResult(keyResult("B", measure("m", metric, Target.fromTo(from, "10"))))
                .addKeyResult(two)
                .build());
  }

  @Test
  void theValueOfContributorsIsTheSumOfTheirOnlyMeasures() {
    Scenario scenario = cascade("down", "20").at("A", "m", "80").at("two", "m", "1000");
    assertThat(value(scenario, END))
        .as("what has no data doesn't count, nor does its baseline")
        .isEqualByComparingTo("80");
    scenario.at("B", "m", "19");
    assertThat(value(scenario, END)).isEqualByComparingTo("99");
    assertThat(progress(scenario, STANDARD)).isEqualTo("0.818181818");
    assertThat(cascade("down", "20").score().noData()).isTrue();
    assertThat(progress(cascade("rate", "20").at("A", "m", "80"), STANDARD))
        .as("another unit")
        .isEqualTo("unscorable");
  }

  private static ScoreAdjusted loose(GoalRef goal) {
    ScoreAdjusted.Builder made = ScoreAdjusted.builder();
    made.id(EntryId.of("loose"))
        .on(day(50))
        .recordedAt(Instant.parse("2026-02-20T12:00:00Z"))
        .by(PartyId.of("lead"));
    return made.goal(goal)
        .sticky(false)
        .score(new BigDecimal("0.9"))
        .reason(LocalizedText.of("graded"))
        .build();
  }

  @Test
  void aLooseAdjustmentEndsWithAValueOfWhateverTheScoreIsMadeOf() {
    Scenario summed = cascade("down", "20").at("A", "m", "80").entry(loose(GoalRef.to(K)));
    assertThat(summed.score().score()).contains(Score.of("0.9"));
    assertThat(summed.at("two", "m", "1", day(60)).score().score())
        .as("two has two measures and isn't summed")
        .contains(Score.of("0.9"));
    assertThat(summed.at("B", "m", "19", day(60)).score().score())
        .contains(Score.of("0.818181818"));

    Scenario fed =
        Scenario.empty()
            .objective("O", keyResult("K"))
            .objective(
                Objective.builder()
                    .id(ObjectiveId.of("P"))
                    .cycle(CycleId.of("Q"))
                    .addContributesTo(Alignment.to(GoalRef.to(K)))
                    .addKeyResult(keyResult("A", measure("m", "up", TEN)))
                    .build())
            .at("A", "m", "4")
            .entry(loose(GoalRef.to(ObjectiveId.of("O"))));
    ObjectiveId o = ObjectiveId.of("O");
    assertThat(fed.card().objective(o).orElseThrow().score()).contains(Score.of("0.9"));
    fed.at("A", "m", "5", day(60));
    assertThat(fed.card().objective(o).orElseThrow().score()).contains(Score.of("0.5"));
    assertThat(fed.card(STANDARD, day(59)).objective(o).orElseThrow().score())
        .contains(Score.of("0.9"));
  }

  private static Scenario rebased(String factor) {
    Metric.Builder metric = Metric.builder();
    metric
        .id(MetricId.of("new"))
        .addRevision(Revision.builder().version(2).effectiveFrom(START).rebase(factor).build());
    MetricRevised.Builder revised = MetricRevised.builder();
    revised.id(EntryId.of("r")).on(day(20)).recordedAt(Instant.EPOCH).by(PartyId.of("data"));
    return Scenario.of("new", TEN)
        .metric(metric.build())
        .at("K", "m", "5", day(19))
        .entry(revised.metric(MetricId.of("new")).version(2).build());
  }

  @Test
  void earlierValuesAreRebasedFromTheDayOfTheNewDefinition() {
    assertThat(value(rebased("0.98"), day(19))).isEqualByComparingTo("5");
    assertThat(value(rebased("0.98"), day(20))).isEqualByComparingTo("4.9");
    Scenario after = rebased("0.98").at("K", "m", "7", day(20));
    assertThat(value(after, day(20))).as("in the new definition").isEqualByComparingTo("7");
    assertThat(rebased("0.98").score().measures().get(0).definitionChanged()).isFalse();
  }
}
