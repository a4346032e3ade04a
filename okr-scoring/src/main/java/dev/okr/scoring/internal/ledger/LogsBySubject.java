package dev.okr.scoring.internal.ledger;

import dev.okr.core.internal.IntList;
import dev.okr.core.journal.Entry;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of one kind on their way to the logs of what they are about, in time that grows with
 * their number however they are spread.
 *
 * @param <E> the kind of entry
 */
final class LogsBySubject<E extends Entry> {

  private final int subjects;
  private final IntList subjectOf;
  private final IntList lines;
  private final IntList days;
  private final List<E> entries;

  /**
   * No entry yet.
   *
   * @param subjects how many elements the entries may be about
   */
  LogsBySubject(int subjects) {
    this(subjects, 0);
  }

  /**
   * No entry yet.
   *
   * @param subjects how many elements the entries may be about
   * @param expected how many entries there will probably be
   */
  LogsBySubject(int subjects, int expected) {
    this.subjects = subjects;
    this.subjectOf = new IntList(expected);
    this.lines = new IntList(expected);
    this.days = new IntList(expected);
    this.entries = new ArrayList<>(expected);
  }

  /** Adds an entry; one about what the plan lacks is left out. */
  void add(int subject, E entry, int line, int day) {
    if (subject != CompiledPlan.NOT_THERE) {
      subjectOf.add(subject);
      lines.add(line);
      days.add(day);
      entries.add(entry);
    }
  }

  /** Takes the log of an element. */
  interface Each<E extends Entry> {
    void take(int subject, Log<E> log);
  }

  /** Gives the log of every element that has an entry, rising. */
  void forEach(Each<E> each) {
    int count = entries.size();
    if (count == 0) {
      return;
    }
    int[] heads = new int[subjects + 1];
    for (int i = 0; i < count; i++) {
      heads[subjectOf.get(i) + 1]++;
    }
    for (int s = 0; s < subjects; s++) {
      heads[s + 1] += heads[s];
    }
    EntryTable<E> table = EntryTable.full(count);
    int[] next = heads.clone();
    for (int i = 0; i < count; i++) {
      table.put(next[subjectOf.get(i)]++, entries.get(i), lines.get(i), days.get(i));
    }
    for (int s = 0; s < subjects; s++) {
      if (heads[s] < heads[s + 1]) {
        table.sort(heads[s], heads[s + 1]);
        each.take(s, new Log<>(table, heads[s], heads[s + 1]));
      }
    }
  }
}
