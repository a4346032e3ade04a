package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** OKR-213 on expected scores. */
class CheckpointRuleTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-14");

  private static List<Finding> found(Checkpoint... points) {
    KeyResult keyResult =
        KeyResult.builder().id("K1").expected(new Expectation.Checkpoints(List.of(points))).build();
    Objective objective = Objective.builder().id("O").addKeyResult(keyResult).build();
    return RuleBook.standard()
        .check(Plan.builder("p").objectives(List.of(objective)).build())
        .of("OKR-213");
  }

  @Test
  void whatIsExpectedIsNoughtToOne() {
    assertThat(found(Checkpoint.score(DAY, "0"), Checkpoint.score(DAY.plusDays(1), "1"))).isEmpty();
    assertThat(found(Checkpoint.value(DAY, "26"))).isEmpty();
    assertThat(found(Checkpoint.score(DAY, "1000")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.message("en"))
                  .isEqualTo(
                      "'K1' expects a score of 1000 on 2026-02-14; what is expected is 0 to 1.");
              assertThat(finding.message("zh")).contains("1000", "0 到 1");
            });
    assertThat(found(Checkpoint.score(DAY, "-0.1"), Checkpoint.score(DAY.plusDays(1), "1.1")))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.message().arguments()).containsEntry("score#2", "1.1"));
  }
}
