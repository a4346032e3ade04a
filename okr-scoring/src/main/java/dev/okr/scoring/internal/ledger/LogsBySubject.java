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
  private final IntList subjectOf = new IntList();
  private final List<Logged<E>> entries = new ArrayList<>();

  /**
   * No entry yet.
   *
   * @param subjects how many elements the entries may be about
   */
  LogsBySubject(int subjects) {
    this.subjects = subjects;
  }

  /** Adds an entry; one about what the plan lacks is left out. */
  void add(int subject, Logged<E> entry) {
    if (subject != CompiledPlan.NOT_THERE) {
      subjectOf.add(subject);
      entries.add(entry);
    }
  }

  /** Takes the log of an element. */
  interface Each<E extends Entry> {
    void take(int subject, Log<E> log);
  }

  /** Gives the log of every element that has an entry, rising. */
  void forEach(Each<E> each) {
    if (entries.isEmpty()) {
      return;
    }
    int[] heads = new int[subjects + 1];
    int[] of = subjectOf.toArray();
    for (int subject : of) {
      heads[subject + 1]++;
    }
    for (int s = 0; s < subjects; s++) {
      heads[s + 1] += heads[s];
    }
    Logged<?>[] items = new Logged<?>[of.length];
    int[] next = heads.clone();
    for (int i = 0; i < of.length; i++) {
      items[next[of[i]]++] = entries.get(i);
    }
    for (int s = 0; s < subjects; s++) {
      if (heads[s] < heads[s + 1]) {
        each.take(s, Log.of(items, heads[s], heads[s + 1]));
      }
    }
  }
}
