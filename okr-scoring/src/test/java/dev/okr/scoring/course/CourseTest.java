package dev.okr.scoring.course;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.TargetRevised;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values beside targets, burn-ups and breaches. */
class CourseTest {

  private static final KeyResultId K = KeyResultId.of("K");
  private static final Target HUNDRED = Target.fromTo("0", "100");

  private static Course course(Scenario scenario, LocalDate on) {
    return scenario.card(Policies.standard(), on).course();
  }

  private static BurnUp burnUp(Scenario scenario, LocalDate on) {
    List<BurnUp> all = course(scenario, on).burnUps(K);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static TargetRevised revised(Target target, LocalDate on) {
    TargetRevised.Builder made = TargetRevised.builder();
    made.id(EntryId.of("r")).on(on).recordedAt(on.atTime(12, 0).toInstant(ZoneOffset.UTC));
    return made.by("lin").keyResult(K).target(target).build();
  }

  private static List<String> texts(List<DatedValue> values) {
    return values.stream()
        .map(value -> value.on() + " " + value.value().stripTrailingZeros().toPlainString())
        .toList();
  }

  @Test
  void aPlanWithoutTheKeyResultHasNoCourseOfIt() {
    Course course = course(Scenario.empty(), day(1));
    assertThat(course.burnUps()).isEmpty();
    assertThat(course.burnUps(K)).isEmpty();
    assertThat(course.measures(K)).isEmpty();
    assertThat(course.breaches(K)).isEmpty();
  }

  @Test
  void withoutValuesThereAreAnAimAndAnExpectation() {
    BurnUp burnUp = burnUp(Scenario.of(HUNDRED), day(50));
    assertThat(burnUp.values()).isEmpty();
    assertThat(burnUp.firstDay()).contains(START);
    assertThat(burnUp.lastDay()).contains(END);
    assertThat(burnUp.aims()).hasSize(1);
    assertThat(burnUp.aims().get(0).from()).isEqualTo(START);
    assertThat(burnUp.aims().get(0).to()).isEqualTo(END);
    assertThat(burnUp.aims().get(0).aim().low()).contains(new BigDecimal("100"));
    assertThat(texts(burnUp.expected())).startsWith("2026-01-01 1").endsWith("2026-04-10 100");
  }

  @Test
  void valuesAreThoseThatWereScoredOnTheirDaysAndNoneIsFromTheFuture() {
    Scenario scenario =
        Scenario.of(HUNDRED)
            .at("K", "m", "10", day(8))
            .at("K", "m", "25", day(15))
            .at("K", "m", "70", day(60));
    assertThat(texts(burnUp(scenario, day(50)).values()))
        .containsExactly(day(8) + " 10", day(15) + " 25");
  }

  @Test
  void aLevelFromBeforeStandsOnTheFirstDay() {
    Scenario scenario = Scenario.of(HUNDRED).at("K", "m", "10", START.minusDays(3));
    assertThat(texts(burnUp(scenario, day(50)).values())).containsExactly(START + " 10");
  }

  @Test
  void anAspirationalGoalIsExpectedAtLessThanItsTarget() {
    KeyResult keyResult =
        KeyResult.builder()
            .from(Scenario.keyResult("K", Scenario.measure("m", "up", HUNDRED)))
            .ambition(Ambition.ASPIRATIONAL)
            .build();
    BurnUp burnUp = burnUp(Scenario.empty().objective("O", keyResult), day(50));
    assertThat(texts(burnUp.expected())).endsWith("2026-04-10 70");
  }

  @ParameterizedTest
  @CsvSource({"up, 5, 9, 7", "down, 9, 5, 7", "up, 5, 5, 5"})
  void halfOfTheWayIsHalfWayBetween(String metric, String from, String to, String half) {
    KeyResult keyResult =
        Scenario.keyResult("K", Scenario.measure("m", metric, Target.fromTo(from, to)));
    BurnUp burnUp = burnUp(Scenario.empty().objective("O", keyResult), day(50));
    assertThat(texts(burnUp.expected())).contains(day(50) + " " + half);
  }

  @Test
  void aBoundThatHoldsAllTheTimeHasNoExpectedLine() {
    BurnUp burnUp = burnUp(Scenario.of(Target.atLeast("97")), day(50));
    assertThat(burnUp.expected()).isEmpty();
    assertThat(burnUp.aims().get(0).aim().low()).contains(new BigDecimal("97"));
    BurnUp band = burnUp(Scenario.of(Target.between("2", "4")), day(50));
    assertThat(band.aims().get(0).aim().high()).contains(new BigDecimal("4"));
  }

  @Test
  void aRevisedTargetIsASecondSpanFromItsDay() {
    Scenario scenario = Scenario.of(HUNDRED).entry(revised(Target.fromTo("0", "80"), day(31)));
    List<AimSpan> aims = burnUp(scenario, day(50)).aims();
    assertThat(aims).hasSize(2);
    assertThat(aims.get(0).to()).isEqualTo(day(30));
    assertThat(aims.get(1).from()).isEqualTo(day(31));
    assertThat(aims.get(1).aim().low()).contains(new BigDecimal("80"));
    assertThat(burnUp(scenario, day(30)).aims()).as("not known before").hasSize(1);
  }

  @Test
  void aKeyResultWithoutMeasuresHasABurnUpOfItsScore() {
    KeyResult alone = KeyResult.builder().id(K).build();
    BurnUp burnUp = burnUp(Scenario.empty().objective("O", alone), day(50));
    assertThat(burnUp.measure()).isEmpty();
    assertThat(burnUp.values()).isEmpty();
    assertThat(burnUp.aims()).isEmpty();
  }

  @Test
  void aValueBeyondTheTargetIsMoreThanOne() {
    Scenario scenario = Scenario.of(HUNDRED).at("K", "m", "120", day(8));
    MeasureStatus status = course(scenario, day(50)).measures(K).get(0);
    assertThat(status.value()).contains(new BigDecimal("120"));
    assertThat(status.progress().orElseThrow()).isEqualByComparingTo("1.2");
    assertThat(course(Scenario.of(HUNDRED), day(50)).measures(K).get(0).value()).isEmpty();
  }

  // ---- guardrails

  private static Scenario guarded() {
    KeyResult keyResult =
        KeyResult.builder()
            .from(Scenario.keyResult("K", Scenario.measure("m", "up", HUNDRED)))
            .addGuardrail(Guardrail.atMost("down", "5"))
            .build();
    return Scenario.empty().objective("O", keyResult);
  }

  @Test
  void valuesInARowThatBreakAGuardrailAreOneBreach() {
    Scenario scenario =
        guarded()
            .reading("down", "6", day(10))
            .reading("down", "8", day(12))
            .reading("down", "7", day(14))
            .reading("down", "5", day(20))
            .reading("down", "6", day(40));
    assertThat(course(scenario, day(50)).breaches(K))
        .containsExactly(
            breach(day(10), day(20), "8"),
            new Breach(
                K, Guardrail.atMost("down", "5"), day(40), Optional.empty(), new BigDecimal("6")));
    assertThat(course(scenario, day(11)).breaches(K)).hasSize(1);
    assertThat(course(guarded(), day(50)).breaches(K)).isEmpty();
  }

  @Test
  void whatWasOverBeforeTheFirstDayIsNoBreachOfTheGoal() {
    Scenario over = guarded().reading("down", "6", day(-9)).reading("down", "4", day(-2));
    assertThat(course(over, day(50)).breaches(K)).isEmpty();
    Scenario lasting = guarded().reading("down", "6", day(-9)).reading("down", "4", day(3));
    assertThat(course(lasting, day(50)).breaches(K)).containsExactly(breach(day(-9), day(3), "6"));
  }

  private static Breach breach(LocalDate since, LocalDate until, String worst) {
    return new Breach(
        K, Guardrail.atMost("down", "5"), since, Optional.of(until), new BigDecimal(worst));
  }
}
