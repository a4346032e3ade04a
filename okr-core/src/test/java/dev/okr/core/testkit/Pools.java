package dev.okr.core.testkit;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Identifiers of a few, so that references often meet what they name, and sometimes lead nowhere.
 */
final class Pools {

  private static final int SIZE = 5;

  private Pools() {}

  private static Arbitrary<String> named(String prefix) {
    return Combinators.combine(
            Arbitraries.integers().between(0, SIZE - 1), ValueArbitraries.idEndings())
        .as((number, ending) -> prefix + number + ending);
  }

  static Arbitrary<PartyId> parties() {
    return named("team").map(PartyId::of);
  }

  static Arbitrary<PartyId> people() {
    return named("p.").map(PartyId::of);
  }

  static Arbitrary<MetricId> metrics() {
    return named("metric").map(MetricId::of);
  }

  static Arbitrary<CycleId> cycles() {
    return named("Q").map(CycleId::of);
  }

  static Arbitrary<ThemeId> themes() {
    return named("theme").map(ThemeId::of);
  }

  static Arbitrary<ObjectiveId> objectives() {
    return named("O").map(ObjectiveId::of);
  }

  static Arbitrary<KeyResultId> keyResults() {
    return Combinators.combine(objectives(), Arbitraries.integers().between(0, 3))
        .as((objective, number) -> KeyResultId.of(objective + ".KR" + number));
  }

  static Arbitrary<MeasureId> measures() {
    return named("m").map(MeasureId::of);
  }

  static Arbitrary<MilestoneId> milestones() {
    return named("step").map(MilestoneId::of);
  }

  static Arbitrary<GoalRef> goals() {
    return Arbitraries.oneOf(objectives().map(GoalRef::to), keyResults().map(GoalRef::to));
  }
}
