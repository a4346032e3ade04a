package dev.okr.graph.jgrapht;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.needs;
import static dev.okr.graph.Plans.objective;
import static dev.okr.graph.Plans.plain;
import static dev.okr.graph.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.org.PartyId;
import dev.okr.graph.AlignmentEdge;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.Bottleneck;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.GoalCycle;
import dev.okr.graph.GoalDistance;
import dev.okr.graph.Plans;
import dev.okr.graph.ProviderAlert;
import dev.okr.graph.Responsibility;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.ResponsibilityNode;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.alg.clustering.GirvanNewmanClustering;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.color.SaturationDegreeColoring;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.isomorphism.ColorRefinementIsomorphismInspector;
import org.jgrapht.alg.isomorphism.VF2GraphIsomorphismInspector;
import org.jgrapht.alg.lca.NaiveLCAFinder;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.AsWeightedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.nio.GraphExporter;
import org.jgrapht.nio.csv.CSVExporter;
import org.jgrapht.nio.csv.CSVFormat;
import org.jgrapht.nio.dot.DOTExporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.nio.json.JSONExporter;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/** Algorithms of JGraphT on views: against our own where there is one, else worked by hand. */
class JGraphTAlgorithmsTest {

  /** Eighty goals, each needing two before it: without a cycle, and with nothing twice. */
  private static final DependencyGraph ACYCLIC = random(false);

  private static final DependencyGraph TANGLED = random(true);

  /** Two triangles, a-b-c and d-e-f, and one dependency between them. */
  private static final DependencyGraph TWO_GROUPS =
      DependencyGraph.of(
          plan(
              List.of("a", "b", "c", "d", "e", "f", "tail"),
              plain("a", "b"),
              plain("b", "c"),
              plain("a", "c"),
              plain("d", "e"),
              plain("e", "f"),
              plain("d", "f"),
              plain("c", "d")));

  private static DependencyGraph random(boolean tangled) {
    Random random = new Random(7);
    List<Dependency> needs = new ArrayList<>();
    Set<List<Integer>> drawn = new HashSet<>();
    while (needs.size() < 160) {
      int dependent = 1 + random.nextInt(79);
      int provider = random.nextInt(tangled ? 80 : dependent);
      if (dependent != provider && drawn.add(List.of(dependent, provider))) {
        needs.add(
            needs("k" + dependent, "k" + provider)
                .lagDays(1 + random.nextInt(9))
                .alert(new Alert(BigDecimal.ONE))
                .build());
      }
    }
    return DependencyGraph.of(plan(IntStream.range(0, 80).mapToObj(i -> "k" + i).toList(), needs));
  }

  private static Graph<GoalRef, Dependency> undirected(DependencyGraph graph) {
    return new AsUndirectedGraph<>(JGraphTViews.of(graph));
  }

  private static <E> Graph<GoalRef, E> weighted(
      Graph<GoalRef, E> graph, Function<E, Double> weight) {
    return new AsWeightedGraph<>(graph, weight, false, false);
  }

  @Test
  void topologicalOrderGoesDownTheLayers() {
    List<GoalRef> order = new ArrayList<>();
    new TopologicalOrderIterator<>(JGraphTViews.of(ACYCLIC)).forEachRemaining(order::add);
    assertThat(order).containsExactlyInAnyOrderElementsOf(ACYCLIC.nodes());
    for (Dependency dependency : ACYCLIC.edges()) {
      assertThat(order.indexOf(dependency.dependent()))
          .isLessThan(order.indexOf(dependency.provider()));
    }
  }

  @Test
  void stronglyConnectedGoalsAreThoseWithACycle() {
    List<Set<GoalRef>> tied =
        new KosarajuStrongConnectivityInspector<>(JGraphTViews.of(TANGLED))
            .stronglyConnectedSets().stream().filter(set -> set.size() > 1).toList();
    assertThat(tied).hasSameSizeAs(TANGLED.cycles()).isNotEmpty();
    for (GoalCycle cycle : TANGLED.cycles()) {
      assertThat(tied).anySatisfy(set -> assertThat(set).containsAll(cycle.goals()));
    }
    assertThat(new CycleDetector<>(JGraphTViews.of(TANGLED)).detectCycles()).isTrue();
    assertThat(new CycleDetector<>(JGraphTViews.of(ACYCLIC)).detectCycles()).isFalse();
  }

