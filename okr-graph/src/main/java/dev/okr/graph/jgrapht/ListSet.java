package dev.okr.graph.jgrapht;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list without equal elements, as a set that can't be changed; in the list's order.
 *
 * @param <T> what it holds
 */
final class ListSet<T> extends AbstractSet<T> {

  private final List<T> elements;
  private final Predicate<@Nullable Object> has;

  ListSet(List<T> elements, Predicate<@Nullable Object> has) {
    this.elements = elements;
    this.has = has;
  }

  @Override
  public Iterator<T> iterator() {
    return Collections.unmodifiableList(elements).iterator();
  }

  @Override
  public Spliterator<T> spliterator() {
    return Spliterators.spliterator(
        this, Spliterator.DISTINCT | Spliterator.ORDERED | Spliterator.IMMUTABLE);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return has.test(element);
  }
}
