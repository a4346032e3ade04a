package dev.okr.testkit.docs;

import static dev.okr.testkit.OkrAssertions.assertThat;

import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Weight;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.testkit.OkrDomain;
import dev.okr.testkit.Scenario;
import dev.okr.testkit.Scenarios;
import dev.okr.testkit.TargetArbitraries;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

class OurQuarterProperties {

  static class OurQuarter extends OkrDomain {

    OurQuarter() {
      super(
          Scenarios.standard()
              .inCycle(Cycle.of("2026Q2", "2026-04-01", "2026-06-30"))
              .metrics(Metric.builder().id("days").polarity(Polarity.LOWER).build())
              .targets(TargetArbitraries.fromTo(Polarity.LOWER))
              .weights(Weight.of("0.5"), Weight.ONE)
              .missingData(50)
              .withoutChanges());
    }
  }

  private static final Policy LENIENT =
      Policy.builder().from(Policies.standard()).name("ours").noData(NoData.EXCLUDE).build();

  @Property
  @Domain(OurQuarter.class)
  void leavingMissingDataOutIsNeverWorse(@ForAll Scenario scenario) {
    Scorecard strict = scenario.score(Policies.standard());
    Scorecard lenient = scenario.score(LENIENT);
    for (ObjectiveScore objective : lenient.objectives()) {
      objective
          .score()
          .ifPresent(
              score ->
                  assertThat(strict)
                      .objective(objective.id())
                      .hasScoreBetween("0", score.toString()));
    }
  }
}
