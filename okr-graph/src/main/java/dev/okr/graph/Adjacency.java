package dev.okr.graph;

import dev.okr.graph.internal.CompactDigraph;
import dev.okr.graph.internal.NodeTable;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * The nodes and edges of a view, for walks of a host's own: which edges leave a node, which arrive,
 * and which join two nodes.
 *
 * <p>Immutable and safe for threads. All lists are unmodifiable views; none is a copy. A node that
 * isn't there has no edges.
 *
 * <pre>{@code
 * Adjacency<GoalRef, Dependency> needs = DependencyGraph.of(plan).adjacency();
 * needs.from(goal);  // the dependencies of the goal
 * needs.to(goal);    // the dependencies of others on it
 * }</pre>
 *
 * @param <V> what a node is
 * @param <E> what an edge is
 */
public final class Adjacency<V, E> {

  private final NodeTable<V> table;
  private final List<E> edges;
  private final CompactDigraph graph;
  private final CompactDigraph reversed;
  private final Function<E, V> source;
  private final Function<E, V> target;

  /** Every end of an edge is a name of the table. */
  Adjacency(NodeTable<V> table, List<E> edges, Function<E, V> source, Function<E, V> target) {
    this.table = table;
    this.edges = edges;
    this.source = source;
    this.target = target;
    int[] from = new int[edges.size()];
    int[] to = new int[edges.size()];
    for (int edge = 0; edge < from.length; edge++) {
      from[edge] = table.find(source.apply(edges.get(edge)));
      to[edge] = table.find(target.apply(edges.get(edge)));
    }
    this.graph = CompactDigraph.of(table.size(), from, to);
    this.reversed = graph.reversed();
  }

  NodeTable<V> table() {
    return table;
  }

  CompactDigraph graph() {
    return graph;
  }

  /** The nodes, in order of the view. */
  public List<V> nodes() {
    return table.names();
  }

  /** The edges, in order of the view; no two are equal. */
  public List<E> edges() {
    return edges;
  }

  /** Whether the view has the node. */
  public boolean contains(V node) {
    return table.find(Objects.requireNonNull(node, "node")) >= 0;
  }

  /** The node from which an edge leads. */
  public V source(E edge) {
    return source.apply(Objects.requireNonNull(edge, "edge"));
  }

  /** The node to which an edge leads. */
  public V target(E edge) {
    return target.apply(Objects.requireNonNull(edge, "edge"));
  }

  /** The edges that leave a node, in order of the nodes to which they lead. */
  public List<E> from(V node) {
    return row(graph, Objects.requireNonNull(node, "node"));
  }

  /** The edges that arrive at a node, in order of the nodes from which they come. */
  public List<E> to(V node) {
    return row(reversed, Objects.requireNonNull(node, "node"));
  }

  private List<E> row(CompactDigraph rows, V node) {
    int index = table.find(node);
    return index < 0 ? List.of() : new Row<>(rows, edges, rows.row(index), rows.row(index + 1));
  }

  /** The edges that lead from one node to another; found in time logarithmic in their number. */
  public List<E> between(V from, V to) {
    int start = table.find(Objects.requireNonNull(from, "from"));
    int end = table.find(Objects.requireNonNull(to, "to"));
    return start < 0 || end < 0
        ? List.of()
        : new Row<>(graph, edges, graph.rowFrom(start, end), graph.rowFrom(start, end + 1));
  }

  /** Whether an edge leads from a node to itself. */
  public boolean hasSelfLoops() {
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (graph.from(edge) == graph.to(edge)) {
        return true;
      }
    }
    return false;
  }

  /** Whether several edges lead from one node to another, in the same direction. */
  public boolean hasParallelEdges() {
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int slot = graph.row(node) + 1; slot < graph.row(node + 1); slot++) {
        if (graph.targetAt(slot) == graph.targetAt(slot - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Adjacency (" + table.size() + " nodes, " + edges.size() + " edges)";
  }

  /** Part of the rows of a graph. */
  private static final class Row<E> extends AbstractList<E> implements RandomAccess {
    private final CompactDigraph graph;
    private final List<E> edges;
    private final int start;
    private final int end;

    Row(CompactDigraph graph, List<E> edges, int start, int end) {
      this.graph = graph;
      this.edges = edges;
      this.start = start;
      this.end = end;
    }

    @Override
    public E get(int place) {
      return edges.get(graph.edgeAt(start + Objects.checkIndex(place, size())));
    }

    @Override
    public int size() {
      return end - start;
    }
  }
}
