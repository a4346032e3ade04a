package dev.okr.core.rule.path;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.internal.StronglyConnected;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A directed graph over goals, for the rules that look for circles. */
public final class GoalGraph {

  /** Edges looked at in all components together before the search settles for what it has. */
  private static final long BUDGET = 20_000_000L;

  /** A component of at most so many goals is searched to the end whatever the budget. */
  private static final int ALWAYS_EXACT = 64;

  private final Map<String, Integer> nodes = new HashMap<>();
  private final List<GoalRef> goals = new ArrayList<>();
  private int[] ends = new int[64];
  private int edges;

  /** Adds an edge. */
  public void add(GoalRef from, GoalRef to) {
    if (2 * edges == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    ends[2 * edges] = node(from);
    ends[2 * edges + 1] = node(to);
    edges++;
  }

  private int node(GoalRef goal) {
    Integer known = nodes.putIfAbsent(name(goal), goals.size());
    if (known != null) {
      return known;
    }
    goals.add(goal);
    return goals.size() - 1;
  }

  /** A name that tells objectives and key results apart; objectives come later. */
  public static String name(GoalRef goal) {
    return (goal instanceof GoalRef.ToObjective ? "O:" : "K:") + goal.id();
  }

  /** A circle as people read it, its first goal again at the end. */
  public static String shown(List<GoalRef> circle) {
    StringBuilder text = new StringBuilder();
    circle.forEach(goal -> text.append(goal.id()).append(" → "));
    return text.append(circle.get(0).id()).toString();
  }

  /**
   * For each group of goals that all lead to each other one of its shortest circles, from its first
   * goal by name on; the same whatever the order in which edges were added. Linear in the graph; in
   * a group the search takes goal by goal, and in one of more than {@value #ALWAYS_EXACT} goals it
   * settles for the shortest seen once it has looked at {@value #BUDGET} edges.
   */
  public List<List<GoalRef>> circles() {
    int n = goals.size();
    int[] heads = new int[n + 1];
    for (int e = 0; e < edges; e++) {
      heads[ends[2 * e] + 1]++;
    }
    for (int i = 0; i < n; i++) {
      heads[i + 1] += heads[i];
    }
    int[] next = heads.clone();
    int[] targets = new int[edges];
    for (int e = 0; e < edges; e++) {
      targets[next[ends[2 * e]]++] = ends[2 * e + 1];
    }
    StronglyConnected components = StronglyConnected.of(heads, targets);
    int[] sizes = components.sizes();
    Map<Integer, List<Integer>> cyclic = new HashMap<>();
    for (int i = 0; i < n; i++) {
      if (sizes[components.componentOf(i)] > 1) {
        cyclic.computeIfAbsent(components.componentOf(i), any -> new ArrayList<>()).add(i);
      }
    }
    List<List<GoalRef>> circles = new ArrayList<>();
    long[] budget = {BUDGET};
    cyclic.values().stream()
        .map(group -> new Group(group, heads, targets))
        .sorted(Comparator.comparing(Group::name))
        .forEach(group -> circles.add(group.shortest(budget)));
    return circles;
  }

  /** Goals that all lead to each other, numbered by name. */
  private final class Group {
    private final List<Integer> members;
    private final int[][] targets;

    Group(List<Integer> group, int[] heads, int[] all) {
      members = group;
      members.sort(Comparator.comparing(node -> GoalGraph.name(goals.get(node))));
      Map<Integer, Integer> numbers = new HashMap<>();
      members.forEach(node -> numbers.put(node, numbers.size()));
      targets = new int[members.size()][];
      for (int i = 0; i < targets.length; i++) {
        int node = members.get(i);
        targets[i] =
            Arrays.stream(all, heads[node], heads[node + 1])
                .filter(numbers::containsKey)
                .map(numbers::get)
                .sorted()
                .toArray();
      }
    }

    String name() {
      return GoalGraph.name(goals.get(members.get(0)));
    }

    /**
     * Takes the goals in turn; one whose shortest circle is known is out of the way of the rest.
     */
    List<GoalRef> shortest(long[] budget) {
      List<Integer> best = List.of();
      int[] depth = new int[targets.length];
      int[] parent = new int[targets.length];
      int[] queue = new int[targets.length];
      for (int start = 0; start < targets.length; start++) {
        boolean spent = budget[0] <= 0 && targets.length > ALWAYS_EXACT;
        if (best.size() == 2 || (spent && !best.isEmpty())) {
          break;
        }
        List<Integer> circle =
            through(
                start,
                best.isEmpty() ? Integer.MAX_VALUE : best.size(),
                depth,
                parent,
                queue,
                budget);
        best = circle.isEmpty() ? best : circle;
      }
      int first = best.indexOf(Collections.min(best));
      Collections.rotate(best, -first);
      return best.stream().map(number -> goals.get(members.get(number))).toList();
    }

    /**
     * A circle through a goal and later ones only, shorter than a bound; empty if there is none.
     */
    private List<Integer> through(
        int start, int bound, int[] depth, int[] parent, int[] queue, long[] budget) {
      int size = 0;
      queue[size++] = start;
      depth[start] = 1;
      int end = -1;
      for (int i = 0; i < size && end < 0 && depth[queue[i]] < bound; i++) {
        int node = queue[i];
        budget[0] -= targets[node].length + 1L;
        for (int target : targets[node]) {
          if (target == start) {
            end = node;
            break;
          }
          if (target > start && depth[target] == 0) {
            depth[target] = depth[node] + 1;
            parent[target] = node;
            queue[size++] = target;
          }
        }
      }
      for (int i = 0; i < size; i++) {
        depth[queue[i]] = 0;
      }
      return end < 0 ? List.of() : circle(start, end, parent);
    }

    private static List<Integer> circle(int start, int end, int[] parent) {
      List<Integer> circle = new ArrayList<>();
      for (int back = end; back != start; back = parent[back]) {
        circle.add(back);
      }
      circle.add(start);
      Collections.reverse(circle);
      return circle;
    }
  }
}
