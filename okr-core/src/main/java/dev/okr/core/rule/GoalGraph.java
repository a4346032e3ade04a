package dev.okr.core.rule;

import dev.okr.core.internal.StronglyConnected;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A directed graph over names, in the order of the names, for the rules that look for circles. */
final class GoalGraph {

  private final Map<String, TreeSet<String>> edges = new TreeMap<>();

  void add(String from, String to) {
    edges.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
    edges.computeIfAbsent(to, any -> new TreeSet<>());
  }

  /**
   * For each strongly connected component with a circle a shortest circle through its first node,
   * as names from there on. Linear in the component for each.
   */
  List<List<String>> circles() {
    String[] names = edges.keySet().toArray(new String[0]);
    int[] heads = new int[names.length + 1];
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      for (String to : edges.getOrDefault(names[i], new TreeSet<>())) {
        targets.add(Arrays.binarySearch(names, to));
      }
      heads[i + 1] = targets.size();
    }
    int[] flat = targets.stream().mapToInt(Integer::intValue).toArray();
    StronglyConnected components = StronglyConnected.of(heads, flat);
    boolean[] done = new boolean[components.count()];
    List<List<String>> circles = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      int component = components.componentOf(i);
      if (!done[component]) {
        done[component] = true;
        List<Integer> circle = shortest(i, heads, flat, components);
        if (!circle.isEmpty()) {
          circles.add(circle.stream().map(node -> names[node]).toList());
        }
      }
    }
    return circles;
  }

  private static List<Integer> shortest(
      int start, int[] heads, int[] targets, StronglyConnected components) {
    Map<Integer, Integer> parent = new TreeMap<>();
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(start);
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (int e = heads[node]; e < heads[node + 1]; e++) {
        int next = targets[e];
        if (next == start) {
          List<Integer> circle = new ArrayList<>();
          for (Integer back = node; back != null; back = parent.get(back)) {
            circle.add(back);
          }
          Collections.reverse(circle);
          return circle;
        }
        if (components.componentOf(next) == components.componentOf(start)
            && parent.putIfAbsent(next, node) == null) {
          queue.add(next);
        }
      }
    }
    return List.of();
  }
}
