package dev.okr.core.rule.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Circles of goals: one of the shortest for each group, of any size, in any order. */
class GoalGraphTest {

  private static GoalRef goal(int number) {
    return GoalRef.to(KeyResultId.of("K%07d".formatted(number)));
  }

  private static GoalGraph ring(int size) {
    GoalGraph graph = new GoalGraph();
    for (int i = 0; i < size; i++) {
      graph.add(goal(i), goal((i + 1) % size));
    }
    return graph;
  }

  @Example
  void nothingHasNoCircle() {
    assertThat(new GoalGraph().circles()).isEmpty();
  }

  @Example
  void aChainHasNone() {
    GoalGraph graph = new GoalGraph();
    graph.add(goal(1), goal(2));
    graph.add(goal(2), goal(3));
    graph.add(goal(1), goal(3));
    assertThat(graph.circles()).isEmpty();
  }

  @Example
  void anObjectiveAndAKeyResultOfOneIdAreTwo() {
    GoalGraph graph = new GoalGraph();
    GoalRef objective = GoalRef.to(ObjectiveId.of("X"));
    GoalRef keyResult = GoalRef.to(KeyResultId.of("X"));
    graph.add(objective, keyResult);
    assertThat(graph.circles()).isEmpty();
    graph.add(keyResult, objective);
    assertThat(graph.circles()).containsExactly(List.of(keyResult, objective));
  }

  @Example
  void aRingOfAMillionIsOneCircle() {
    assertThat(ring(1_000_000).circles())
        .singleElement()
        .satisfies(circle -> assertThat(circle).hasSize(1_000_000).startsWith(goal(0), goal(1)));
  }

  @Example
  void aShortCircleFarFromTheFirstGoalIsFound() {
    GoalGraph graph = ring(60);
    graph.add(goal(41), goal(40));
    assertThat(graph.circles()).containsExactly(List.of(goal(40), goal(41)));
  }

  @Example
  void aDenseGroupGivesAnAnswer() {
    GoalGraph graph = new GoalGraph();
    Random random = new Random(7);
    for (int i = 0; i < 30_000; i++) {
      graph.add(goal(random.nextInt(3_000)), goal(3_000 + random.nextInt(3_000)));
      graph.add(goal(3_000 + random.nextInt(3_000)), goal(6_000 + random.nextInt(3_000)));
      graph.add(goal(6_000 + random.nextInt(3_000)), goal(random.nextInt(3_000)));
    }
    assertThat(graph.circles()).singleElement().satisfies(circle -> assertThat(circle).hasSize(3));
  }

  /** Held against all shortest ways between all goals (Floyd and Warshall). */
  @Property(tries = 300)
  void eachGroupShowsOneOfItsShortest(@ForAll Random random) {
    int size = 2 + random.nextInt(9);
    List<int[]> edges = new ArrayList<>();
    for (int e = random.nextInt(3 * size); e > 0; e--) {
      int from = random.nextInt(size);
      int to = random.nextInt(size);
      if (from != to) {
        edges.add(new int[] {from, to});
      }
    }
    List<List<GoalRef>> circles = circles(edges);
    Collections.shuffle(edges, random);
    assertThat(circles(edges)).isEqualTo(circles);
    int[][] ways = ways(size, edges);
    Map<Set<Integer>, Integer> shortest = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Set<Integer> group = new HashSet<>();
      for (int j = 0; j < size; j++) {
        if (ways[i][j] < 1000 && ways[j][i] < 1000) {
          group.add(j);
        }
      }
      if (!group.isEmpty()) {
        shortest.merge(group, ways[i][i], Math::min);
      }
    }
    assertThat(circles)
        .extracting(List::size)
        .containsExactlyInAnyOrderElementsOf(shortest.values());
    Set<List<GoalRef>> known = new HashSet<>();
    edges.forEach(edge -> known.add(List.of(goal(edge[0]), goal(edge[1]))));
    for (List<GoalRef> circle : circles) {
      for (int i = 0; i < circle.size(); i++) {
        assertThat(known).contains(List.of(circle.get(i), circle.get((i + 1) % circle.size())));
      }
    }
  }

  private static List<List<GoalRef>> circles(List<int[]> edges) {
    GoalGraph graph = new GoalGraph();
    edges.forEach(edge -> graph.add(goal(edge[0]), goal(edge[1])));
    return graph.circles();
  }

  private static int[][] ways(int size, List<int[]> edges) {
    int[][] ways = new int[size][size];
    for (int[] row : ways) {
      Arrays.fill(row, 1000);
    }
    edges.forEach(edge -> ways[edge[0]][edge[1]] = 1);
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          ways[i][j] = Math.min(ways[i][j], ways[i][k] + ways[k][j]);
        }
      }
    }
    return ways;
  }
}