  @Test
  void breadthFirstDistancesAreTheImpact() {
    GoalRef start = kr("k0");
    BreadthFirstIterator<GoalRef, Dependency> goals =
        new BreadthFirstIterator<>(new EdgeReversedGraph<>(JGraphTViews.of(TANGLED)), start);
    List<GoalDistance> found = new ArrayList<>();
    goals.next();
    while (goals.hasNext()) {
      GoalRef goal = goals.next();
      found.add(new GoalDistance(goal, goals.getDepth(goal)));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(TANGLED.impactOf(start));
  }

  @Test
  void shortestPathsByLagAreThoseOfTheWarnings() {
    Graph<GoalRef, Dependency> felt =
        weighted(
            new EdgeReversedGraph<>(JGraphTViews.of(ACYCLIC)),
            dependency -> (double) dependency.lagDays());
    ProviderAlert alert =
        ACYCLIC.alerts(goal -> Optional.of(BigDecimal.ZERO), LocalDate.EPOCH).get(0);
    GoalRef dependent = alert.dependency().dependent();
    for (ProviderAlert.Warned warned : alert.warned()) {
      double later = new DijkstraShortestPath<>(felt).getPathWeight(dependent, warned.goal());
      assertThat(alert.dependency().lagDays() + later).isEqualTo((double) warned.lagDays());
    }
  }

  @Test
  void pageRankAndBetweennessAreThoseOfTheBottlenecks() {
    Map<GoalRef, Double> ranks =
        new PageRank<>(JGraphTViews.of(TANGLED), 0.85, 1_000, 1e-14).getScores();
    Map<GoalRef, Double> between =
        new BetweennessCentrality<>(JGraphTViews.of(TANGLED)).getScores();
    for (Bottleneck found : TANGLED.bottlenecks(1).goals()) {
      assertThat(found.pageRank()).isCloseTo(ranks.get(found.goal()), within(1e-9));
      assertThat(found.betweenness()).isCloseTo(between.get(found.goal()), within(1e-6));
    }
  }

  @Test
  void transitiveReductionOfACopyLeavesWhatIsNotRedundant() {
    Graph<GoalRef, Dependency> copy = new SimpleDirectedGraph<>(Dependency.class);
    Graphs.addGraph(copy, JGraphTViews.of(ACYCLIC));
    TransitiveReduction.INSTANCE.reduce(copy);
    List<Dependency> left = new ArrayList<>(ACYCLIC.edges());
    left.removeAll(ACYCLIC.redundantEdges());
    assertThat(copy.edgeSet()).containsExactlyInAnyOrderElementsOf(left);
  }

  @Test
  void flowIsBoundedByTheNarrowestCut() {
    // c needs a by two ways: through b (at most 2) and at once (at most 3)
    DependencyGraph graph =
        DependencyGraph.of(
            plan(
                List.of("a", "b", "c"),
                needs("c", "b").lagDays(2).build(),
                needs("b", "a").lagDays(5).build(),
                needs("c", "a").lagDays(3).build()));
    Graph<GoalRef, Dependency> capacities =
        weighted(JGraphTViews.of(graph), dependency -> (double) dependency.lagDays());
    PushRelabelMFImpl<GoalRef, Dependency> flow = new PushRelabelMFImpl<>(capacities);
    assertThat(flow.getMaximumFlowValue(kr("c"), kr("a"))).isEqualTo(5);
    assertThat(flow.getFlowMap().get(graph.edges().get(1))).isEqualTo(2);
  }

  @Test
  void coloursClustersAndCores() {
    assertThat(
            new SaturationDegreeColoring<>(undirected(DependencyGraph.of(Plans.paymentChain())))
                .getColoring()
                .getNumberColors())
        .isEqualTo(2);
    Graph<GoalRef, Dependency> groups = undirected(TWO_GROUPS);
    assertThat(new SaturationDegreeColoring<>(groups).getColoring().getNumberColors()).isEqualTo(3);
    Set<Set<GoalRef>> expected =
        Set.of(Set.of(kr("a"), kr("b"), kr("c")), Set.of(kr("d"), kr("e"), kr("f")));
    assertThat(Set.copyOf(new GirvanNewmanClustering<>(groups, 2).getClustering().getClusters()))
        .isEqualTo(expected);
    // 3 of 7 edges inside each group, where chance would put (7 / 14) squared
    assertThat(new UndirectedModularityMeasurer<>(groups).modularity(List.copyOf(expected)))
        .isCloseTo(2 * (3.0 / 7 - 0.25), within(1e-12));
    assertThat(new Coreness<>(groups).getDegeneracy()).isEqualTo(2);
    assertThat(new Coreness<>(undirected(DependencyGraph.of(Plans.paymentChain()))).getScores())
        .containsValue(1)
        .doesNotContainValue(2);
    assertThat(new ConnectivityInspector<>(JGraphTViews.of(TWO_GROUPS)).isConnected()).isTrue();
    assertThat(new KruskalMinimumSpanningTree<>(groups).getSpanningTree().getEdges()).hasSize(5);
  }

  @Test
  void plansOfTheSameShapeAreIsomorphic() {
    Graph<GoalRef, Dependency> chain = JGraphTViews.of(DependencyGraph.of(Plans.paymentChain()));
    DependencyGraph other =
        DependencyGraph.of(
            plan(
                List.of("v", "w", "x", "y", "z"),
                plain("v", "w"),
                plain("w", "x"),
                plain("x", "y"),
                plain("y", "z")));
    assertThat(isIsomorphic(chain, JGraphTViews.of(other))).isTrue();
    assertThat(isIsomorphic(chain, JGraphTViews.of(TWO_GROUPS))).isFalse();
    assertThat(
            new ColorRefinementIsomorphismInspector<>(chain, JGraphTViews.of(other))
                .isomorphismExists())
        .isTrue();
  }

  private static boolean isIsomorphic(
      Graph<GoalRef, Dependency> one, Graph<GoalRef, Dependency> other) {
    return new VF2GraphIsomorphismInspector<>(one, other).isomorphismExists();
  }

  @Test
  void goalsMeetInWhatBothServe() {
    Graph<GoalRef, AlignmentEdge> above = JGraphTViews.of(AlignmentGraph.of(Plans.paymentChain()));
    // the finder's edges lead down
    assertThat(
            new NaiveLCAFinder<>(new EdgeReversedGraph<>(above)).getLCA(kr("reconcile"), kr("pay")))
        .isEqualTo(kr("pay"));
    assertThat(
            new NaiveLCAFinder<>(new EdgeReversedGraph<>(above)).getLCASet(kr("risk"), kr("pay")))
        .isEmpty();
    assertThat(new BreadthFirstIterator<>(above, kr("reconcile")))
        .toIterable()
        .containsExactly(kr("reconcile"), objective("O5"), kr("pay"), objective("O1"));
  }

  @Test
  void eachPartyCanTakeAKeyResultOfItsOwn() {
    Graph<ResponsibilityNode, Responsibility> roles =
        JGraphTViews.of(ResponsibilityGraph.of(Plans.paymentChain()));
    Set<ResponsibilityNode> parties =
        roles.vertexSet().stream()
            .filter(ResponsibilityNode.OfParty.class::isInstance)
            .collect(Collectors.toSet());
    Set<ResponsibilityNode> keyResults = new HashSet<>(roles.vertexSet());
    keyResults.removeAll(parties);
    Set<Responsibility> matched =
        new HopcroftKarpMaximumCardinalityBipartiteMatching<>(
                new AsUndirectedGraph<>(roles), parties, keyResults)
            .getMatching()
            .getEdges();
    assertThat(matched).hasSize(5);
    assertThat(matched)
        .extracting(Responsibility::party, Responsibility::keyResult)
        .contains(tuple(PartyId.of("payments"), KeyResultId.of("pay")));
  }

  private static String exported(GraphExporter<GoalRef, Dependency> exporter) {
    StringWriter text = new StringWriter();
    exporter.exportGraph(JGraphTViews.of(ACYCLIC), text);
    return text.toString();
  }

  private static Graph<String, DefaultEdge> empty() {
    return new DirectedPseudograph<>(
        SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
  }

  private static Set<String> arrows(Graph<String, DefaultEdge> graph) {
    return graph.edgeSet().stream()
        .map(edge -> graph.getEdgeSource(edge) + ">" + graph.getEdgeTarget(edge))
        .collect(Collectors.toSet());
  }

  @Test
  void whatIsExportedIsImportedAgain() {
    Set<String> expected =
        ACYCLIC.edges().stream()
            .map(dependency -> dependency.id().value())
            .collect(Collectors.toSet());
    DOTImporter<String, DefaultEdge> dot = new DOTImporter<>();
    dot.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> fromDot = empty();
    dot.importGraph(fromDot, new StringReader(exported(new DOTExporter<>(GoalRef::id))));
    assertThat(fromDot.vertexSet()).hasSize(ACYCLIC.nodes().size());
    assertThat(arrows(fromDot)).isEqualTo(expected);
    GraphMLImporter<String, DefaultEdge> graphMl = new GraphMLImporter<>();
    graphMl.setVertexFactory(id -> id);
    Graph<String, DefaultEdge> fromGraphMl = empty();
    graphMl.importGraph(
        fromGraphMl, new StringReader(exported(new GraphMLExporter<>(GoalRef::id))));
    assertThat(arrows(fromGraphMl)).isEqualTo(expected);
    assertThat(exported(new JSONExporter<>(GoalRef::id)).split("\"source\"", -1)).hasSize(161);
    assertThat(exported(new CSVExporter<>(CSVFormat.EDGE_LIST)).lines().count()).isEqualTo(160);
  }
}
