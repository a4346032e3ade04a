package dev.okr.core.privacy;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Retracted;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves out of a journal what a view hides, and what speaks of that. */
final class SeenEntries {

  private final PlanView view;
  private final Journal journal;

  SeenEntries(PlanView view, Journal journal) {
    this.view = view;
    this.journal = journal;
  }

  Journal journal() {
    Set<EntryId> hidden = hidden();
    return hidden.isEmpty()
        ? journal
        : Journal.of(
            journal.entries().stream().filter(entry -> !hidden.contains(entry.id())).toList());
  }

  private Set<EntryId> hidden() {
    Map<Subject, Boolean> known = new HashMap<>();
    Set<EntryId> hidden = new HashSet<>();
    Map<EntryId, List<EntryId>> speaking = new HashMap<>();
    Deque<EntryId> open = new ArrayDeque<>();
    for (Entry entry : journal.entries()) {
      for (EntryId other : spokenOf(entry)) {
        speaking.computeIfAbsent(other, any -> new ArrayList<>(1)).add(entry.id());
      }
      if (entry.subjects().stream()
          .anyMatch(subject -> known.computeIfAbsent(subject, view::isHidden))) {
        open.push(entry.id());
      }
    }
    while (!open.isEmpty()) {
      EntryId id = open.pop();
      if (hidden.add(id)) {
        speaking.getOrDefault(id, List.of()).forEach(open::push);
      }
    }
    return hidden;
  }

  private static List<EntryId> spokenOf(Entry entry) {
    if (entry instanceof Retracted retracted) {
      return List.of(retracted.target());
    }
    List<EntryId> others = new ArrayList<>(0);
    for (Subject subject : entry.subjects()) {
      if (subject.kind() == SubjectKind.ENTRY) {
        others.add(EntryId.of(subject.id()));
      }
    }
    return others;
  }
}
