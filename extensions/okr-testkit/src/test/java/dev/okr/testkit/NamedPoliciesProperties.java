package dev.okr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.metric.MetricId;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaInput;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every policy of the library keeps the laws, and those that differ from them in a figure do. */
class NamedPoliciesProperties {

  private static final Scenarios SCENARIOS = Scenarios.standard();

  /** The laws for a policy that is drawn. */
  private record Kept(Policy policy) implements PolicyLaws {}

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(Policies.all());
  }

  @Provide
  Arbitrary<Policy> figures() {
    return Arbitraries.of(
        changed().noData(NoData.EXCLUDE).build(),
        changed().noData(NoData.UNKNOWN).build(),
        changed().cap(new BigDecimal("1.2")).build(),
        changed().clamp(Clamp.ROLL_UP).build(),
        changed().clamp(Clamp.NONE).build(),
        changed().guardrail(GuardrailEffect.CAP).build(),
        changed()
            .addFormulas(
                FormulaUse.ofMetric(
                    Formula.of("value", 1, FormulaInput::value), MetricId.of("nps")))
            .cap(new BigDecimal("1000"))
            .build());
  }

  private static Policy.Builder changed() {
    return Policy.builder().from(Policies.standard()).name("changed");
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return SCENARIOS.arbitrary();
  }

  @Provide
  Arbitrary<Improvement> improvements() {
    return Improvement.of(SCENARIOS);
  }

  @Provide
  Arbitrary<Reordering> reorderings() {
    return Reordering.of(SCENARIOS);
  }

  @Provide
  Arbitrary<Reordering> reorderedObjectives() {
    return Reordering.ofObjectives(SCENARIOS);
  }

  @Property(tries = 600)
  void theyKeepTheLaws(
      @ForAll("policies") Policy policy,
      @ForAll("scenarios") Scenario scenario,
      @ForAll("scenarios") Scenario other,
      @ForAll("improvements") Improvement improvement,
      @ForAll("reorderedObjectives") Reordering reordering) {
    keepsTheLaws(new Kept(policy), scenario, other, improvement, reordering);
  }

  @Property(tries = 300)
  void soDoOtherFigures(
      @ForAll("figures") Policy policy,
      @ForAll("scenarios") Scenario scenario,
      @ForAll("scenarios") Scenario other,
      @ForAll("improvements") Improvement improvement,
      @ForAll("reorderings") Reordering reordering) {
    keepsTheLaws(new Kept(policy), scenario, other, improvement, reordering);
  }

  private static void keepsTheLaws(
      PolicyLaws laws,
      Scenario scenario,
      Scenario other,
      Improvement improvement,
      Reordering reordering) {
    laws.scoresKeepTheirRange(scenario);
    laws.betterIsNeverLess(improvement);
    laws.theSameInputsGiveTheSameScores(scenario, other);
    laws.theOrderDoesNotMatter(reordering);
    laws.entryByEntryIsAllAtOnce(scenario);
    laws.everyScoreIsExplained(scenario);
  }

  /** The metric that a policy has a formula for is measured without being named. */
  @Property(tries = 100)
  void aMetricWithAFormulaIsMeasured(@ForAll("measured") Scenario scenario) {
    assertThat(scenario.plan().metric(MetricId.of("nps"))).isPresent();
  }

  @Provide
  Arbitrary<Scenario> measured() {
    Policy policy =
        changed()
            .addFormulas(
                FormulaUse.ofMetric(
                    Formula.of("value", 1, FormulaInput::value), MetricId.of("nps")))
            .build();
    return new Kept(policy).policyScenarios();
  }
}
