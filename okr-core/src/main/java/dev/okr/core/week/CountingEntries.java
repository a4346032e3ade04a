package dev.okr.core.week;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closings;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TakenBack;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a journal that count on a day: neither taken back nor of a later day. */
final class CountingEntries {

  /** Sorting keeps the order of lines where these are equal. */
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::on).thenComparing(Entry::recordedAt);

  private final Journal journal;
  private final LocalDate on;
  private final TakenBack takenBack;
  private final Closings closings;
  private final Map<PartyId, Set<KeyResultId>> asked = new HashMap<>();

  CountingEntries(Journal journal, LocalDate on) {
    this.journal = journal;
    this.on = on;
    this.takenBack = TakenBack.in(journal, Instant.MAX);
    this.closings = Closings.of(journal, on);
    int line = 0;
    for (Entry entry : journal.entries()) {
      boolean counts = !takenBack.has(line++) && !entry.on().isAfter(on);
      if (counts && entry instanceof CheckIn checkIn) {
        addAsked(checkIn);
      }
    }
  }

  private void addAsked(CheckIn checkIn) {
    for (Ask ask : checkIn.asks()) {
      PartyId to = ask.to();
      if (to != null) {
        asked.computeIfAbsent(to, any -> new LinkedHashSet<>()).add(checkIn.keyResult());
      }
    }
  }

  /** The key results for which a party was ever asked for support. */
  Set<KeyResultId> askedOf(PartyId party) {
    return asked.getOrDefault(party, Set.of());
  }

  /** What counts of one kind about an element, in the order in which it counts. */
  <E extends Entry> List<E> about(Subject subject, Class<E> kind) {
    return journal.about(subject, kind).stream()
        .filter(entry -> !entry.on().isAfter(on) && !takenBack.has(entry.id()))
        .sorted(ORDER)
        .toList();
  }

  /** The newest of one kind about an element. */
  <E extends Entry> Optional<E> newest(Subject subject, Class<E> kind) {
    List<E> all = about(subject, kind);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The newest change of a goal's state. */
  Optional<StateChanged> stateOf(GoalRef goal) {
    return newest(Subject.of(goal), StateChanged.class);
  }

  /** Whether a goal is active, which the plan says where nothing has changed it. */
  boolean isActive(GoalRef goal, State given) {
    return stateOf(goal).map(StateChanged::state).orElse(given) == State.ACTIVE;
  }

  /** Whether a cycle is closed and nobody has reopened it. */
  boolean isClosed(CycleId cycle) {
    return closings.of(cycle).isPresent();
  }
}
