package dev.okr.core.plan.next;

import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who takes part in what goes on: not those who have left, and others where they were replaced. */
final class Successors {

  private final Map<PartyId, PartyId> replaced;
  private final Set<PartyId> gone = new HashSet<>();
  private final Notes notes;

  Successors(Plan plan, Map<PartyId, PartyId> replaced, LocalDate nextDay, Notes notes) {
    this.replaced = replaced;
    this.notes = notes;
    for (Person person : plan.people()) {
      if (person.leftOn().filter(day -> !day.isAfter(nextDay)).isPresent()) {
        gone.add(person.id());
      }
    }
  }

  Optional<PartyId> owner(Subject of, Optional<PartyId> owner) {
    Optional<PartyId> now = owner.map(id -> handed(of, id));
    now.filter(gone::contains).ifPresent(id -> notes.add(CarryKind.LEAVER_IN, of, id, ""));
    return now;
  }

  private PartyId handed(Subject of, PartyId id) {
    PartyId by = replaced.getOrDefault(id, id);
    if (!by.equals(id)) {
      notes.add(CarryKind.HANDED_OVER, of, id, by);
    }
    return by;
  }

  /** Those who take part; nobody may be left over. */
  List<PartyId> participants(Subject of, List<PartyId> all) {
    Set<PartyId> there = new LinkedHashSet<>();
    for (PartyId id : all) {
      PartyId now = handed(of, id);
      if (gone.contains(now)) {
        notes.add(CarryKind.LEAVER_OUT, of, now, "");
      } else {
        there.add(now);
      }
    }
    return List.copyOf(there);
  }

  /**
   * Those who may see a goal. Who has left stays among them: without anybody it would be everyone.
   */
  List<PartyId> audience(Subject of, List<PartyId> all) {
    Set<PartyId> there = new LinkedHashSet<>();
    all.forEach(id -> there.add(handed(of, id)));
    return List.copyOf(there);
  }

  Raci raci(Subject of, Raci roles) {
    return new Raci(
        role(of, roles.responsible()),
        role(of, roles.accountable()),
        participants(of, roles.consulted()),
        participants(of, roles.informed()));
  }

  /** A role that somebody must have. */
  private List<PartyId> role(Subject of, List<PartyId> all) {
    Set<PartyId> there = new LinkedHashSet<>();
    all.forEach(id -> there.add(handed(of, id)));
    boolean isHeld = there.stream().anyMatch(id -> !gone.contains(id));
    for (PartyId id : List.copyOf(there)) {
      if (gone.contains(id)) {
        if (isHeld) {
          there.remove(id);
        }
        notes.add(isHeld ? CarryKind.LEAVER_OUT : CarryKind.LEAVER_IN, of, id, "");
      }
    }
    return List.copyOf(there);
  }
}
