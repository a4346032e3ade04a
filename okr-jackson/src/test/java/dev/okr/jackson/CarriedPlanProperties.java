package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Outcome;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.next.Baseline;
import dev.okr.core.plan.next.CarriedOver;
import dev.okr.core.plan.next.CarryOver;
import dev.okr.core.plan.next.TargetChoice;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A plan that was carried over is written and read again as it is. */
class CarriedPlanProperties {

  private static final CycleId OLD = CycleId.of("2026Q1");

  private final OkrJson json = OkrJson.standard();

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans()
        .map(
            plan -> {
              List<Objective> all = new ArrayList<>();
              plan.objectives().forEach(each -> all.add(each.toBuilder().cycle(OLD).build()));
              return plan.toBuilder()
                  .objectives(all)
                  .build()
                  .with(Cycle.of("2026Q1", "2026-01-01", "2026-03-31"));
            });
  }

  @Provide
  Arbitrary<Journal> journals() {
    return JournalArbitraries.journals();
  }

  @Property(tries = 100)
  void comesBack(
      @ForAll("plans") Plan plan,
      @ForAll("journals") Journal journal,
      @ForAll Baseline baseline,
      @ForAll TargetChoice targets,
      @ForAll boolean isNewPlan) {
    CarryOver over = CarryOver.from(plan, journal, OLD).baseline(baseline).targets(targets);
    Outcome<CarriedOver> made =
        (isNewPlan ? over.intoNewPlan() : over).to(Cycle.of("04", "2026-04-01", "2026-04-20"));
    Assume.that(made.isOk());
    Plan next = made.orElseThrow().plan();
    assertThat(json.readPlan(json.writePlan(next)).orElseThrow()).isEqualTo(next);
  }
}
