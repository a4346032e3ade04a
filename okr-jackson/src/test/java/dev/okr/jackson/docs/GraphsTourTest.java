package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.ProviderAlert;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.Templates;
import dev.okr.graph.jgrapht.JGraphTViews;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import dev.okr.graph.picture.Mermaid;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.color.SaturationDegreeColoring;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.AsWeightedGraph;
import org.junit.jupiter.api.Test;

/** The code of docs/graphs.md: here, because it reads the example plan and scores it. */
class GraphsTourTest {

  private static final Path DATA = Path.of("..", "examples", "data");
  private static final Path PAGE = Path.of("..", "docs", "graphs.md");

  private final Cycle quarter =
      Cycle.builder().id(CycleId.of("Q1")).span(DateSpan.of("2026-01-01", "2026-03-31")).build();
  private final Plan chain = Templates.paymentChain(quarter);
  private final GoalRef payment = GoalRef.to(KeyResultId.of("payment.KR1"));

  private final Plan plan =
      OkrJson.standard().readPlan(DATA.resolve("starboat-2026Q1.plan.json")).orElseThrow();
  private final Journal journal =
      OkrJson.standard().readJournal(DATA.resolve("starboat-2026Q1.journal.ndjson")).orElseThrow();

  static List<String> warnings(Plan plan, GoalRef broken, LocalDate today) {
    DependencyGraph graph = DependencyGraph.of(plan);
    List<String> lines = new ArrayList<>();
    for (ProviderAlert alert :
        graph.alerts(
            goal -> Optional.of(new BigDecimal(goal.equals(broken) ? "0.2" : "0.9")), today)) {
      for (ProviderAlert.Warned warned : alert.warned()) {
        lines.add(warned.goal().id() + " from " + warned.effectOn());
      }
    }
    return lines;
  }

  static List<String> room(Plan plan, ObjectiveId objective) {
    List<String> lines = new ArrayList<>();
    for (ResponsibilityGraph.Attendee attendee : ResponsibilityGraph.of(plan).roomFor(objective)) {
      lines.add(
          (attendee.isRequired() ? "must: " : "may:  ")
              + attendee.party()
              + " "
              + attendee.seats());
    }
    return lines;
  }

  static String picture(Plan plan, Scorecard card) {
    DiagramOptions options = DiagramOptions.standard().withGroups(true).withLights(card::light);
    return Mermaid.render(DependencyGraph.of(plan).diagram(options));
  }

  static List<Set<GoalRef>> rounds(Plan plan) {
    Graph<GoalRef, Dependency> needs = JGraphTViews.of(DependencyGraph.of(plan));
    return new SaturationDegreeColoring<>(new AsUndirectedGraph<>(needs))
        .getColoring()
        .getColorClasses();
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  @Test
  void theFirstLinkBreaks() throws IOException {
    List<String> warned = warnings(chain, payment, LocalDate.parse("2026-02-01"));
    assertThat(warned)
        .containsExactly(
            "settlement.KR1 from 2026-02-04",
            "risk.KR1 from 2026-02-09",
            "service.KR1 from 2026-02-16",
            "reconciliation.KR1 from 2026-03-02");
    assertThat(page()).contains("```text\n" + String.join("\n", warned) + "\n```");
  }

  @Test
  void whatHangsOnIt() {
    DependencyGraph graph = DependencyGraph.of(chain);
    assertThat(graph.impactOf(payment))
        .extracting(reached -> reached.goal().id() + " " + reached.distance())
        .containsExactly("settlement.KR1 1", "risk.KR1 2", "service.KR1 3", "reconciliation.KR1 4");
    assertThat(graph.criticalPath().longest().orElseThrow().lagDays()).isEqualTo(29);
  }

  @Test
  void theRoomForO1() throws IOException {
    List<String> room = room(plan, ObjectiveId.of("O1"));
    assertThat(room)
        .containsExactly(
            "must: company [OWNER]",
            "must: growth [OWNER, ACCOUNTABLE, RESPONSIBLE, CONSULTED]",
            "must: merchandise [RESPONSIBLE]",
            "must: payments [OWNER, ACCOUNTABLE, RESPONSIBLE, PROVIDER]",
            "must: platform [PROVIDER]",
            "may:  data [CONSULTED]",
            "may:  finance [CONSULTED]",
            "may:  service [CONSULTED]");
    assertThat(page()).contains("```text\n" + String.join("\n", room) + "\n```");
  }

  static List<Finding> links(Plan plan, Journal journal, Scorecard card) {
    RuleBook book = RuleBook.standard().scoredBy(card::computed, card::progress);
    return book.check(plan, journal, card.on()).open().stream()
        .filter(finding -> finding.code().startsWith("OKR-5") || finding.code().startsWith("OKR-6"))
        .toList();
  }

  @Test
  void whatTheRulesSayOfTheLinks() throws IOException {
    Scorecard card = Scorer.standard().score(plan, journal, LocalDate.parse("2026-02-27"));
    assertThat(links(plan, journal, card))
        .extracting(finding -> finding.code() + " " + finding.on().id())
        .containsExactly("OKR-506 O2.KR2", "OKR-506 SUP1.KR2");
    assertThat(page())
        .contains("key results O2.KR2 and SUP1.KR2 are part of no dependency (OKR-506)");
    assertThat(
            RuleBook.standard()
                .scoredBy(card::computed, card::progress)
                .check(plan, journal, card.on())
                .unasked())
        .isEmpty();
  }

  @Test
  void thePictureOnThePageIsTheOneDrawnToday() throws IOException {
    Scorecard card = Scorer.standard().score(plan, journal, LocalDate.parse("2026-02-27"));
    assertThat(page()).contains("```mermaid\n" + picture(plan, card) + "```");
  }

  @Test
  void whatIsNear() {
    Diagram whole = DependencyGraph.of(plan).diagram(DiagramOptions.standard());
    Diagram near = whole.around(Diagram.idOf(GoalRef.to(KeyResultId.of("O3.KR2"))), 1);
    assertThat(near.nodes()).extracting(Diagram.Node::name).containsExactly("O3.KR1", "O3.KR2");
  }

  @Test
  void anythingElse() {
    assertThat(rounds(chain)).hasSize(2);
    assertThat(rounds(plan)).hasSize(2);
    GoalRef reconciliation = GoalRef.to(KeyResultId.of("reconciliation.KR1"));
    Graph<GoalRef, Dependency> lags =
        new AsWeightedGraph<>(
            JGraphTViews.of(DependencyGraph.of(chain)),
            dependency -> (double) dependency.lagDays(),
            false,
            false);
    assertThat(new DijkstraShortestPath<>(lags).getPathWeight(reconciliation, payment))
        .isEqualTo(29);
  }

  @Test
  void thePageIsThisCode() {
    Snippets.areCodeOf("graphs.md", GraphsTourTest.class);
  }
}
