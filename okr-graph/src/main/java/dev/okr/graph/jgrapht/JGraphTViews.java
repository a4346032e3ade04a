package dev.okr.graph.jgrapht;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.graph.AlignmentEdge;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.Responsibility;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.ResponsibilityNode;
import java.util.Objects;
import org.jgrapht.Graph;

/**
 * The graphs of a plan as graphs of JGraphT, so that all its algorithms and exporters run on a
 * plan.
 *
 * <p>Each is a view: nothing is copied, and a million goals cost a few hundred bytes. It is
 * directed, safe for threads, and can't be changed: whatever would change it throws {@link
 * UnsupportedOperationException}. Nodes and edges are the values of the plan, in the order of its
 * graph, so sets and results are in the same order on every machine. The graph's type says what is
 * in it: cycles, loops or parallel edges are allowed only where there are some, so an algorithm for
 * simple or for acyclic graphs takes every plan that is one.
 *
 * <pre>{@code
 * Graph<GoalRef, Dependency> needs = JGraphTViews.of(DependencyGraph.of(plan));
 * new SaturationDegreeColoring<>(new AsUndirectedGraph<>(needs)).getColoring();
 * new AsWeightedGraph<>(needs, dependency -> (double) dependency.lagDays(), false, false);
 * new DOTExporter<GoalRef, Dependency>().exportGraph(needs, writer);
 * }</pre>
 *
 * <p>Edges have weight 1; {@code AsWeightedGraph} gives them weights of the host's choice, {@code
 * AsUndirectedGraph} takes their direction, {@code EdgeReversedGraph} turns them, {@code
 * AsSubgraph} shows a part, all without a copy.
 *
 * <p>What to know of JGraphT 1.5.3 before it meets the plan of a whole company:
 *
 * <ul>
 *   <li><b>Some recurse, as deep as a chain or cycle is long</b>, and overflow the stack on one of
 *       30,000 goals: {@code GabowStrongConnectivityInspector} (take {@code
 *       KosarajuStrongConnectivityInspector}), {@code HowardMinimumMeanCycle}, {@code
 *       TarjanSimpleCycles}, {@code JohnsonSimpleCycles}, {@code SzwarcfiterLauerSimpleCycles},
 *       {@code HawickJamesSimpleCycles} (take {@link DependencyGraph#cycles()}), {@code
 *       BiconnectivityInspector}, {@code BlockCutpointGraph}, {@code DinicMFImpl} and {@code
 *       EdmondsKarpMFImpl} (take {@code PushRelabelMFImpl}), {@code TarjanLCAFinder} and {@code
 *       BinaryLiftingLCAFinder} (take {@code EulerTourRMQLCAFinder}), {@code
 *       BrownBacktrackColoring}, {@code RecursiveExactVCImpl}.
 *   <li><b>Some need space for every pair of nodes</b>, 8 GB and more for 32,000: {@code
 *       FloydWarshallShortestPaths}, {@code JohnsonShortestPaths}, {@code GraphMeasurer}, {@code
 *       GusfieldGomoryHuCutTree}, {@code GusfieldEquivalentFlowTree}, {@code TransitiveReduction}
 *       (in bits), {@code KuhnMunkresMinimalWeightBipartitePerfectMatching}, {@code
 *       ZhangShashaTreeEditDistance}, {@code GonHeuristic} and the tours.
 *   <li><b>Some take time for every pair, or more</b>: the clique finders of Bron and Kerbosch,
 *       {@code GirvanNewmanClustering}, {@code KConnectivityFlowAlgorithm}, {@code
 *       BetweennessCentrality} (take {@link DependencyGraph#bottlenecks(long)}); {@code
 *       VF2GraphIsomorphismInspector}, {@code AllDirectedPaths} and whatever is exact for colours,
 *       covers and tours may never end.
 *   <li><b>Some change the graph</b> and so refuse a view: {@code TransitiveReduction} (take {@link
 *       DependencyGraph#redundantEdges()}), {@code TransitiveClosure}, the importers, and most of
 *       {@code Graphs}. Copy the view first: {@code Graphs.addGraph(new
 *       DirectedPseudograph<>(Dependency.class), view)}.
 * </ul>
 */
public final class JGraphTViews {

  private JGraphTViews() {}

  /** Who needs whom: an edge leads from the dependent to its provider. */
  public static Graph<GoalRef, Dependency> of(DependencyGraph graph) {
    Objects.requireNonNull(graph, "graph");
    return new AdjacencyGraph<>(
        graph.adjacency(), GoalRef.class, Dependency.class, graph.isAcyclic(), graph.toString());
  }

  /** What serves what: an edge leads from a goal to the one above. */
  public static Graph<GoalRef, AlignmentEdge> of(AlignmentGraph graph) {
    Objects.requireNonNull(graph, "graph");
    return new AdjacencyGraph<>(
        graph.adjacency(), GoalRef.class, AlignmentEdge.class, graph.isAcyclic(), graph.toString());
  }

  /** Who answers for what: an edge leads from a party to a key result, one for each role. */
  public static Graph<ResponsibilityNode, Responsibility> of(ResponsibilityGraph graph) {
    Objects.requireNonNull(graph, "graph");
    return new AdjacencyGraph<>(
        graph.adjacency(), ResponsibilityNode.class, Responsibility.class, true, graph.toString());
  }
}
