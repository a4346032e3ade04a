package dev.okr.graph;

import static dev.okr.graph.Plans.kr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private final Plan plan = Templates.paymentChain(Plans.cycles().get(0));

  @Test
  void hasNoErrors() {
    assertThat(RuleBook.standard().check(plan).findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::toString)
        .isEmpty();
  }

  @Test
  void everyLinkIsWarnedWhenTheFirstBreaks() {
    DependencyGraph graph = DependencyGraph.of(plan);
    ProviderAlert alert =
        graph
            .alerts(
                goal -> Optional.of(new BigDecimal(goal.equals(kr("payment.KR1")) ? "0.2" : "0.9")),
                LocalDate.parse("2026-02-01"))
            .get(0);
    assertThat(alert.warned())
        .extracting(warned -> warned.goal().id() + " " + warned.effectOn())
        .containsExactly(
            "settlement.KR1 2026-02-04",
            "risk.KR1 2026-02-09",
            "service.KR1 2026-02-16",
            "reconciliation.KR1 2026-03-02");
    assertThat(AlignmentGraph.of(plan).orphans()).isEmpty();
  }
}
