package dev.okr.testkit;

import static dev.okr.testkit.OkrAssertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.core.testkit.house.NullContract;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Weight;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

class NullContractTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-01");

  private static final Plan PLAN =
      Plan.builder("p")
          .objectives(
              Objective.builder()
                  .id("O")
                  .addKeyResult(
                      KeyResult.builder()
                          .id("K")
                          .addMeasure(
                              Measure.builder().id("1").target(Target.fromTo("0", "1")).build())
                          .build())
                  .build())
          .build();

  private static final Scenario SCENARIO = new Scenario(PLAN, Journal.empty(), DAY);
  private static final Scorecard CARD = SCENARIO.score(Policies.standard());
  private static final Report REPORT = RuleBook.standard().check(PLAN);

  /** A harmless argument or receiver of each type. */
  private static final List<Object> SAMPLES =
      List.of(
          "1",
          DAY,
          new DateSpan(DAY, DAY),
          BigDecimal.ONE,
          List.of(),
          Map.of(),
          Optional.empty(),
          new String[] {"1"},
          new Metric[] {Metric.builder().id("m").build()},
          new Target[] {Target.done()},
          new Weight[] {Weight.ONE},
          Metric.builder().id("m").build(),
          Light.GREEN,
          Severity.ERROR,
          KeyResultId.of("K"),
          ObjectiveId.of("O"),
          GoalRef.to(KeyResultId.of("K")),
          Subject.of(KeyResultId.of("K")),
          Cycle.of("Q", "2026-01-01", "2026-03-31"),
          Policies.standard(),
          PLAN,
          Journal.empty(),
          SCENARIO,
          Scenarios.standard(),
          Arbitraries.just(DAY),
          new OkrDomain(),
          new Improvement(SCENARIO, SCENARIO, List.of()),
          new Reordering(SCENARIO, SCENARIO),
          new StoredRows(Map.of(), new DateSpan(DAY, DAY), DAY),
          CARD,
          REPORT,
          assertThat(CARD),
          assertThat(REPORT),
          assertThat(CARD).keyResult("K"),
          assertThat(CARD).objective("O"),
          assertThat(CARD).keyResult("K").measure("1"),
          assertThat(REPORT).hasOpen("OKR-301"));

  @Test
  void nullIsNamed() {
    new NullContract(SAMPLES).holdsIn("dev.okr.testkit"::equals, 78);
  }
}
