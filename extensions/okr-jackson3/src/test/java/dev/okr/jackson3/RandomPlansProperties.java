package dev.okr.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.PlanArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

class RandomPlansProperties {

  private final JsonMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Property(tries = 100)
  void aPlanComesBackAsItWas(@ForAll("plans") Plan plan) {
    assertThat(mapper.readValue(mapper.writeValueAsString(plan), Plan.class)).isEqualTo(plan);
    String text = OkrJson.standard().writePlan(plan);
    assertThat(text).isEqualTo(dev.okr.jackson.OkrJson.standard().writePlan(plan));
    assertThat(OkrJson.standard().readPlan(text).orElseThrow()).isEqualTo(plan);
  }
}
