package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OKR-708 over every kind of id. */
class IdRulesTest {

  private static List<String> found(Plan plan) {
    return RuleBook.standard().check(plan).of("OKR-708").stream()
        .map(finding -> finding.path() + " " + finding.message().arguments().get("other"))
        .toList();
  }

  private static KeyResult keyResult(String id) {
    return KeyResult.builder().id(id).build();
  }

  @Test
  void idsOfOneKindThatLookAlike() {
    Plan plan =
        Plan.builder("p")
            .cycles(
                List.of(
                    Cycle.of("Q1", "2026-01-01", "2026-03-31"),
                    Cycle.of("q1", "2026-01-01", "2026-03-31")))
            .themes(List.of(Theme.of("growth", ""), Theme.of("ｇrowth", "")))
            .teams(List.of(Team.of("data", "")))
            .people(List.of(Person.of("Data", "")))
            .metrics(
                List.of(
                    Metric.builder().id("caf\u00E9").build(),
                    Metric.builder().id("cafe\u0301").build()))
            .objectives(
                List.of(
                    Objective.builder()
                        .id("O1")
                        .addKeyResults(keyResult("K1"), keyResult("O1"))
                        .build(),
                    Objective.builder()
                        .id("o1")
                        .addKeyResults(keyResult("k1"), keyResult("K１"))
                        .build()))
            .initiatives(
                List.of(Initiative.builder().id("i").build(), Initiative.builder().id("I").build()))
            .build();
    assertThat(found(plan))
        .containsExactlyInAnyOrder(
            "/cycles/q1 Q1",
            "/themes/ｇrowth growth",
            "/parties/data Data",
            "/metrics/caf\u00E9 cafe\u0301",
            "/objectives/o1 O1",
            "/objectives/o1/keyResults/k1 K1",
            "/objectives/o1/keyResults/K１ K1",
            "/initiatives/i I");
  }

  @Test
  void measuresAndStepsInTheirOwn() {
    KeyResult one =
        keyResult("K1").toBuilder()
            .addMeasures(Measure.of("a", Target.done()), Measure.of("A", Target.done()))
            .build();
    KeyResult other =
        keyResult("K2").toBuilder()
            .addMeasure(Measure.of("a", Target.milestones("x", "X", "y")))
            .build();
    Plan plan =
        Plan.builder("p")
            .objectives(List.of(Objective.builder().id("O").addKeyResults(one, other).build()))
            .build();
    assertThat(found(plan))
        .containsExactlyInAnyOrder(
            "/objectives/O/keyResults/K1/measures/a A", "/objectives/O/keyResults/K2/measures/a X");
  }

  @Test
  void idsOfDifferentKindsMayLookAlike() {
    Plan plan =
        Plan.builder("p")
            .teams(List.of(Team.of("o", "")))
            .metrics(List.of(Metric.builder().id("O").build()))
            .objectives(List.of(Objective.builder().id("o").addKeyResult(keyResult("O")).build()))
            .build();
    assertThat(found(plan)).isEmpty();
  }
}
