package dev.okr.scoring.internal;

import dev.okr.core.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one kind about one element, in the order in which they count. Immutable.
 *
 * @param <E> the kind of entry
 */
public final class Log<E extends Entry> {

  private final List<Logged<E>> sorted;

  private Log(List<Logged<E>> sorted) {
    this.sorted = sorted;
  }

  /** The log without an entry. */
  static <E extends Entry> Log<E> empty() {
    return new Log<>(List.of());
  }

  /** The log of the entries. */
  static <E extends Entry> Log<E> of(List<Logged<E>> entries) {
    List<Logged<E>> sorted = new ArrayList<>(entries);
    sorted.sort((a, b) -> a.isAfter(b) ? 1 : b.isAfter(a) ? -1 : 0);
    return new Log<>(sorted);
  }

  /** The log with one more entry, in its place. */
  Log<E> with(Logged<E> entry) {
    List<Logged<E>> longer = new ArrayList<>(sorted.size() + 1);
    int at = sorted.size();
    while (at > 0 && sorted.get(at - 1).isAfter(entry)) {
      at--;
    }
    longer.addAll(sorted.subList(0, at));
    longer.add(entry);
    longer.addAll(sorted.subList(at, sorted.size()));
    return new Log<>(longer);
  }

  /** The entries with a business date up to the day, in order. */
  List<Logged<E>> upTo(int day) {
    int end = sorted.size();
    while (end > 0 && sorted.get(end - 1).day() > day) {
      end--;
    }
    return sorted.subList(0, end);
  }

  /** The last of the entries up to the day that fit. */
  @Nullable Logged<E> latest(int day, Predicate<? super E> fits) {
    for (int i = sorted.size() - 1; i >= 0; i--) {
      Logged<E> candidate = sorted.get(i);
      if (candidate.day() <= day && fits.test(candidate.entry())) {
        return candidate;
      }
    }
    return null;
  }

  /** The last of the entries up to the day. */
  @Nullable Logged<E> latest(int day) {
    return latest(day, any -> true);
  }

  /** Every entry, in order. */
  List<Logged<E>> all() {
    return sorted;
  }

  boolean isEmpty() {
    return sorted.isEmpty();
  }
}
