package dev.okr.testkit.docs;

import static dev.okr.testkit.OkrAssertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.Severity;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OurReviewTest {

  private static final LocalDate ON = LocalDate.parse("2026-02-27");

  private static Plan plan() {
    KeyResult success =
        KeyResult.builder()
            .id("O1.KR1")
            .owner("finance")
            .addMeasure(Measure.of("payment-success-rate", Target.fromTo("90", "97")))
            .build();
    return Plan.builder("shop")
        .cycles(Cycle.of("2026Q1", "2026-01-01", "2026-03-31"))
        .metrics(Metric.builder().id("payment-success-rate").unit("%").build())
        .objectives(Objective.builder().id("O1").cycle("2026Q1").addKeyResult(success).build())
        .build();
  }

  private static Journal journal() {
    return Journal.of(
        List.of(
            CheckIn.builder()
                .id("e1")
                .keyResult("O1.KR1")
                .value("94.9")
                .on(LocalDate.parse("2026-02-26"))
                .recordedAt(Instant.parse("2026-02-26T09:00:00Z"))
                .by("p.lin")
                .build()));
  }

  @Test
  void aQuarterThatWeKnow() {
    Scorecard card = Scorer.standard().score(plan(), journal(), ON);
    Report report =
        RuleBook.standard().with(OurRuleProperties.OURS).check(plan(), journal(), card.on());

    assertThat(card).keyResult("O1.KR1").hasScore("0.7").isGreen();
    assertThat(card).objective("O1").hasScoreBetween("0.6", "0.8").hasReasons();
    assertThat(report).hasOpen("OKR-103").on("O1").withSeverity(Severity.WARNING);
    assertThat(report).hasNoOpen("ACME-1");
  }
}
