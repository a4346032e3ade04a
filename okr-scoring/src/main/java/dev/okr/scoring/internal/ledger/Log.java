package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.Entry;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one kind about one element, in the order in which they count. Immutable.
 *
 * @param <E> the kind of entry
 */
public final class Log<E extends Entry> {

  private static final Log<?> EMPTY = new Log<>(EntryTable.full(0), 0, 0);

  /** Shared by the logs of other elements: only {@code from .. to - 1} are this one's. */
  private final EntryTable<E> table;

  private final int from;
  private final int to;

  /** The log of a part of a table, which stands in order. */
  Log(EntryTable<E> table, int from, int to) {
    this.table = table;
    this.from = from;
    this.to = to;
  }

  /** The log without an entry. */
  @SuppressWarnings("unchecked") // it has no entry of any kind
  static <E extends Entry> Log<E> empty() {
    return (Log<E>) EMPTY;
  }

  /** The log with one more entry, in its place. */
  Log<E> with(Logged<E> entry) {
    int at = to;
    while (at > from && table.isAfter(at - 1, entry)) {
      at--;
    }
    if (at == to && table.takes(to, entry)) {
      return new Log<>(table, from, to + 1);
    }
    return new Log<>(table.with(from, to, at, entry), 0, to - from + 1);
  }

  /**
   * The log with one more entry, for a log that may hold all that another holds: then it takes the
   * other's place in the table instead of one of its own.
   *
   * @param whole the other log, before the entry
   * @param more the other log with the entry
   */
  @SuppressWarnings("ReferenceEquality") // the same object holds the same entries
  Log<E> with(Logged<E> entry, Log<E> whole, Log<E> more) {
    return this == whole ? more : with(entry);
  }

  /** How many entries there are. */
  int size() {
    return to - from;
  }

  /** The entries with a business date up to the day, in order. */
  public List<Logged<E>> upTo(int day) {
    return new Part(from, end(day));
  }

  /** The entries with a business date within two days, both included, in order. */
  public List<Logged<E>> within(int first, int last) {
    int end = end(last);
    int begin = from;
    while (begin < end && table.day(begin) < first) {
      begin++;
    }
    return new Part(begin, end);
  }

  private int end(int day) {
    int end = to;
    while (end > from && table.day(end - 1) > day) {
      end--;
    }
    return end;
  }

  /** Every entry, in order. */
  List<Logged<E>> all() {
    return new Part(from, to);
  }

  /** The last of the entries up to the day that fit. */
  public @Nullable Logged<E> latest(int day, Predicate<? super E> fits) {
    for (int i = end(day) - 1; i >= from; i--) {
      if (fits.test(table.entry(i))) {
        return table.at(i);
      }
    }
    return null;
  }

  /** The last of the entries up to the day. */
  public @Nullable Logged<E> latest(int day) {
    return latest(Long.MIN_VALUE, day);
  }

  /** The last of the entries within two days, both included. */
  public @Nullable Logged<E> latest(long first, int last) {
    int end = end(last);
    return end > from && table.day(end - 1) >= first ? table.at(end - 1) : null;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /** A part of the log, whose entries get their lines when they are asked for. */
  private final class Part extends AbstractList<Logged<E>> implements RandomAccess {

    private final int begin;
    private final int end;

    Part(int begin, int end) {
      this.begin = begin;
      this.end = end;
    }

    @Override
    public Logged<E> get(int index) {
      if (index < 0 || index >= size()) {
        throw new IndexOutOfBoundsException("place " + index + " of " + size());
      }
      return table.at(begin + index);
    }

    @Override
    public int size() {
      return end - begin;
    }
  }
}
