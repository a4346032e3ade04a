package dev.okr.core.privacy;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a party is among those who may see a goal. */
final class Audience {

  private final PartyId as;

  /** The party itself, its teams, and the teams above those. */
  private final Set<PartyId> parties = new HashSet<>();

  Audience(Plan plan, PartyId as) {
    this.as = as;
    Deque<PartyId> open = new ArrayDeque<>(List.of(as));
    while (!open.isEmpty()) {
      PartyId id = open.pop();
      if (parties.add(id)) {
        Party party = plan.party(id).orElse(null);
        if (party instanceof Person person) {
          person.teams().forEach(open::push);
        } else if (party instanceof Team team) {
          team.parent().ifPresent(open::push);
        }
      }
    }
  }

  boolean excludes(Objective objective) {
    return excludes(objective.audience(), objective.owner());
  }

  /** A key result without an audience has its objective's. */
  boolean excludes(Objective objective, KeyResult keyResult) {
    return keyResult.audience().isEmpty()
        ? excludes(objective) && !isOwn(keyResult.owner())
        : excludes(keyResult.audience(), keyResult.owner());
  }

  private boolean excludes(Collection<PartyId> audience, Optional<PartyId> owner) {
    return !audience.isEmpty() && !isOwn(owner) && audience.stream().noneMatch(parties::contains);
  }

  private boolean isOwn(Optional<PartyId> owner) {
    return owner.filter(as::equals).isPresent();
  }
}
