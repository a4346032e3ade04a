package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.journal.Entry;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Everything that is written is valid. */
class SchemaProperties {

  private final OkrJson json = OkrJson.standard();

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<Entry> entries() {
    return JournalArbitraries.entries();
  }

  @Property(tries = 100)
  void plansAreValid(@ForAll("plans") Plan plan) {
    assertThat(Schemas.errors(Schemas.PLAN, json.writePlan(plan))).isEmpty();
  }

  @Property
  void entriesAreValid(@ForAll("entries") Entry entry) {
    assertThat(Schemas.errors(Schemas.ENTRY, json.writeEntry(entry))).isEmpty();
  }
}
