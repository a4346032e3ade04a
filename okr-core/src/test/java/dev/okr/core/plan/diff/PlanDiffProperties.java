package dev.okr.core.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.PlanArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanDiffProperties {

  @Provide
  Arbitrary<Plan> plan() {
    return PlanArbitraries.plans();
  }

  /** No member of no element is overlooked. */
  @Property(tries = 300)
  void equalPlansAreThoseWithoutChanges(@ForAll("plan") Plan one, @ForAll("plan") Plan other) {
    assertThat(PlanDiff.between(one, one).changes()).isEmpty();
    assertThat(PlanDiff.between(one, other).isEmpty()).isEqualTo(one.equals(other));
  }

  @Property(tries = 150)
  void everyChangeIsSaidInBothLanguages(@ForAll("plan") Plan one, @ForAll("plan") Plan other) {
    for (PlanChange change : PlanDiff.between(one, other).changes()) {
      assertThat(change.in("en")).doesNotContainPattern("\\{(what|id|member|from|to|more)\\}");
      assertThat(change.in("zh")).containsPattern("\\p{IsHan}").doesNotContain("\n");
    }
  }

  /** What comes on the way there goes on the way back. */
  @Property(tries = 150)
  void thereAndBack(@ForAll("plan") Plan one, @ForAll("plan") Plan other) {
    PlanDiff there = PlanDiff.between(one, other);
    PlanDiff back = PlanDiff.between(other, one);
    assertThat(back.of(ChangeKind.REMOVED).stream().map(PlanChange::on))
        .containsExactlyInAnyOrderElementsOf(
            there.of(ChangeKind.ADDED).stream().map(PlanChange::on).toList());
    assertThat(back.of(ChangeKind.RENAMED)).hasSameSizeAs(there.of(ChangeKind.RENAMED));
  }
}
