package dev.okr.core.wire.scan.plan;

import dev.okr.core.wire.scan.JsonScanner;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of a plan whose usual items are taken out of the document.
 *
 * @param <T> the type of the items
 */
final class ScannedList<T> {

  /** Where so many more items are left than taken, no more are tried. */
  private static final int MOST_LEFT = 32;

  private final Supplier<@Nullable T> item;

  /** The items in order; {@code null} stands for one that is left in the document. */
  private final List<@Nullable T> items = new ArrayList<>();

  private int left;
  private boolean isFound;

  /**
   * A list that wasn't found yet.
   *
   * @param item reads the item that comes next; {@code null} if it can't
   */
  ScannedList(Supplier<@Nullable T> item) {
    this.item = item;
  }

  /** Whether any item was taken. */
  boolean hasTaken() {
    return left < items.size();
  }

  /**
   * Takes the items of the array that comes next, up to its last bracket.
   *
   * @param rest gets those that are left, with the commas between them
   * @return whether there is such an array, for the first time, and it ends
   */
  boolean take(JsonScanner in, byte[] bytes, ByteArrayOutputStream rest) {
    if (isFound || !in.takes('[')) {
      return false;
    }
    isFound = true;
    in.pass();
    if (in.isAt(']')) {
      return true;
    }
    do {
      in.pass();
      int start = in.at();
      T read = 2 * left > items.size() + MOST_LEFT ? null : item.get();
      if (read == null) {
        in.back(start);
        if (!in.skip()) {
          return false;
        }
        if (left++ > 0) {
          rest.write(',');
        }
        rest.write(bytes, start, in.at() - start);
      }
      items.add(read);
    } while (in.token(','));
    return in.isAt(']');
  }

  /**
   * All items in order.
   *
   * @param parsed those of the rest
   * @return {@code null} if the rest has more or fewer than were left in it
   */
  @Nullable List<T> with(List<T> parsed) {
    if (!hasTaken()) {
      return parsed;
    }
    List<T> all = new ArrayList<>(items.size());
    Iterator<T> others = parsed.iterator();
    for (T one : items) {
      if (one == null && !others.hasNext()) {
        return null;
      }
      all.add(one == null ? others.next() : one);
    }
    return others.hasNext() ? null : all;
  }
}
