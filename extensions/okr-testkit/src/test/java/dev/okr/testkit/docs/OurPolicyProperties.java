package dev.okr.testkit.docs;

import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import dev.okr.testkit.PolicyLaws;
import dev.okr.testkit.Scenarios;
import dev.okr.testkit.TargetArbitraries;
import java.math.BigDecimal;

class OurPolicyProperties implements PolicyLaws {

  /** A net promoter score of -100 to 100 as a share of what there is to reach. */
  private static final Formula PROMOTERS =
      Formula.of(
          "acme-nps",
          1,
          input -> input.value().add(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(200)));

  private static final Policy OURS =
      Policy.builder()
          .from(Policies.standard())
          .name("acme")
          .cap(new BigDecimal("1.2"))
          .addFormulas(FormulaUse.ofMetric(PROMOTERS, MetricId.of("nps")))
          .build();

  @Override
  public Policy policy() {
    return OURS;
  }

  /** Promoters are meant to become more; a band of them has no better end. */
  @Override
  public Scenarios scenarios() {
    return Scenarios.standard().targets(TargetArbitraries.fromTo(Polarity.HIGHER));
  }
}
