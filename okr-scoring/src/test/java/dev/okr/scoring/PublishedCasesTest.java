package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that the vendors print for their tools, each by the policy of that name. */
class PublishedCasesTest {

  /** Day d of the cycle of 100 days, counted from 1. */
  private static LocalDate day(int d) {
    return START.plusDays(d - 1L);
  }

  private static String progress(Policy policy, Target target, String value) {
    return Scenario.of(target)
        .at("K", "m", value)
        .score(policy, END)
        .score()
        .orElseThrow()
        .toBigDecimal()
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Scenario percentages(String... values) {
    KeyResult[] keyResults = new KeyResult[values.length];
    for (int i = 0; i < values.length; i++) {
      keyResults[i] = keyResult("K" + i, measure("m", "up", Target.fromTo("0", "100")));
    }
    Scenario scenario = Scenario.empty().objective("O", keyResults);
    for (int i = 0; i < values.length; i++) {
      scenario.at("K" + i, "m", values[i]);
    }
    return scenario;
  }

  private static Score objective(Scenario scenario, Policy policy) {
    return scenario
        .card(policy, END)
        .objective(ObjectiveId.of("O"))
        .orElseThrow()
        .score()
        .orElseThrow();
  }

  @Test
  void vivaGoals() {
    Policy viva = Policies.vivaGoals();
    assertThat(progress(viva, Target.fromTo("15", "35"), "20")).isEqualTo("0.25");
    assertThat(objective(percentages("0", "25", "20"), viva)).isEqualTo(Score.of("0.15"));
    KeyResultScore onBound = Scenario.of(Target.atLeast("9")).at("K", "m", "9").score(viva, END);
    assertThat(onBound.score()).contains(Score.ZERO);
    assertThat(onBound.light()).isEqualTo(Light.RED);
    // expected 52 %, actual 47 %: behind
    KeyResult between =
        KeyResult.builder()
            .from(keyResult("K", measure("m", "up", Target.fromTo("0", "100"))))
            .startsOn(day(1))
            .endsOn(day(101))
            .build();
    KeyResultScore behind =
        Scenario.empty().objective("O", between).at("K", "m", "47").score(viva, day(53));
    assertThat(behind.expected()).contains(Score.of("0.52"));
    assertThat(behind.light()).isEqualTo(Light.YELLOW);
    assertThat(Scenario.of(Target.fromTo("0", "1")).score(viva, START).expected())
        .contains(Score.ZERO);
    assertThat(Scenario.of(Target.fromTo("0", "1")).score(viva, END).expected())
        .contains(Score.ONE);
  }

  @Test
  void vivaGoalsSharesWhatIsLeftEqually() {
    List<Optional<BigDecimal>> set =
        List.of(Optional.of(new BigDecimal("50")), Optional.empty(), Optional.empty());
    assertThat(Weights.fixedThenEqual(set).orElseThrow())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("50", "25", "25");
    assertThat(
            Weights.fixedThenEqual(
                    List.of(Optional.of(new BigDecimal("60")), Optional.of(new BigDecimal("41"))))
                .problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message("en")).contains("101"));
  }

  @Test
  void quantive() {
    Policy quantive = Policies.quantive();
    Target decrease = Target.fromTo("100", "60");
    assertThat(progress(quantive, decrease, "80")).isEqualTo("0.5");
    assertThat(progress(quantive, decrease, "70")).isEqualTo("0.75");
    assertThat(progress(quantive, decrease, "50")).isEqualTo("1.25");
    assertThat(objective(percentages("64", "78", "6"), quantive).show(quantive.display()))
        .isEqualTo("49");
    Measure cascaded =
        Measure.builder()
            .from(measure("m", "up", Target.fromTo("0", "100")))
            .valueOf(ValueOrigin.CONTRIBUTORS)
            .build();
    Scenario scenario = Scenario.empty().objective("O", keyResult("K", cascaded));
    String[] values = {"29", "30", "20"};
    for (int i = 0; i < values.length; i++) {
      scenario.objective(
          Objective.builder()
              .id(ObjectiveId.of("C" + i))
              .cycle(CycleId.of("Q"))
              .addContributesTo(Alignment.to(GoalRef.to(KeyResultId.of("K"))))
              .addKeyResult(keyResult("C" + i + ".K", measure("m", "up", Target.fromTo("0", "50"))))
              .build());
      scenario.at("C" + i + ".K", "m", values[i]);
    }
    assertThat(scenario.score(quantive, END).score()).contains(Score.of("0.79"));
  }

  @Test
  void perdooClampsWhereItAverages() {
    Scenario scenario = percentages("0", "200");
    assertThat(objective(scenario, Policies.perdoo())).isEqualTo(Score.of("0.5"));
    assertThat(
            scenario
                .card(Policies.perdoo(), END)
                .keyResult(KeyResultId.of("K1"))
                .orElseThrow()
                .score())
        .contains(Score.of("2"));
  }

