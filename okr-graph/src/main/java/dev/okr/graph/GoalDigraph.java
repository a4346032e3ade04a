package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import dev.okr.graph.internal.BreadthFirstSearch;
import dev.okr.graph.internal.CompactDigraph;
import dev.okr.graph.internal.Components;
import dev.okr.graph.internal.Dominators;
import dev.okr.graph.internal.Layers;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.internal.ShortestCycles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the views of goals have in common: cycles, layers, and what is reached.
 *
 * @param <E> what an edge is
 */
final class GoalDigraph<E> {

  private final Adjacency<GoalRef, E> adjacency;
  private final Components components;

  // Made when first asked for, and immutable: threads that race make equal ones.
  private @Nullable Layers layers;
  private @Nullable Dominators dominators;

  GoalDigraph(Adjacency<GoalRef, E> adjacency) {
    this.adjacency = adjacency;
    this.components = Components.of(adjacency.graph());
  }

  Adjacency<GoalRef, E> adjacency() {
    return adjacency;
  }

  NodeTable<GoalRef> table() {
    return adjacency.table();
  }

  CompactDigraph graph() {
    return adjacency.graph();
  }

  Components components() {
    return components;
  }

  /** The number of a goal; -1 if it isn't there. */
  int find(GoalRef goal) {
    return table().find(Objects.requireNonNull(goal, "goal"));
  }

  List<GoalCycle> cycles() {
    List<GoalCycle> cycles = new ArrayList<>();
    for (ShortestCycles.Circuit circuit : ShortestCycles.of(components)) {
      cycles.add(
          new GoalCycle(
              circuit.nodes().stream().map(table()::name).toList(), circuit.isShortest()));
    }
    return List.copyOf(cycles);
  }

  List<List<GoalRef>> layers() {
    return Arrays.stream(layering().nodes()).map(table()::names).toList();
  }

  Layers layering() {
    Layers known = layers;
    if (known == null) {
      known = Layers.of(components);
      layers = known;
    }
    return known;
  }

  Dominators dominators() {
    Dominators known = dominators;
    if (known == null) {
      known = Dominators.ofProviders(components);
      dominators = known;
    }
    return known;
  }

  /** What is reached from a goal, without the goal itself: nearest first, then by kind and id. */
  List<GoalDistance> reachedFrom(GoalRef goal, BreadthFirstSearch.Direction direction) {
    int start = find(goal);
    if (start < 0) {
      return List.of();
    }
    BreadthFirstSearch search = BreadthFirstSearch.of(graph(), direction, Integer.MAX_VALUE, start);
    int[] nodes = search.nodes();
    int[] distances = search.distances();
    List<GoalDistance> found = new ArrayList<>(nodes.length);
    for (int i = 1; i < nodes.length; i++) {
      found.add(new GoalDistance(table().name(nodes[i]), distances[i]));
    }
    return List.copyOf(found);
  }
}
