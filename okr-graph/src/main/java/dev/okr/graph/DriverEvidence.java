package dev.okr.graph;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.value.Cancellation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the series say of a dependency by which a leading goal is said to drive a lagging one.
 *
 * @param dependency the dependency, of kind drives
 * @param evidence what the series say; empty if they are too short
 */
public record DriverEvidence(Dependency dependency, Optional<LeadLagEvidence> evidence) {

  /** Rejects {@code null}. */
  public DriverEvidence {
    Objects.requireNonNull(dependency, "dependency");
    Objects.requireNonNull(evidence, "evidence");
  }

  static List<DriverEvidence> of(
      List<Dependency> edges,
      Function<? super GoalRef, NavigableMap<LocalDate, BigDecimal>> series,
      int stepDays,
      int maxLagSteps,
      Cancellation cancellation) {
    List<DriverEvidence> found = new ArrayList<>();
    for (Dependency dependency : edges) {
      if (dependency.kind() == DependencyKind.DRIVES) {
        found.add(
            new DriverEvidence(
                dependency,
                LeadLagEvidence.of(
                    seriesOf(dependency.provider(), series),
                    seriesOf(dependency.dependent(), series),
                    stepDays,
                    maxLagSteps,
                    cancellation)));
      }
    }
    return List.copyOf(found);
  }

  private static NavigableMap<LocalDate, BigDecimal> seriesOf(
      GoalRef goal, Function<? super GoalRef, NavigableMap<LocalDate, BigDecimal>> series) {
    return Objects.requireNonNull(series.apply(goal), "the series of a goal");
  }
}
