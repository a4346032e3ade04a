package dev.okr.jackson.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who contributes to whom: a key result to its objective, an objective by its links. */
final class Contributions {
  private final Plan plan;

  Contributions(Plan plan) {
    this.plan = plan;
  }

  /** "A contribution cycle is a finding, its nodes are unscorable" (section 3). */
  boolean isInCycle(Goal goal) {
    Set<Goal> seen = new HashSet<>();
    Deque<Goal> open = new ArrayDeque<>(above(goal));
    while (!open.isEmpty()) {
      Goal next = open.pop();
      if (next == goal) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(above(next));
      }
    }
    return false;
  }

  private List<? extends Goal> above(Goal goal) {
    if (goal instanceof KeyResult) {
      return plan.objectiveOf(goal.id()).stream().toList();
    }
    Objective objective = (Objective) goal;
    return plan.objectives().stream()
        .flatMap(other -> Stream.concat(Stream.of(other), other.keyResults().stream()))
        .filter(other -> objective.links().stream().anyMatch(link -> link.names(other)))
        .toList();
  }
}
