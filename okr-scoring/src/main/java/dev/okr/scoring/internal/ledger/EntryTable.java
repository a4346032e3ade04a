package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.Entry;
import java.util.Arrays;

/**
 * Where entries lie, with their lines and days beside them, so that an entry costs no object of its
 * own. Behind those in use there may be places for more. A log that is appended to takes the next
 * place, if nobody has taken it, so that most appends copy nothing; what older logs see of it
 * doesn't change.
 *
 * @param <E> the kind of entry
 */
final class EntryTable<E extends Entry> {

  private final Entry[] entries;
  private final int[] lines;
  private final int[] days;
  private int used;

  private EntryTable(int places, int used) {
    this.entries = new Entry[places];
    this.lines = new int[places];
    this.days = new int[places];
    this.used = used;
  }

  /** A table whose maker puts an entry on each place. */
  static <E extends Entry> EntryTable<E> full(int places) {
    return new EntryTable<>(places, places);
  }

  /** Puts an entry on a place, while nobody else knows the table. */
  void put(int place, E entry, int line, int day) {
    entries[place] = entry;
    lines[place] = line;
    days[place] = day;
  }

  /** Whether the place was free; then the entry lies there. */
  synchronized boolean takes(int place, Logged<E> entry) {
    boolean isFree = used == place && place < entries.length;
    if (isFree) {
      put(place, entry.entry(), entry.line(), entry.day());
      used++;
    }
    return isFree;
  }

  /** A table of its own for a part of this one and one more entry, with places to spare. */
  EntryTable<E> with(int from, int to, int at, Logged<E> entry) {
    int size = to - from + 1;
    EntryTable<E> own = new EntryTable<>(size + size / 2, size);
    copy(from, at, own, 0);
    own.put(at - from, entry.entry(), entry.line(), entry.day());
    copy(at, to, own, at - from + 1);
    return own;
  }

  private void copy(int from, int to, EntryTable<E> other, int place) {
    System.arraycopy(entries, from, other.entries, place, to - from);
    System.arraycopy(lines, from, other.lines, place, to - from);
    System.arraycopy(days, from, other.days, place, to - from);
  }

  /** Sorts a part, while nobody else knows the table; nothing is done where it stands in order. */
  void sort(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (days[i - 1] > days[i] || (days[i - 1] == days[i] && at(i - 1).isAfter(at(i)))) {
        sortAnew(from, to);
        return;
      }
    }
  }

  private void sortAnew(int from, int to) {
    Logged<?>[] part = new Logged<?>[to - from];
    for (int i = from; i < to; i++) {
      part[i - from] = at(i);
    }
    Arrays.sort(part, (a, b) -> a.isAfter(b) ? 1 : b.isAfter(a) ? -1 : 0);
    for (int i = from; i < to; i++) {
      entries[i] = part[i - from].entry();
      lines[i] = part[i - from].line();
      days[i] = part[i - from].day();
    }
  }

  /** The entry on a place. */
  @SuppressWarnings("unchecked") // only entries of the kind are put in
  E entry(int place) {
    return (E) entries[place];
  }

  /** The day of the entry on a place. */
  int day(int place) {
    return days[place];
  }

  /** Whether the entry on a place comes after another; often the days tell. */
  boolean isAfter(int place, Logged<E> other) {
    return days[place] == other.day() ? at(place).isAfter(other) : days[place] > other.day();
  }

  /** The entry on a place, with its line and day. */
  Logged<E> at(int place) {
    return new Logged<>(entry(place), lines[place], days[place]);
  }
}
