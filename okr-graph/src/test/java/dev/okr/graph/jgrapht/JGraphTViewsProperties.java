package dev.okr.graph.jgrapht;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.needs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DirectedPseudograph;

/** A view answers as a graph of JGraphT's own does that holds the same. */
class JGraphTViewsProperties {

  private static final int GOALS = 5;

  @Provide
  Arbitrary<List<List<Integer>>> arrows() {
    return Arbitraries.integers().between(0, GOALS - 1).list().ofSize(2).list().ofMaxSize(12);
  }

  @Property
  void aViewIsAsAGraphOfJGraphT(@ForAll("arrows") List<List<Integer>> arrows) {
    List<Dependency> needs = new ArrayList<>();
    for (List<Integer> arrow : arrows) {
      needs.add(
          needs("k" + arrow.get(0), "k" + arrow.get(1))
              .id(DependencyId.of("d" + needs.size()))
              .build());
    }
    Graph<GoalRef, Dependency> view =
        JGraphTViews.of(
            DependencyGraph.of(
                Plans.plan(IntStream.range(0, GOALS).mapToObj(i -> "k" + i).toList(), needs)));
    Graph<GoalRef, Dependency> own = new DirectedPseudograph<>(Dependency.class);
    for (Dependency dependency : needs) {
      own.addVertex(dependency.dependent());
      own.addVertex(dependency.provider());
      own.addEdge(dependency.dependent(), dependency.provider(), dependency);
    }
    assertThat(view.vertexSet()).isEqualTo(own.vertexSet());
    assertThat(view.edgeSet()).isEqualTo(own.edgeSet());
    assertThat(view.hashCode()).isEqualTo(own.hashCode());
    for (GoalRef goal : own.vertexSet()) {
      assertThat(view.edgesOf(goal)).isEqualTo(own.edgesOf(goal)).hasSameSizeAs(own.edgesOf(goal));
      assertThat(view.incomingEdgesOf(goal)).isEqualTo(own.incomingEdgesOf(goal));
      assertThat(view.outgoingEdgesOf(goal)).isEqualTo(own.outgoingEdgesOf(goal));
      assertThat(view.degreeOf(goal)).isEqualTo(own.degreeOf(goal));
      for (int i = 0; i < GOALS; i++) {
        GoalRef other = kr("k" + i);
        assertThat(view.getAllEdges(goal, other)).isEqualTo(own.getAllEdges(goal, other));
        assertThat(view.containsEdge(goal, other)).isEqualTo(own.containsEdge(goal, other));
      }
    }
    assertThat(view.getType().isAllowingCycles())
        .isEqualTo(new CycleDetector<>(own).detectCycles());
    assertThat(view.getType().isAllowingSelfLoops())
        .isEqualTo(arrows.stream().anyMatch(arrow -> arrow.get(0).equals(arrow.get(1))));
    assertThat(view.getType().isAllowingMultipleEdges())
        .isEqualTo(arrows.stream().distinct().count() < arrows.size());
  }
}
