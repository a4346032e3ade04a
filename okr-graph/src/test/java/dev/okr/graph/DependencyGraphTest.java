package dev.okr.graph;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.lagged;
import static dev.okr.graph.Plans.needs;
import static dev.okr.graph.Plans.objective;
import static dev.okr.graph.Plans.plain;
import static dev.okr.graph.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.graph.picture.DiagramOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DependencyGraphTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-01");

  @Test
  void nodesAreNamedGoalsThatExist() {
    Dependency onObjective =
        Dependency.builder()
            .id(DependencyId.of("D"))
            .dependent(kr("b"))
            .provider(objective("O"))
            .build();
    DependencyGraph graph =
        DependencyGraph.of(
            plan(List.of("z", "a", "b"), plain("b", "a"), plain("b", "nowhere"), onObjective));
    assertThat(graph.nodes()).containsExactly(objective("O"), kr("a"), kr("b"));
    assertThat(graph.edges()).hasSize(2);
    assertThat(graph.isAcyclic()).isTrue();
    assertThat(graph.impactOf(kr("z"))).isEmpty();
    assertThat(graph.impactOf(kr("nowhere"))).isEmpty();
    assertThat(graph.prerequisitesOf(kr("b")))
        .containsExactly(new GoalDistance(objective("O"), 1), new GoalDistance(kr("a"), 1));
    assertThat(graph).hasToString("DependencyGraph (3 goals, 2 dependencies)");
  }

  @Test
  void aPlanWithoutDependenciesHasNoAnswers() {
    DependencyGraph graph = DependencyGraph.of(plan(List.of("a")));
    assertThat(graph.nodes()).isEmpty();
    assertThat(graph.layers()).isEmpty();
    assertThat(graph.cycles()).isEmpty();
    assertThat(graph.criticalPath().ends()).isEmpty();
    assertThat(graph.criticalPath().longest()).isEmpty();
    assertThat(graph.bottlenecks(1).goals()).isEmpty();
    assertThat(graph.redundantEdges()).isEmpty();
    assertThat(graph.risk(goal -> 0.5).chances()).isEmpty();
    assertThat(graph.diagram(DiagramOptions.standard()).nodes()).isEmpty();
  }

  @Test
  void aCycleIsShownShortest() {
    DependencyGraph graph =
        DependencyGraph.of(
            plan(
                List.of("a", "b", "c", "d"),
                plain("a", "b"),
                plain("b", "c"),
                plain("c", "d"),
                plain("d", "a"),
                plain("c", "b")));
    assertThat(graph.isAcyclic()).isFalse();
    assertThat(graph.cycles()).containsExactly(new GoalCycle(List.of(kr("b"), kr("c")), true));
    assertThat(graph.layers()).hasSize(1);
    assertThat(graph.criticalPath().leftOut()).hasSize(5);
  }

  @Test
  void kindsCanBeLookedAtAlone() {
    Dependency drives = needs("c", "b").kind(DependencyKind.DRIVES).build();
    DependencyGraph requires =
        DependencyGraph.of(
            plan(List.of("a", "b", "c"), plain("b", "a"), drives),
            EnumSet.of(DependencyKind.REQUIRES));
    assertThat(requires.nodes()).containsExactly(kr("a"), kr("b"));
  }

  @Test
  void paymentChainBreaksAtItsFirstLink() {
    DependencyGraph graph = DependencyGraph.of(Plans.paymentChain());
    assertThat(graph.layers())
        .containsExactly(
            List.of(kr("pay")),
            List.of(kr("settle")),
            List.of(kr("risk")),
            List.of(kr("service")),
            List.of(kr("reconcile")));
    assertThat(graph.singlePointsOfFailure(kr("reconcile")))
        .containsExactly(kr("pay"), kr("settle"), kr("risk"), kr("service"));
    assertThat(graph.singlePointsOfFailure().get(0))
        .isEqualTo(new SinglePointOfFailure(kr("pay"), 4));

    List<ProviderAlert> alerts =
        graph.alerts(
            goal -> Optional.of(new BigDecimal(goal.equals(kr("pay")) ? "0.39" : "0.4")), DAY);
    assertThat(alerts).hasSize(1);
    ProviderAlert alert = alerts.get(0);
    assertThat(alert.provider()).isEqualTo(kr("pay"));
    assertThat(alert).hasToString("ProviderAlert settle>pay (0.39 below 0.4 on 2026-02-01)");
    assertThat(alert.warned())
        .extracting(warned -> warned.goal().id() + " " + warned.effectOn())
        .containsExactly(
            "settle 2026-02-04", "risk 2026-02-09", "service 2026-02-16", "reconcile 2026-03-02");
    ProviderAlert.Warned last = alert.warned().get(3);
    assertThat(last.chain().goals())
        .extracting(GoalRef::id)
        .containsExactly("pay", "settle", "risk", "service", "reconcile");
    assertThat(last.chain().links()).hasSize(4);
    assertThat(last.chain().lagDays()).isEqualTo(last.lagDays());
    assertThat(last).hasToString(last.goal().id() + " from " + last.effectOn());
    assertThat(last.chain().lagDays()).isEqualTo(29);
  }

  @Test
  void aWarningTakesTheFastestWay() {
    Dependency alerting =
        needs("b", "a").lagDays(1).alert(new Alert(new BigDecimal("0.5"))).build();
    DependencyGraph graph =
        DependencyGraph.of(
            plan(
                List.of("a", "b", "c", "d"),
                alerting,
                lagged("d", "b", 9, null),
                lagged("c", "b", 2, null),
                lagged("d", "c", 3, null),
                lagged("b", "d", 1, null)));
    List<ProviderAlert.Warned> warned =
        graph.alerts(goal -> Optional.of(BigDecimal.ZERO), DAY).get(0).warned();
    assertThat(warned).extracting(w -> w.goal().id()).containsExactly("b", "c", "d");
    assertThat(warned.get(2).chain().goals())
        .extracting(GoalRef::id)
        .containsExactly("a", "b", "c", "d");
    assertThat(warned.get(2).effectOn()).isEqualTo(DAY.plusDays(6));
  }

  @Test
  void nobodyIsWarnedWithoutThresholdOrScore() {
    DependencyGraph graph = DependencyGraph.of(Plans.paymentChain());
    assertThat(graph.alerts(goal -> Optional.empty(), DAY)).isEmpty();
    DependencyGraph bare = DependencyGraph.of(plan(List.of("a", "b"), plain("b", "a")));
    assertThat(bare.alerts(goal -> Optional.of(BigDecimal.ZERO), DAY)).isEmpty();
  }

  @Test
  void criticalChainSlackAndDates() {
    DependencyGraph graph =
        DependencyGraph.of(
            plan(
                List.of("a", "b", "c", "d"),
                lagged("b", "a", 10, "2026-03-01"),
                lagged("c", "b", 30, "2026-03-05"),
                lagged("c", "d", 20, "2026-02-01")));
    CriticalPath chains = graph.criticalPath();
    assertThat(chains.ends()).containsExactly(new CriticalPath.End(kr("c"), 40));
    GoalChain longest = chains.longest().orElseThrow();
    assertThat(longest.goals()).containsExactly(kr("a"), kr("b"), kr("c"));
    assertThat(longest.lagDays()).isEqualTo(40);
    assertThat(chains.slackOf(kr("d"))).hasValue(20L);
    assertThat(chains.critical()).containsExactly(kr("a"), kr("b"), kr("c"));
    assertThat(chains.arrivalOf(kr("b"))).hasValue(LocalDate.parse("2026-03-11"));
    assertThat(chains.arrivalOf(kr("c"))).hasValue(LocalDate.parse("2026-04-10"));
    assertThat(chains.arrivalOf(kr("a"))).isEmpty();
    assertThat(chains.neededBy(kr("a"))).hasValue(LocalDate.parse("2026-02-19"));
    assertThat(chains.missedDueDates()).hasSize(2);
    CriticalPath.MissedDue end = chains.missedDueDates().get(0);
    assertThat(end.goal()).isEqualTo(kr("c"));
    assertThat(end.handOver()).isEmpty();
    assertThat(end.due()).isEqualTo("2026-03-31");
    assertThat(end.daysLate()).isEqualTo(10);
    CriticalPath.MissedDue handOver = chains.missedDueDates().get(1);
    assertThat(handOver.goal()).isEqualTo(kr("b"));
    assertThat(handOver.handOver().orElseThrow().id()).isEqualTo(DependencyId.of("c>b"));
    assertThat(handOver.daysLate()).isEqualTo(6);
    assertThat(chains.arrivalChainOf(kr("c")).orElseThrow().goals())
        .containsExactly(kr("a"), kr("b"), kr("c"));
    // from today on nothing can be there before today
    assertThat(graph.criticalPath(LocalDate.parse("2026-03-20")).arrivalOf(kr("b")))
        .hasValue(LocalDate.parse("2026-03-30"));
    assertThat(graph.criticalPath(LocalDate.MAX).arrivalOf(kr("c"))).hasValue(LocalDate.MAX);
  }

  @Test
  void redundancyIsWithinAKind() {
    DependencyGraph graph =
        DependencyGraph.of(
            plan(
                List.of("a", "b", "c"),
                plain("b", "a"),
                plain("c", "b"),
                needs("c", "a").id(DependencyId.of("short")).build(),
                needs("c", "a").id(DependencyId.of("feeds")).kind(DependencyKind.FEEDS).build()));
    assertThat(graph.redundantEdges())
        .extracting(Dependency::id)
        .containsExactly(DependencyId.of("short"));
  }

  @Test
  void riskAndWhatIf() {
    DependencyGraph graph = DependencyGraph.of(Plans.paymentChain());
    MissRisk risk = graph.risk(goal -> 0.1);
    assertThat(risk.of(kr("pay")).orElseThrow().chance()).isCloseTo(0.1, within(1e-15));
    assertThat(risk.of(kr("settle")).orElseThrow().chance())
        .isCloseTo(1 - 0.9 * 0.95, within(1e-15));
    assertThat(risk.chances()).allMatch(MissChance::isExact);
    MissRisk changed = risk.with(kr("risk"), 1);
    assertThat(changed.movedSince(risk))
        .extracting(shift -> shift.goal().id())
        .containsExactly("reconcile", "risk", "service");
    assertThat(changed.of(kr("service")).orElseThrow().chance())
        .isCloseTo(1 - 0.9 * 0.5, within(1e-15));
    assertThatThrownBy(() -> risk.with(kr("nowhere"), 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(nowhere)");
    assertThatThrownBy(() -> graph.risk(goal -> 2)).hasMessageContaining("(2.0)");
    DependencyGraph unstated = DependencyGraph.of(plan(List.of("a", "b"), plain("b", "a")));
    assertThat(
            unstated
                .risk(goal -> goal.equals(kr("a")) ? 1 : 0, new RiskOptions(10, 1, 0.25))
                .of(kr("b"))
                .orElseThrow()
                .chance())
        .isEqualTo(0.25);
  }

  @Test
  void bottlenecksComeFirst() {
    List<Bottleneck> found = DependencyGraph.of(Plans.paymentChain()).bottlenecks(1).goals();
    assertThat(found.get(0).goal()).isEqualTo(kr("risk"));
    assertThat(found.get(0).betweenness()).isEqualTo(4);
    assertThat(found.get(0).standardError()).isZero();
    assertThat(found.stream().mapToDouble(Bottleneck::pageRank).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void drivesEdgesAreHeldAgainstTheirSeries() {
    Dependency drives = needs("lagging", "leading").kind(DependencyKind.DRIVES).build();
    Dependency other = needs("lagging", "short").kind(DependencyKind.DRIVES).build();
    DependencyGraph graph =
        DependencyGraph.of(
            plan(List.of("leading", "lagging", "short"), drives, other, plain("short", "leading")));
    Random random = new Random(5);
    NavigableMap<LocalDate, BigDecimal> leading = new TreeMap<>();
    NavigableMap<LocalDate, BigDecimal> lagging = new TreeMap<>();
    double[] changes = new double[120];
    double x = 50;
    double y = 50;
    for (int i = 0; i < changes.length; i++) {
      changes[i] = random.nextGaussian();
      x += changes[i];
      y += (i < 2 ? 0 : changes[i - 2]) + 0.5 * random.nextGaussian();
      LocalDate day = LocalDate.parse("2024-01-01").plusWeeks(i);
      leading.put(day, BigDecimal.valueOf(x));
      lagging.put(day, BigDecimal.valueOf(y));
    }
    List<DriverEvidence> found =
        graph.leadLag(
            goal ->
                switch (goal.id()) {
                  case "leading" -> leading;
                  case "lagging" -> lagging;
                  default -> new TreeMap<>();
                },
            7,
            6);
    assertThat(found).hasSize(2);
    LeadLagEvidence evidence = found.get(0).evidence().orElseThrow();
    assertThat(evidence.lagSteps()).isEqualTo(2);
    assertThat(evidence.lagDays()).isEqualTo(14);
    assertThat(evidence.lagsTried()).isEqualTo(7);
    assertThat(evidence.pValue()).isLessThan(0.01);
    assertThat(evidence.correlation()).isGreaterThan(0.7);
    assertThat(found.get(1).evidence()).isEmpty();
    assertThatThrownBy(() -> LeadLagEvidence.of(leading, lagging, 0, 1))
        .hasMessageContaining("(0)");
    assertThatThrownBy(() -> LeadLagEvidence.of(leading, lagging, 1, -1))
        .hasMessageContaining("(-1)");
    assertThat(LeadLagEvidence.of(leading, new TreeMap<>(), 1, 1)).isEmpty();
  }

  @Test
  void orderOfThePlanDoesNotMatter() {
    List<String> ids = new ArrayList<>();
    List<Dependency> dependencies = new ArrayList<>();
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      ids.add("k" + i);
    }
    for (int i = 0; i < 150; i++) {
      dependencies.add(
          needs("k" + random.nextInt(60), "k" + random.nextInt(60))
              .id(DependencyId.of("d" + i))
              .lagDays(random.nextInt(9))
              .build());
    }
    DependencyGraph one = DependencyGraph.of(plan(ids, dependencies));
    Collections.reverse(ids);
    DependencyGraph other = DependencyGraph.of(plan(ids, dependencies));
    assertThat(other.nodes()).isEqualTo(one.nodes());
    assertThat(other.cycles()).isEqualTo(one.cycles());
    assertThat(other.layers()).isEqualTo(one.layers());
    assertThat(other.bottlenecks(1)).isEqualTo(one.bottlenecks(1));
    assertThat(other.singlePointsOfFailure()).isEqualTo(one.singlePointsOfFailure());
    assertThat(other.risk(goal -> 0.1).chances()).isEqualTo(one.risk(goal -> 0.1).chances());
    assertThat(other.criticalPath().longest()).isEqualTo(one.criticalPath().longest());
  }
}
