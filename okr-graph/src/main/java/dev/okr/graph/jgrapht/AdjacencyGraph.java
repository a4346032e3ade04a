package dev.okr.graph.jgrapht;

import dev.okr.graph.Adjacency;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A view as a graph of JGraphT that can't be changed. Holds nothing but the view: sets of nodes and
 * edges are views too.
 *
 * @param <V> what a node is
 * @param <E> what an edge is
 */
final class AdjacencyGraph<V, E> extends AbstractGraph<V, E> {

  private final Adjacency<V, E> adjacency;
  private final Class<V> nodeType;
  private final Class<E> edgeType;
  private final String name;
  private final GraphType type;

  AdjacencyGraph(
      Adjacency<V, E> adjacency,
      Class<V> nodeType,
      Class<E> edgeType,
      boolean isAcyclic,
      String name) {
    this.adjacency = adjacency;
    this.nodeType = nodeType;
    this.edgeType = edgeType;
    this.name = name;
    this.type =
        new DefaultGraphType.Builder()
            .directed()
            .weighted(false)
            .modifiable(false)
            .allowCycles(!isAcyclic)
            .allowSelfLoops(adjacency.hasSelfLoops())
            .allowMultipleEdges(adjacency.hasParallelEdges())
            .build();
  }

  @Override
  public GraphType getType() {
    return type;
  }

  @Override
  public Set<V> vertexSet() {
    return new ListSet<>(adjacency.nodes(), this::holdsVertex);
  }

  @Override
  public Set<E> edgeSet() {
    return new ListSet<>(adjacency.edges(), this::holdsEdge);
  }

  private boolean holdsVertex(@Nullable Object node) {
    return nodeType.isInstance(node) && adjacency.contains(nodeType.cast(node));
  }

  private boolean holdsEdge(@Nullable Object edge) {
    if (!edgeType.isInstance(edge)) {
      return false;
    }
    E ours = edgeType.cast(edge);
    return adjacency.between(adjacency.source(ours), adjacency.target(ours)).contains(ours);
  }

  @Override
  public boolean containsVertex(V vertex) {
    return holdsVertex(vertex);
  }

  @Override
  public boolean containsEdge(E edge) {
    return holdsEdge(edge);
  }

  @Override
  public @Nullable E getEdge(V source, V target) {
    if (!holdsVertex(source) || !holdsVertex(target)) {
      return null;
    }
    List<E> between = adjacency.between(source, target);
    return between.isEmpty() ? null : between.get(0);
  }

  @Override
  public @Nullable Set<E> getAllEdges(V source, V target) {
    return holdsVertex(source) && holdsVertex(target)
        ? setOf(adjacency.between(source, target))
        : null;
  }

  @Override
  public Set<E> outgoingEdgesOf(V vertex) {
    assertVertexExist(vertex);
    return setOf(adjacency.from(vertex));
  }

  @Override
  public Set<E> incomingEdgesOf(V vertex) {
    assertVertexExist(vertex);
    return setOf(adjacency.to(vertex));
  }

  @Override
  public Set<E> edgesOf(V vertex) {
    assertVertexExist(vertex);
    int loops = adjacency.between(vertex, vertex).size();
    return new IncidentEdges<>(adjacency, vertex, loops);
  }

  private static <E> Set<E> setOf(List<E> edges) {
    return new ListSet<>(edges, edges::contains);
  }

  @Override
  public int outDegreeOf(V vertex) {
    assertVertexExist(vertex);
    return adjacency.from(vertex).size();
  }

  @Override
  public int inDegreeOf(V vertex) {
    assertVertexExist(vertex);
    return adjacency.to(vertex).size();
  }

  @Override
  public int degreeOf(V vertex) {
    return inDegreeOf(vertex) + outDegreeOf(vertex);
  }

  @Override
  public V getEdgeSource(E edge) {
    return adjacency.source(edge);
  }

  @Override
  public V getEdgeTarget(E edge) {
    return adjacency.target(edge);
  }

  @Override
  public double getEdgeWeight(E edge) {
    Objects.requireNonNull(edge, "edge");
    return DEFAULT_EDGE_WEIGHT;
  }

  @Override
  public @Nullable Supplier<V> getVertexSupplier() {
    return null;
  }

  @Override
  public @Nullable Supplier<E> getEdgeSupplier() {
    return null;
  }

  private UnsupportedOperationException refused() {
    return new UnsupportedOperationException(
        "a plan's graph can't be changed (" + name + "). Maybe copy it by Graphs.addGraph");
  }

  @Override
  public E addEdge(V source, V target) {
    throw refused();
  }

  @Override
  public boolean addEdge(V source, V target, E edge) {
    throw refused();
  }

  @Override
  public V addVertex() {
    throw refused();
  }

  @Override
  public boolean addVertex(V vertex) {
    throw refused();
  }

  @Override
  public boolean removeAllEdges(Collection<? extends E> edges) {
    throw refused();
  }

  @Override
  public Set<E> removeAllEdges(V source, V target) {
    throw refused();
  }

  @Override
  public boolean removeAllVertices(Collection<? extends V> vertices) {
    throw refused();
  }

  @Override
  public E removeEdge(V source, V target) {
    throw refused();
  }

  @Override
  public boolean removeEdge(E edge) {
    throw refused();
  }

  @Override
  public boolean removeVertex(V vertex) {
    throw refused();
  }

  @Override
  public void setEdgeWeight(E edge, double weight) {
    throw refused();
  }

  @Override
  public void setEdgeWeight(V source, V target, double weight) {
    throw refused();
  }

  /** The name of the view: a graph of a million goals doesn't fit on a line. */
  @Override
  public String toString() {
    return name;
  }
}
