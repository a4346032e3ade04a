package dev.okr.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policies;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Each narrowing narrows, and nothing else. */
class ScenariosProperties {

  private static final Metric NPS = Metric.builder().id("nps").build();
  private static final Metric DAYS = Metric.builder().id("days").polarity(Polarity.LOWER).build();

  @Provide
  Arbitrary<Scenario> shortCycles() {
    return Scenarios.standard().inCycle(Cycle.of("day", "2027-02-28", "2027-02-28")).arbitrary();
  }

  @Property
  void aCycleOfOneDayIsEnough(@ForAll("shortCycles") Scenario scenario) {
    LocalDate day = LocalDate.parse("2027-02-28");
    scenario.journal().entries().forEach(entry -> assertThat(entry.on()).isEqualTo(day));
    for (Objective objective : scenario.plan().objectives()) {
      assertThat(objective.cycle()).hasValueSatisfying(id -> assertThat(id).hasToString("day"));
    }
    scenario.score(Policies.standard());
  }

  @Provide
  Arbitrary<Scenario> ofMetrics() {
    return Scenarios.standard().metrics(NPS, DAYS).arbitrary();
  }

  @Property
  void onlyTheHostsMetricsAreMeasured(@ForAll("ofMetrics") Scenario scenario) {
    Set<MetricId> measured = new HashSet<>();
    for (KeyResult keyResult : scenario.plan().keyResults()) {
      for (Measure measure : keyResult.measures()) {
        measured.add(measure.metric().orElseThrow());
        if (measure.target() instanceof Target.AtMost) {
          assertThat(measure.metric()).contains(DAYS.id());
        }
      }
    }
    assertThat(measured).isSubsetOf(NPS.id(), DAYS.id());
    assertThat(scenario.plan().dictionary().metrics()).contains(NPS, DAYS);
  }

  @Provide
  Arbitrary<Scenario> ofTargets() {
    return Scenarios.standard()
        .targets(Target.fromTo("5", "2"), Target.milestones("a", "b"))
        .arbitrary();
  }

  @Property
  void onlyTheHostsTargetsAreThere(@ForAll("ofTargets") Scenario scenario) {
    for (KeyResult keyResult : scenario.plan().keyResults()) {
      for (Measure measure : keyResult.measures()) {
        assertThat(measure.target()).isIn(Target.fromTo("5", "2"), Target.milestones("a", "b"));
        assertThat(measure.metric().isPresent())
            .isEqualTo(measure.target() instanceof Target.FromTo);
      }
    }
  }

  @Provide
  Arbitrary<Scenario> weighted() {
    return Scenarios.standard().weights(Weight.of("0.3"), Weight.of("0.7")).arbitrary();
  }

  @Property
  void everyWeightIsTheHosts(@ForAll("weighted") Scenario scenario) {
    for (Objective objective : scenario.plan().objectives()) {
      assertThat(objective.weight().orElseThrow()).isIn(Weight.of("0.3"), Weight.of("0.7"));
      for (KeyResult keyResult : objective.keyResults()) {
        assertThat(keyResult.weight().orElseThrow()).isIn(Weight.of("0.3"), Weight.of("0.7"));
      }
    }
  }

  @Provide
  Arbitrary<Scenario> withoutData() {
    return Scenarios.standard().withoutChanges().missingData(100).arbitrary();
  }

  @Property
  void nothingIsSaidWhereAllDataIsMissing(@ForAll("withoutData") Scenario scenario) {
    scenario.journal().entries().forEach(entry -> assertThat(entry.toString()).contains(".guard"));
  }

  @Provide
  Arbitrary<Scenario> withData() {
    return Scenarios.standard().withoutChanges().missingData(0).arbitrary();
  }

  @Property
  void everyMeasureHasAnEntryWhereNoDataIsMissing(@ForAll("withData") Scenario scenario) {
    Set<String> said = new HashSet<>();
    for (Entry entry : scenario.journal().entries()) {
      assertThat(entry instanceof CheckIn || entry instanceof Reading).isTrue();
      if (entry instanceof CheckIn checkIn) {
        said.add(checkIn.keyResult() + "." + checkIn.measure().orElseThrow());
      } else {
        said.add(((Reading) entry).metric().value());
      }
    }
    for (KeyResult keyResult : scenario.plan().keyResults()) {
      for (Measure measure : keyResult.measures()) {
        assertThat(said).contains(keyResult.id() + "." + measure.id());
      }
    }
  }

  @Provide
  Arbitrary<Scenario> sized() {
    return Scenarios.standard()
        .objectives(2, 2)
        .keyResults(4, 5)
        .measures(1, 1)
        .on(Arbitraries.of(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28")))
        .arbitrary();
  }

  @Property
  void sizesAndDaysAreTheHosts(@ForAll("sized") Scenario scenario) {
    assertThat(scenario.on()).isIn(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"));
    assertThat(scenario.plan().objectives()).hasSize(2);
    for (Objective objective : scenario.plan().objectives()) {
      assertThat(objective.keyResults()).hasSizeBetween(4, 5);
      objective.keyResults().forEach(keyResult -> assertThat(keyResult.measures()).hasSize(1));
    }
  }

  @Provide
  Arbitrary<Scenario> withGaps() {
    return Scenarios.standard().gaps(15).arbitrary();
  }

  /** What a rule must stand is there. */
  @Property(tries = 500)
  void gapsAreOfManyKinds(@ForAll("withGaps") Scenario scenario) {
    Set<String> codes = new HashSet<>();
    RuleBook.standard()
        .check(scenario.plan(), scenario.journal(), scenario.on())
        .findings()
        .forEach(finding -> codes.add(finding.code()));
    for (String code : List.of("OKR-104", "OKR-201", "OKR-205", "OKR-301", "OKR-401", "OKR-505")) {
      Statistics.label(code)
          .collect(codes.contains(code))
          .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 0));
    }
  }

  @Provide
  Arbitrary<Scenario> sensible() {
    return Scenarios.standard().arbitrary();
  }

  @Property
  void withoutGapsNoReferenceLeadsNowhere(@ForAll("sensible") Scenario scenario) {
    assertThat(RuleBook.standard().check(scenario.plan()).findings())
        .extracting(finding -> finding.code())
        .doesNotContain("OKR-104", "OKR-201", "OKR-205", "OKR-206", "OKR-301", "OKR-401");
  }

  @Example
  void whatCannotBeMeantIsRefused() {
    Scenarios all = Scenarios.standard();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> all.missingData(101))
        .withMessageContaining("(101)");
    assertThatIllegalArgumentException().isThrownBy(() -> all.gaps(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> all.objectives(0, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> all.measures(3, 2))
        .withMessageContaining("(3 to 2)");
    assertThatIllegalArgumentException().isThrownBy(() -> all.metrics(NPS, NPS));
    assertThatIllegalArgumentException().isThrownBy(() -> all.metrics(new Metric[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> all.targets(new Target[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> all.weights(new Weight[0]));
  }
}
