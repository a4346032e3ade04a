package dev.okr.graph;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.RaciRole;
import dev.okr.core.plan.Plan;
import dev.okr.graph.ResponsibilityGraph.Attendee;
import dev.okr.graph.ResponsibilityGraph.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Who belongs in the room when an objective is reviewed. */
final class Room {

  private final Plan plan;
  private final ResponsibilityGraph graph;
  private final Map<PartyId, Set<Seat>> seats = new TreeMap<>();

  private Room(Plan plan, ResponsibilityGraph graph) {
    this.plan = plan;
    this.graph = graph;
  }

  static List<Attendee> of(Plan plan, ResponsibilityGraph graph, ObjectiveId id) {
    Room room = new Room(plan, graph);
    plan.objective(id).ifPresent(room::fill);
    List<Attendee> attendees = new ArrayList<>();
    room.seats.forEach((party, why) -> attendees.add(new Attendee(party, why)));
    attendees.sort(Comparator.comparing(Attendee::isRequired).reversed());
    return List.copyOf(attendees);
  }

  private void fill(Objective objective) {
    Set<GoalRef> goals = new HashSet<>();
    goals.add(GoalRef.to(objective.id()));
    seat(objective.owner(), Seat.OWNER);
    for (KeyResult keyResult : objective.keyResults()) {
      goals.add(GoalRef.to(keyResult.id()));
      seat(keyResult.owner(), Seat.OWNER);
      for (Responsibility role : graph.rolesIn(keyResult.id())) {
        switch (role.role()) {
          case RESPONSIBLE -> seat(role.party(), Seat.RESPONSIBLE);
          case ACCOUNTABLE -> seat(role.party(), Seat.ACCOUNTABLE);
          case CONSULTED -> seat(role.party(), Seat.CONSULTED);
          case INFORMED -> {}
        }
      }
    }
    for (Dependency dependency : plan.dependencies()) {
      if (goals.contains(dependency.dependent()) && !goals.contains(dependency.provider())) {
        answerFor(dependency.provider()).forEach(party -> seat(party, Seat.PROVIDER));
      }
    }
  }

  private void seat(Optional<PartyId> party, Seat seat) {
    party.ifPresent(present -> seat(present, seat));
  }

  private void seat(PartyId party, Seat seat) {
    seats.computeIfAbsent(party, any -> EnumSet.noneOf(Seat.class)).add(seat);
  }

  private List<PartyId> answerFor(GoalRef goal) {
    return goal.fold(
        id -> plan.objective(id).flatMap(Objective::owner).stream().toList(),
        id ->
            graph.rolesIn(id).stream()
                .filter(role -> role.role() == RaciRole.ACCOUNTABLE)
                .map(Responsibility::party)
                .toList());
  }
}
