package dev.okr.core.plan.next;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeStatus;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.plan.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Points unfinished initiatives at what goes on. They stay the pieces of work they are: their ids
 * and days are kept, and in a next version what they served before.
 */
final class NextInitiatives {

  private final GoingOn goingOn;
  private final boolean isNewPlan;
  private final Successors people;
  private final Notes notes;

  NextInitiatives(GoingOn goingOn, boolean isNewPlan, Successors people, Notes notes) {
    this.goingOn = goingOn;
    this.isNewPlan = isNewPlan;
    this.people = people;
    this.notes = notes;
  }

  List<Initiative> of(List<Initiative> all) {
    List<Initiative> next = new ArrayList<>();
    for (Initiative initiative : all) {
      if (isFinished(initiative)) {
        if (!isNewPlan) {
          next.add(initiative);
        }
      } else {
        of(initiative).ifPresent(next::add);
      }
    }
    return next;
  }

  private static boolean isFinished(Initiative initiative) {
    return initiative
        .status()
        .filter(status -> status == InitiativeStatus.DONE || status == InitiativeStatus.CANCELLED)
        .isPresent();
  }

  private Optional<Initiative> of(Initiative initiative) {
    Set<KeyResultId> served =
        new LinkedHashSet<>(isNewPlan ? List.of() : initiative.contributesTo());
    Set<KeyResultId> carried = new LinkedHashSet<>();
    for (KeyResultId old : initiative.contributesTo()) {
      Optional<KeyResultId> now = goingOn.of(old);
      now.filter(id -> isNewPlan || !id.equals(old)).ifPresent(served::add);
      now.filter(id -> goingOn.isCarried(GoalRef.to(old))).ifPresent(carried::add);
    }
    Subject on = Subject.of(initiative.id());
    if (isNewPlan && served.isEmpty() && !initiative.contributesTo().isEmpty()) {
      notes.add(CarryKind.INITIATIVE_LEFT, on);
      return Optional.empty();
    }
    if (carried.isEmpty()) {
      return Optional.of(
          isNewPlan ? initiative.toBuilder().contributesTo(served).build() : initiative);
    }
    notes.add(
        CarryKind.INITIATIVE_POINTED,
        on,
        "",
        carried.stream().map(KeyResultId::value).collect(Collectors.joining(", ")));
    initiative
        .endsOn()
        .filter(end -> end.isBefore(goingOn.nextDay()))
        .ifPresent(end -> notes.add(CarryKind.INITIATIVE_OVER, on, end, ""));
    return Optional.of(
        initiative.toBuilder()
            .contributesTo(served)
            .owner(people.owner(on, initiative.owner()))
            .build());
  }
}