  @ParameterizedTest
  @CsvSource({
    ".8,1.2",
    "1,1",
    ".5,1.5",
    ".75,1.25",
    ".25,1.75",
    "1.5,0.5",
    "1.2,0.8",
    "1.35,0.65",
    "1.75,0.25"
  })
  void profitCoAtMost(String value, String printed) {
    assertThat(progress(Policies.profitCo(), Target.atMost("1"), value)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"2,0", "5,1", "6,1", "7,1", "8,0"})
  void upRaiseMaintains(String value, String printed) {
    assertThat(progress(Policies.upRaise(), Target.between("5", "7"), value)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({"15,RED", "20,YELLOW", "50,GREEN"})
  void oboardOnDay40Of100(String value, Light light) {
    assertThat(
            Scenario.of(Target.fromTo("0", "100"))
                .at("K", "m", value)
                .score(Policies.oboard(), day(40))
                .light())
        .isEqualTo(light);
  }

  @Test
  void engagedlyExpectsHalfOfAprilOnThe15th() {
    KeyResult april =
        KeyResult.builder()
            .from(keyResult("K", measure("m", "up", Target.fromTo("0", "100"))))
            .startsOn(LocalDate.parse("2026-04-01"))
            .endsOn(LocalDate.parse("2026-04-30"))
            .build();
    assertThat(
            Scenario.empty()
                .objective("O", april)
                .score(Policies.engagedly(), LocalDate.parse("2026-04-15"))
                .expected())
        .contains(Score.of("0.5"));
  }

  @Test
  void serviceNow() {
    KeyResultScore score =
        Scenario.of(Target.fromTo("0", "1000000"))
            .at("K", "m", "700000")
            .score(Policies.serviceNow(), START);
    assertThat(score.score()).contains(Score.of("0.7"));
    assertThat(score.light()).isEqualTo(Light.RED);
    KeyResult two =
        KeyResult.builder()
            .from(keyResult("K2", measure("m", "up", Target.fromTo("0", "100"))))
            .weight(Weight.of(2))
            .build();
    KeyResult three =
        KeyResult.builder()
            .from(keyResult("K3", measure("m", "up", Target.fromTo("0", "100"))))
            .weight(Weight.of(3))
            .build();
    Scenario weighted =
        Scenario.empty().objective("O", two, three).at("K2", "m", "40").at("K3", "m", "20");
    assertThat(objective(weighted, Policies.serviceNow())).isEqualTo(Score.of("0.28"));
  }

  @Test
  void feishuGivesTheRestToTheThird() {
    assertThat(
            Weights.rescaled(
                    List.of(
                        Optional.of(new BigDecimal("0.6")),
                        Optional.of(new BigDecimal("0.3")),
                        Optional.empty()),
                    List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))
                .orElseThrow())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0.6", "0.3", "0.1");
  }

  @Test
  void fifteenFiveCountsKeyResultsAndChildrenAlike() {
    Scenario scenario = percentages("100");
    for (int i = 0; i < 4; i++) {
      scenario.objective(
          Objective.builder()
              .id(ObjectiveId.of("C" + i))
              .cycle(CycleId.of("Q"))
              .addContributesTo(Alignment.to(GoalRef.to(ObjectiveId.of("O"))))
              .addKeyResult(keyResult("C" + i + ".K", measure("m", "up", Target.fromTo("0", "1"))))
              .build());
    }
    assertThat(objective(scenario, Policies.fifteenFive())).isEqualTo(Score.of("0.2"));
  }

  @Test
  void puzzleZonesIncludeTheirLowerBound() {
    Target grades =
        new Target.Grades(
            List.of(point("0", "0"), point("30", "0.3"), point("70", "0.7"), point("100", "1")));
    for (String[] expected :
        new String[][] {
          {"29", "fail"}, {"30", "commit"}, {"70", "target"}, {"99", "target"}, {"100", "stretch"}
        }) {
      assertThat(Scenario.of(grades).at("K", "m", expected[0]).score(Policies.puzzle(), END).band())
          .contains(expected[1]);
    }
  }

  private static GradePoint point(String at, String score) {
    return new GradePoint(new BigDecimal(at), new BigDecimal(score));
  }

  @ParameterizedTest
  @CsvSource({"0.34,red", "0.35,yellow", "0.64,yellow", "0.65,green"})
  void googleComparesOneDecimal(String value, String band) {
    assertThat(
            Scenario.of(Target.fromTo("0", "1"))
                .at("K", "m", value)
                .score(Policies.google(), END)
                .band())
        .contains(band);
  }

  @Test
  void everyPolicyIsFoundByItsName() {
    assertThat(Policies.all()).hasSize(15).doesNotHaveDuplicates();
    for (Policy policy : Policies.all()) {
      assertThat(Policies.find(policy.name())).containsSame(policy);
    }
    assertThat(Policies.find("no such tool")).isEmpty();
  }
}
