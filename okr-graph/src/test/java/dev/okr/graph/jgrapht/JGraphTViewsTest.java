package dev.okr.graph.jgrapht;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.needs;
import static dev.okr.graph.Plans.objective;
import static dev.okr.graph.Plans.plain;
import static dev.okr.graph.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.org.PartyId;
import dev.okr.graph.AlignmentEdge;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.Plans;
import dev.okr.graph.Responsibility;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.ResponsibilityNode;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.api.Test;

/** A view is a graph of JGraphT in every respect, but can't be changed and holds no copy. */
class JGraphTViewsTest {

  private static final Dependency AGAIN = needs("c", "a").id(DependencyId.of("again")).build();
  private static final Dependency LOOP = plain("a", "a");
  private static final DependencyGraph GRAPH =
      DependencyGraph.of(
          plan(
              List.of("a", "b", "c", "d"),
              plain("c", "b"),
              plain("c", "a"),
              plain("b", "a"),
              AGAIN,
              LOOP));
  private static final Graph<GoalRef, Dependency> VIEW = JGraphTViews.of(GRAPH);

  /** The view as others see it who can't know its types. */
  @SuppressWarnings("unchecked")
  private static <T> Collection<Object> untyped(Collection<T> collection) {
    return (Collection<Object>) collection;
  }

  @Test
  void nodesAndEdgesAreThoseOfTheGraph() {
    assertThat(VIEW.vertexSet()).containsExactlyElementsOf(GRAPH.nodes());
    assertThat(VIEW.edgeSet()).containsExactlyElementsOf(GRAPH.edges());
    assertThat(VIEW.containsVertex(kr("a"))).isTrue();
    assertThat(VIEW.containsVertex(kr("d"))).isFalse();
    assertThat(VIEW.containsVertex(null)).isFalse();
    assertThat(VIEW.containsEdge(AGAIN)).isTrue();
    assertThat(VIEW.containsEdge(needs("c", "a").lagDays(9).build())).isFalse();
    assertThat(VIEW.containsEdge(plain("x", "y"))).isFalse();
    assertThat(VIEW.containsEdge(null)).isFalse();
    assertThat(VIEW.containsEdge(kr("c"), kr("a"))).isTrue();
    assertThat(VIEW.containsEdge(kr("a"), kr("c"))).isFalse();
    assertThat(untyped(VIEW.vertexSet()).contains("a")).isFalse();
    assertThat(untyped(VIEW.edgeSet()).contains("again")).isFalse();
    assertThat(VIEW.getEdgeSource(AGAIN)).isEqualTo(kr("c"));
    assertThat(VIEW.getEdgeTarget(AGAIN)).isEqualTo(kr("a"));
    assertThat(VIEW.getEdgeWeight(AGAIN)).isEqualTo(1);
    assertThat(VIEW).hasToString("DependencyGraph (3 goals, 5 dependencies)");
  }

  @Test
  void edgesOfANodeCountEachLoopOnceInTheSetAndTwiceInTheDegree() {
    assertThat(VIEW.outgoingEdgesOf(kr("c")))
        .containsExactly(plain("c", "a"), AGAIN, plain("c", "b"));
    assertThat(VIEW.incomingEdgesOf(kr("a")))
        .containsExactly(LOOP, plain("b", "a"), plain("c", "a"), AGAIN);
    assertThat(VIEW.edgesOf(kr("a")))
        .containsExactly(LOOP, plain("b", "a"), plain("c", "a"), AGAIN)
        .hasSize(4);
    assertThat(VIEW.edgesOf(kr("a")).contains(AGAIN)).isTrue();
    assertThat(VIEW.edgesOf(kr("b")).contains(AGAIN)).isFalse();
    assertThat(VIEW.inDegreeOf(kr("a"))).isEqualTo(4);
    assertThat(VIEW.outDegreeOf(kr("a"))).isEqualTo(1);
    assertThat(VIEW.degreeOf(kr("a"))).isEqualTo(5);
    assertThat(VIEW.getAllEdges(kr("c"), kr("a"))).containsExactly(plain("c", "a"), AGAIN);
    assertThat(VIEW.getEdge(kr("c"), kr("a"))).isEqualTo(plain("c", "a"));
  }

