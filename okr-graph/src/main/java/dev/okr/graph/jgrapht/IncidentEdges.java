package dev.okr.graph.jgrapht;

import dev.okr.graph.Adjacency;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The edges that leave a node or arrive at it, each once: those that leave, then those that arrive
 * and aren't loops.
 *
 * @param <V> what a node is
 * @param <E> what an edge is
 */
final class IncidentEdges<V, E> extends AbstractSet<E> {

  private final Adjacency<V, E> adjacency;
  private final V node;
  private final int loops;

  IncidentEdges(Adjacency<V, E> adjacency, V node, int loops) {
    this.adjacency = adjacency;
    this.node = node;
    this.loops = loops;
  }

  @Override
  public Iterator<E> iterator() {
    Stream<E> arriving = adjacency.to(node).stream();
    return Stream.concat(
            adjacency.from(node).stream(),
            loops == 0 ? arriving : arriving.filter(edge -> !adjacency.source(edge).equals(node)))
        .iterator();
  }

  @Override
  public int size() {
    return adjacency.from(node).size() + adjacency.to(node).size() - loops;
  }

  @Override
  public boolean contains(@Nullable Object edge) {
    return adjacency.from(node).contains(edge) || adjacency.to(node).contains(edge);
  }
}
