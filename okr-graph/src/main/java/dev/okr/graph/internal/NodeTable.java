package dev.okr.graph.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Names for the nodes 0 to n-1, in an order: ties by index are ties by name.
 *
 * @param <T> what names a node
 */
public final class NodeTable<T> {

  private final List<T> names;
  private final Map<T, Integer> indices;

  private NodeTable(List<T> names) {
    this.names = names;
    this.indices = new HashMap<>(names.size() * 2);
    for (int i = 0; i < names.size(); i++) {
      indices.put(names.get(i), i);
    }
  }

  /** A table of the distinct names, sorted. */
  public static <T> NodeTable<T> of(Collection<T> names, Comparator<? super T> order) {
    List<T> sorted = new ArrayList<>(new LinkedHashSet<>(names));
    sorted.sort(order);
    return new NodeTable<>(List.copyOf(sorted));
  }

  /** A table of names, none twice, in the order given. */
  public static <T> NodeTable<T> inOrder(List<T> names) {
    return new NodeTable<>(List.copyOf(names));
  }

  /** The names, in order. */
  public List<T> names() {
    return names;
  }

  /** How many there are. */
  public int size() {
    return names.size();
  }

  /** The name of a node. */
  public T name(int node) {
    return names.get(node);
  }

  /** The node of a name; -1 if it has none. */
  public int find(T name) {
    Integer node = indices.get(name);
    return node == null ? -1 : node;
  }

  /** The names of nodes. */
  public List<T> names(int... nodes) {
    List<T> found = new ArrayList<>(nodes.length);
    for (int node : nodes) {
      found.add(names.get(node));
    }
    return List.copyOf(found);
  }
}
