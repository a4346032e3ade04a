package dev.okr.jackson.oracle;

import java.util.List;
import java.util.Optional;

/** A plan, as far as scoring looks at it. */
record Plan(List<Cycle> cycles, List<String> teams, List<Objective> objectives) {

  Optional<Objective> objectiveOf(String keyResult) {
    return objectives.stream()
        .filter(o -> o.keyResults().stream().anyMatch(k -> k.id().equals(keyResult)))
        .findFirst();
  }

  /** The objectives that contribute to a goal, in the order of the plan. */
  List<Objective> contributorsTo(Goal goal) {
    return objectives.stream().filter(o -> linkOf(o, goal).isPresent()).toList();
  }

  Optional<Objective.Link> linkOf(Objective from, Goal to) {
    return from.links().stream().filter(link -> link.names(to)).findFirst();
  }
}
