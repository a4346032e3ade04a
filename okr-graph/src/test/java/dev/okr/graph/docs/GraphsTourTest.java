package dev.okr.graph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.ProviderAlert;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.Templates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The code of docs/graphs.md. */
class GraphsTourTest {

  private final Cycle quarter =
      Cycle.builder().id(CycleId.of("Q1")).span(DateSpan.of("2026-01-01", "2026-03-31")).build();
  private final Plan plan = Templates.paymentChain(quarter);
  private final GoalRef payment = GoalRef.to(KeyResultId.of("payment.KR1"));

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

  @Test
  void theFirstLinkBreaks() {
    assertThat(warnings(plan, payment, LocalDate.parse("2026-02-01")))
        .containsExactly(
            "settlement.KR1 from 2026-02-04",
            "risk.KR1 from 2026-02-09",
            "service.KR1 from 2026-02-16",
            "reconciliation.KR1 from 2026-03-02");
  }

  @Test
  void whatHangsOnIt() {
    DependencyGraph graph = DependencyGraph.of(plan);
    assertThat(graph.impactOf(payment))
        .extracting(reached -> reached.goal().id() + " " + reached.distance())
        .containsExactly("settlement.KR1 1", "risk.KR1 2", "service.KR1 3", "reconciliation.KR1 4");
    assertThat(graph.criticalChains().longest().orElseThrow().lagDays()).isEqualTo(29);
  }

  @Test
  void theRoom() {
    ResponsibilityGraph roles = ResponsibilityGraph.of(plan);
    assertThat(roles.roomFor(ObjectiveId.of("settlement")))
        .extracting(attendee -> attendee.party() + " " + attendee.seats())
        .containsExactly("payment [PROVIDER]", "settlement [OWNER, ACCOUNTABLE, RESPONSIBLE]");
  }

  @Test
  void thePageIsThisCode() {
    Snippets.areCodeOf("graphs.md", GraphsTourTest.class);
  }
}
