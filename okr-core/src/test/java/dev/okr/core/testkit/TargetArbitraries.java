package dev.okr.core.testkit;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Targets of every kind, those that make no sense too. */
public final class TargetArbitraries {

  private TargetArbitraries() {}

  private static Arbitrary<BigDecimal> maybe() {
    return ValueArbitraries.numbers().injectNull(0.4);
  }

  private static Arbitrary<Boolean> flags() {
    return Arbitraries.of(false, true);
  }

  /** Schedules: their days rise. */
  public static Arbitrary<List<PlannedTarget>> schedules() {
    return Combinators.combine(ValueArbitraries.days(), targets())
        .as(PlannedTarget::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .uniqueElements(PlannedTarget::from)
        .map(steps -> steps.stream().sorted(Comparator.comparing(PlannedTarget::from)).toList());
  }

  /** Steps; weights and due days may be anything. */
  public static Arbitrary<Milestone> milestones() {
    return Combinators.combine(
            Pools.milestones(),
            ValueArbitraries.texts(),
            ValueArbitraries.weights(),
            ValueArbitraries.days().injectNull(0.5))
        .as(Milestone::new);
  }

  /** Targets of every kind. */
  public static Arbitrary<Target> targets() {
    Arbitrary<BigDecimal> numbers = ValueArbitraries.numbers();
    return Arbitraries.oneOf(
        Combinators.combine(numbers, numbers).as(Target.FromTo::new),
        Combinators.combine(
                numbers,
                Arbitraries.of(ChangeUnit.class),
                maybe(),
                ValueArbitraries.strings().injectNull(0.3))
            .as(Target.ChangeBy::new),
        Combinators.combine(numbers, maybe(), maybe(), flags()).as(Target.AtLeast::new),
        Combinators.combine(numbers, maybe(), maybe(), flags()).as(Target.AtMost::new),
        Combinators.combine(numbers, numbers, maybe(), maybe(), flags()).as(Target.Between::new),
        Combinators.combine(
                Combinators.combine(numbers, ValueArbitraries.scores())
                    .as(GradePoint::new)
                    .list()
                    .ofMaxSize(4),
                flags())
            .as(Target.Grades::new),
        milestones().list().ofMaxSize(4).uniqueElements(Milestone::id).map(Target.Milestones::new),
        Arbitraries.just(Target.completion()),
        Arbitraries.just(Target.done()));
  }
}
