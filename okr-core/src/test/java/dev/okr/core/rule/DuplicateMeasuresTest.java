package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Key results that aim at the same (OKR-210). */
class DuplicateMeasuresTest {

  private static final BigDecimal END = new BigDecimal("31");

  /** Another number with its hash code. */
  private static final BigDecimal OTHER = new BigDecimal("4294967296");

  private final List<Objective> objectives = new ArrayList<>();

  private void objective(String id, String cycle, KeyResult... keyResults) {
    objectives.add(
        Objective.builder()
            .id(ObjectiveId.of(id))
            .cycle(CycleId.of(cycle))
            .keyResults(List.of(keyResults))
            .build());
  }

  private static KeyResult keyResult(String id, BigDecimal... ends) {
    KeyResult.Builder keyResult = KeyResult.builder().id(KeyResultId.of(id));
    for (int i = 0; i < ends.length; i++) {
      keyResult.addMeasure(
          Measure.builder()
              .id(MeasureId.of("m" + i))
              .metric(MetricId.of("gmv"))
              .target(new Target.FromTo(BigDecimal.ZERO, ends[i]))
              .build());
    }
    return keyResult.build();
  }

  private static Cycle cycle(String id, String from, String to) {
    return Cycle.builder().id(CycleId.of(id)).span(DateSpan.of(from, to)).build();
  }

  private List<String> found() {
    Plan plan =
        Plan.builder("p")
            .cycles(
                List.of(
                    cycle("Q1", "2026-01-01", "2026-03-31"),
                    cycle("Q2", "2026-04-01", "2026-06-30")))
            .metrics(List.of(Metric.builder().id(MetricId.of("gmv")).build()))
            .objectives(objectives)
            .build();
    return RuleBook.standard().check(plan).of("OKR-210").stream()
        .map(finding -> finding.path() + " " + finding.message().arguments().get("ids"))
        .toList();
  }

  @Test
  void theLastOfThoseThatAimAtTheSameIsNamedWithAll() {
    objective("O2", "Q1", keyResult("C", END), keyResult("A", END));
    objective("O1", "Q1", keyResult("B", new BigDecimal("31.0")));
    assertThat(found()).containsExactly("/objectives/O2/keyResults/C A, B, C");
  }

  @Test
  void numbersThatOnlyShareAHashCodeAreNotTheSame() {
    assertThat(OTHER.hashCode()).isEqualTo(END.hashCode());
    objective("O", "Q1", keyResult("A", END), keyResult("B", OTHER));
    assertThat(found()).isEmpty();
    objective("P", "Q1", keyResult("C", OTHER), keyResult("D", END));
    assertThat(found())
        .containsExactly("/objectives/P/keyResults/C B, C", "/objectives/P/keyResults/D A, D");
  }

  @Test
  void oneKeyResultOrAnotherCycleIsNoSecondOne() {
    objective("O", "Q1", keyResult("A", END, END));
    objective("P", "Q2", keyResult("B", END));
    assertThat(found()).isEmpty();
  }

  @Test
  void ofManyTheFirstAreShown() {
    for (int i = 0; i < 9; i++) {
      objective("O" + i, "Q1", keyResult("K" + i, END));
    }
    assertThat(found()).containsExactly("/objectives/O8/keyResults/K8 K0, K1, K2, K3, K4, … (9)");
  }
}