  @Test
  void aNodeThatIsNotThereIsAnsweredAsJGraphTDoes() {
    assertThat(VIEW.getEdge(kr("d"), kr("a"))).isNull();
    assertThat(VIEW.getAllEdges(kr("a"), kr("d"))).isNull();
    assertThat(VIEW.getEdge(kr("a"), null)).isNull();
    for (ThrowingCallable question :
        List.<ThrowingCallable>of(
            () -> VIEW.edgesOf(kr("d")),
            () -> VIEW.incomingEdgesOf(kr("d")),
            () -> VIEW.outgoingEdgesOf(kr("d")),
            () -> VIEW.degreeOf(kr("d")),
            () -> VIEW.inDegreeOf(kr("d")),
            () -> VIEW.outDegreeOf(kr("d")))) {
      assertThatThrownBy(question).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> VIEW.edgesOf(null)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void theTypeSaysWhatIsInIt() {
    assertThat(VIEW.getType().isDirected()).isTrue();
    assertThat(VIEW.getType().isModifiable()).isFalse();
    assertThat(VIEW.getType().isWeighted()).isFalse();
    assertThat(VIEW.getType().isAllowingSelfLoops()).isTrue();
    assertThat(VIEW.getType().isAllowingMultipleEdges()).isTrue();
    assertThat(VIEW.getType().isAllowingCycles()).isTrue();
    Graph<GoalRef, Dependency> chain = JGraphTViews.of(DependencyGraph.of(Plans.paymentChain()));
    assertThat(chain.getType().isSimple()).isTrue();
    assertThat(chain.getType().isAllowingCycles()).isFalse();
    assertThat(GraphTests.requireDirected(chain)).isSameAs(chain);
    assertThat(JGraphTViews.of(DependencyGraph.of(plan(List.of("a")))).vertexSet()).isEmpty();
  }

  @Test
  void nothingCanBeChanged() {
    Dependency other = plain("b", "c");
    for (ThrowingCallable change :
        List.<ThrowingCallable>of(
            () -> VIEW.addVertex(),
            () -> VIEW.addVertex(kr("d")),
            () -> VIEW.addEdge(kr("a"), kr("c")),
            () -> VIEW.addEdge(kr("b"), kr("c"), other),
            () -> VIEW.removeVertex(kr("a")),
            () -> VIEW.removeAllVertices(List.of()),
            () -> VIEW.removeEdge(AGAIN),
            () -> VIEW.removeEdge(kr("c"), kr("a")),
            () -> VIEW.removeAllEdges(List.of()),
            () -> VIEW.removeAllEdges(kr("c"), kr("a")),
            () -> VIEW.setEdgeWeight(AGAIN, 2),
            () -> VIEW.setEdgeWeight(kr("c"), kr("a"), 2),
            () -> Graphs.addEdgeWithVertices(VIEW, kr("d"), kr("a")),
            () -> VIEW.vertexSet().remove(kr("a")),
            () -> VIEW.vertexSet().clear(),
            () -> VIEW.edgeSet().add(other),
            () -> VIEW.edgeSet().removeIf(edge -> true),
            () -> VIEW.edgesOf(kr("a")).clear(),
            () -> VIEW.edgesOf(kr("c")).remove(AGAIN),
            () -> VIEW.outgoingEdgesOf(kr("c")).clear(),
            () -> VIEW.getAllEdges(kr("c"), kr("a")).clear())) {
      assertThatThrownBy(change).isInstanceOf(UnsupportedOperationException.class);
    }
    assertThat(VIEW.getVertexSupplier()).isNull();
    assertThat(VIEW.getEdgeSupplier()).isNull();
    assertThat(VIEW.edgeSet()).containsExactlyElementsOf(GRAPH.edges());
  }

  @Test
  void viewsOfTheSamePlanAreEqual() {
    Graph<GoalRef, Dependency> again = JGraphTViews.of(DependencyGraph.of(Plans.paymentChain()));
    Graph<GoalRef, Dependency> chain = JGraphTViews.of(DependencyGraph.of(Plans.paymentChain()));
    assertThat(chain).isEqualTo(again).hasSameHashCodeAs(again).isNotEqualTo(VIEW);
    assertThat(chain.vertexSet()).isEqualTo(again.vertexSet()).hasSameHashCodeAs(again.vertexSet());
    assertThat(chain.edgeSet()).isEqualTo(again.edgeSet()).hasSameHashCodeAs(again.edgeSet());
    Map<Dependency, String> marked = Map.of(again.edgeSet().iterator().next(), "first");
    assertThat(marked).containsKey(chain.edgeSet().iterator().next());
    assertThat(Set.copyOf(chain.vertexSet())).isEqualTo(again.vertexSet());
  }

  @Test
  void theOtherGraphsAreViewedToo() {
    AlignmentGraph alignment = AlignmentGraph.of(Plans.paymentChain());
    Graph<GoalRef, AlignmentEdge> above = JGraphTViews.of(alignment);
    assertThat(above.vertexSet()).containsExactlyElementsOf(alignment.nodes());
    assertThat(above.edgeSet()).containsExactlyElementsOf(alignment.edges());
    assertThat(above.outgoingEdgesOf(objective("O5")))
        .singleElement()
        .extracting(above::getEdgeTarget)
        .isEqualTo(kr("pay"));
    ResponsibilityGraph responsibility = ResponsibilityGraph.of(Plans.paymentChain());
    Graph<ResponsibilityNode, Responsibility> roles = JGraphTViews.of(responsibility);
    assertThat(roles.edgeSet()).containsExactlyElementsOf(responsibility.edges());
    assertThat(roles.getType().isAllowingMultipleEdges()).isTrue();
    assertThat(roles.getType().isAllowingCycles()).isFalse();
    assertThat(GraphTests.isBipartite(roles)).isTrue();
    assertThat(
            roles.getAllEdges(
                ResponsibilityNode.of(PartyId.of("payments")),
                ResponsibilityNode.of(KeyResultId.of("pay"))))
        .hasSize(2);
  }

  @Test
  void aCopyOfOneCanBeChanged() {
    Graph<GoalRef, Dependency> copy = new DirectedPseudograph<>(Dependency.class);
    assertThat(Graphs.addGraph(copy, VIEW)).isTrue();
    assertThat(copy.removeEdge(AGAIN)).isTrue();
    assertThat(copy.edgeSet()).hasSize(4);
    assertThat(VIEW.edgeSet()).hasSize(5);
  }

  @Test
  void aMillionGoalsAreNotCopied() {
    int n = 1_000_000;
    List<Dependency> needs = new ArrayList<>(n);
    for (int i = 1; i < n; i++) {
      needs.add(plain("K" + i, "K" + (i - 1)));
    }
    DependencyGraph graph =
        DependencyGraph.of(plan(IntStream.range(0, n).mapToObj(i -> "K" + i).toList(), needs));
    JGraphTViews.of(graph);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Graph<GoalRef, Dependency> view = JGraphTViews.of(graph);
    assertThat(view.vertexSet().size() + view.edgeSet().size()).isEqualTo(2 * n - 1);
    assertThat(view.edgesOf(kr("K7")).size()).isEqualTo(2);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    // and it can be walked, on whatever stack there is
    int met = 0;
    GoalRef last = kr("K0");
    TopologicalOrderIterator<GoalRef, Dependency> order = new TopologicalOrderIterator<>(view);
    while (order.hasNext()) {
      last = order.next();
      met++;
    }
    assertThat(met).isEqualTo(n);
    assertThat(last).isEqualTo(kr("K0"));
    assertThat(new KosarajuStrongConnectivityInspector<>(view).isStronglyConnected()).isFalse();
  }
}
