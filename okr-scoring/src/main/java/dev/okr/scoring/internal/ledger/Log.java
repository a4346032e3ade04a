package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one kind about one element, in the order in which they count. Immutable.
 *
 * @param <E> the kind of entry
 */
public final class Log<E extends Entry> {

  private static final Log<?> EMPTY = new Log<>(new Room(new Logged<?>[0], 0), 0, 0);

  /**
   * Where entries lie: behind those in use there may be room for more. A log that is appended to
   * takes the next place, if nobody has taken it, so that most appends copy nothing; what older
   * logs see of it doesn't change.
   */
  private static final class Room {

    private final Logged<?>[] items;
    private int used;

    Room(Logged<?>[] items, int used) {
      this.items = items;
      this.used = used;
    }

    /** Whether the place was free; then the entry lies there. */
    synchronized boolean takes(int place, Logged<?> entry) {
      boolean isFree = used == place && place < items.length;
      if (isFree) {
        items[used] = entry;
        used++;
      }
      return isFree;
    }
  }

  private final Room room;

  /** Shared by the logs of other elements: only {@code from .. to - 1} are this one's. */
  private final Logged<?>[] items;

  private final int from;
  private final int to;

  private Log(Room room, int from, int to) {
    this.room = room;
    this.items = room.items;
    this.from = from;
    this.to = to;
  }

  /** The log without an entry. */
  @SuppressWarnings("unchecked") // it has no entry of any kind
  static <E extends Entry> Log<E> empty() {
    return (Log<E>) EMPTY;
  }

  /** The log of a part of an array of entries of this kind; sorts that part. */
  static <E extends Entry> Log<E> of(Logged<?>[] items, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (items[i - 1].isAfter(items[i])) {
        Arrays.sort(items, from, to, (a, b) -> a.isAfter(b) ? 1 : b.isAfter(a) ? -1 : 0);
        break;
      }
    }
    return new Log<>(new Room(items, items.length), from, to);
  }

  /** The log with one more entry, in its place. */
  Log<E> with(Logged<E> entry) {
    int at = to;
    while (at > from && items[at - 1].isAfter(entry)) {
      at--;
    }
    if (at == to && room.takes(to, entry)) {
      return new Log<>(room, from, to + 1);
    }
    int size = to - from + 1;
    Logged<?>[] longer = new Logged<?>[size + size / 2];
    System.arraycopy(items, from, longer, 0, at - from);
    longer[at - from] = entry;
    System.arraycopy(items, at, longer, at - from + 1, to - at);
    return new Log<>(new Room(longer, size), 0, size);
  }

  /** The entries with a business date up to the day, in order. */
  public List<Logged<E>> upTo(int day) {
    int end = to;
    while (end > from && items[end - 1].day() > day) {
      end--;
    }
    return list(end);
  }

  /** The entries with a business date within two days, both included, in order. */
  public List<Logged<E>> within(int first, int last) {
    List<Logged<E>> upTo = upTo(last);
    int begin = 0;
    while (begin < upTo.size() && upTo.get(begin).day() < first) {
      begin++;
    }
    return upTo.subList(begin, upTo.size());
  }

  /** Every entry, in order. */
  List<Logged<E>> all() {
    return list(to);
  }

  @SuppressWarnings("unchecked") // whoever makes a log puts entries of its kind in
  private List<Logged<E>> list(int end) {
    return (List<Logged<E>>) (List<?>) Arrays.asList(items).subList(from, end);
  }

  /** The last of the entries up to the day that fit. */
  public @Nullable Logged<E> latest(int day, Predicate<? super E> fits) {
    for (int i = to - 1; i >= from; i--) {
      Logged<E> candidate = item(i);
      if (candidate.day() <= day && fits.test(candidate.entry())) {
        return candidate;
      }
    }
    return null;
  }

  /** The last of the entries up to the day. */
  public @Nullable Logged<E> latest(int day) {
    for (int i = to - 1; i >= from; i--) {
      if (items[i].day() <= day) {
        return item(i);
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked") // whoever makes a log puts entries of its kind in
  private Logged<E> item(int i) {
    return (Logged<E>) items[i];
  }

  public boolean isEmpty() {
    return from == to;
  }
}
