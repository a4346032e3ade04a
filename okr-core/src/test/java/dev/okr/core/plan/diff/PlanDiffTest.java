package dev.okr.core.plan.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PlanDiffTest {

  private static final KeyResultId K1 = KeyResultId.of("K1");
  private static final ObjectiveId O = ObjectiveId.of("O");

  private static KeyResult keyResult(String id, String title, Measure... measures) {
    return KeyResult.builder().id(id).title(title).owner("a").addMeasures(measures).build();
  }

  private static final Measure MARGIN = Measure.of("margin", Target.fromTo("38", "40"));
  private static final Measure RETURNS = Measure.of("returns", Target.atMost("9", "11"));

  private static final Plan PLAN =
      Plan.builder("p")
          .cycles(Cycle.of("Q1", "2026-01-01", "2026-03-31"))
          .teams(Team.of("a", "Payments"), Team.of("b", "Growth"))
          .metrics(
              Metric.builder().id("margin").unit(Unit.PERCENT).build(),
              Metric.builder().id("returns").unit(Unit.PERCENT).build())
          .objectives(
              Objective.builder()
                  .id("O")
                  .title("Earn more")
                  .cycle("Q1")
                  .addKeyResult(keyResult("K1", "Margin", MARGIN))
                  .addKeyResult(keyResult("K2", "Returns", RETURNS))
                  .build(),
              Objective.builder()
                  .id("T")
                  .title("Fewer returns")
                  .cycle("Q1")
                  .addContributesTo(Alignment.to(K1))
                  .build())
          .dependencies(
              Dependency.builder()
                  .id("D")
                  .dependent(GoalRef.to(K1))
                  .provider(GoalRef.to(KeyResultId.of("K2")))
                  .build())
          .build();

  private static List<String> changes(Plan after) {
    return PlanDiff.between(PLAN, after).text(Locale.ENGLISH).lines().toList();
  }

  private static List<String> revised(UnaryOperator<KeyResult> change) {
    return changes(PLAN.revise(K1, change));
  }

  private static UnaryOperator<KeyResult> measure(UnaryOperator<Measure> change) {
    return k -> k.toBuilder().measures(List.of(change.apply(k.measures().get(0)))).build();
  }

  @Test
  void nothing() {
    assertThat(PlanDiff.between(PLAN, PLAN).isEmpty()).isTrue();
    assertThat(PlanDiff.between(PLAN, PLAN).text("zh")).isEmpty();
  }

  @Test
  void aMemberOfAKeyResult() {
    assertThat(revised(k -> k.toBuilder().title("Gross margin").build()))
        .containsExactly("Key result 'K1': the title changed from Margin to Gross margin.");
    assertThat(revised(k -> k.toBuilder().owner("b").build()))
        .containsExactly("Key result 'K1': the owner changed from a to b.");
    assertThat(revised(k -> k.toBuilder().weight(2).build()))
        .containsExactly("Key result 'K1': the weight changed from nothing to 2.");
    assertThat(revised(k -> k.toBuilder().state(State.DROPPED).build()))
        .containsExactly("Key result 'K1': the state changed from active to dropped.");
    assertThat(revised(k -> k.toBuilder().endsOn(LocalDate.parse("2026-02-28")).build()))
        .containsExactly("Key result 'K1': the last day changed from nothing to 2026-02-28.");
    assertThat(revised(measure(m -> m.toBuilder().target(Target.fromTo("38", "39")).build())))
        .containsExactly("Measure 'K1.margin': the target changed from 38 → 40 to 38 → 39.");
    assertThat(revised(measure(m -> m.toBuilder().id("gross").build())))
        .containsExactly("Measure 'K1.margin' is now called 'K1.gross'.");
    assertThat(revised(k -> k.toBuilder().addMeasure(RETURNS).build()))
        .containsExactly("Measure 'K1.returns' was added (≤ 9 ← 11).");
  }

  @Test
  void targetsWithoutNumbersAreShownBySigns() {
    Plan done = PLAN.revise(K1, measure(m -> m.toBuilder().target(Target.done()).build()));
    Plan whole = PLAN.revise(K1, measure(m -> m.toBuilder().target(Target.completion()).build()));
    PlanChange change = PlanDiff.between(done, whole).changes().get(0);
    assertThat(change.in("en"))
        .isEqualTo("Measure 'K1.margin': the target changed from ✓ to 100%.");
    assertThat(change.in("zh")).contains("✓", "100%").doesNotContainPattern("done|completion");
  }

  @Test
  void inChinese() {
    Plan after = PLAN.revise(K1, k -> k.toBuilder().owner("b").build());
    assertThat(PlanDiff.between(PLAN, after).text("zh")).isEqualTo("关键成果“K1”：负责人由 a 改为 b。\n");
  }

  @Test
  void whatCameAndWent() {
    assertThat(changes(PLAN.with(O, keyResult("K3", "Speed"))))
        .containsExactly("Key result 'K3' was added (Speed).");
    assertThat(changes(PLAN.without(K1))).containsExactly("Key result 'K1' was removed (Margin).");
    assertThat(changes(PLAN.with(Team.of("c", "Care"))))
        .containsExactly("Party 'c' was added (Care).");
  }

  @Test
  void aDefinition() {
    assertThat(
            changes(
                PLAN.revise(
                    MetricId.of("margin"), m -> m.toBuilder().unit(Unit.of("ratio")).build())))
        .containsExactly("Metric 'margin': the unit changed from % to ratio.");
  }

  @Test
  void days() {
    assertThat(changes(PLAN.with(Cycle.of("Q1", "2026-01-01", "2026-04-15"))))
        .containsExactly(
            "Cycle 'Q1': the days changed from 2026-01-01 – 2026-03-31 to 2026-01-01 –"
                + " 2026-04-15.");
  }

  /** What refers to it by its new name isn't a change. */
  @Test
  void aRenamedGoalIsFoundByItsTitle() {
    Objective before = PLAN.objective(O).orElseThrow();
    Plan after =
        PLAN.toBuilder()
            .objectives(
                before.toBuilder()
                    .id("O1")
                    .keyResults(
                        List.of(
                            before.keyResults().get(0).toBuilder().id("O1.K1").build(),
                            before.keyResults().get(1)))
                    .build(),
                PLAN.objective(ObjectiveId.of("T")).orElseThrow().toBuilder()
                    .contributesTo(List.of(Alignment.to(KeyResultId.of("O1.K1"))))
                    .build())
            .dependencies(
                PLAN.dependencies().get(0).toBuilder()
                    .dependent(GoalRef.to(KeyResultId.of("O1.K1")))
                    .build())
            .build();
    assertThat(changes(after))
        .containsExactly(
            "Objective 'O' is now called 'O1'.", "Key result 'K1' is now called 'O1.K1'.");
  }

  @Test
  void twoOfOneTitleAreNotTakenForOneAnother() {
    Plan two = PLAN.with(O, keyResult("K3", "Twin")).with(O, keyResult("K4", "Twin"));
    Plan after = two.without(KeyResultId.of("K3")).with(O, keyResult("K5", "Twin"));
    assertThat(PlanDiff.between(two, after).changes())
        .extracting(PlanChange::kind)
        .containsExactly(ChangeKind.RENAMED, ChangeKind.REORDERED);
    Plan both =
        two.without(KeyResultId.of("K3"))
            .without(KeyResultId.of("K4"))
            .with(O, keyResult("K5", "Twin"));
    assertThat(PlanDiff.between(two, both).changes())
        .extracting(PlanChange::kind)
        .containsExactly(ChangeKind.REMOVED, ChangeKind.REMOVED, ChangeKind.ADDED);
  }

  @Test
  void aKeyResultThatMoved() {
    KeyResult moved = PLAN.keyResult(K1).orElseThrow();
    assertThat(changes(PLAN.without(K1).with(ObjectiveId.of("T"), moved)))
        .containsExactly("Key result 'K1' moved from 'O' to 'T'.");
  }

  @Test
  void aGoalThatWasSplit() {
    KeyResult moved = PLAN.keyResult(K1).orElseThrow();
    Plan objective =
        PLAN.without(K1)
            .with(Objective.builder().id("P").title("Margin first").cycle("Q1").build())
            .with(ObjectiveId.of("P"), moved);
    assertThat(changes(objective))
        .containsExactly(
            "Objective 'P' was added (Margin first).",
            "Key result 'K1' moved from 'O' to 'P'.",
            "Objective 'P' was split off from 'O'.");
    Plan both = PLAN.revise(K1, k -> k.toBuilder().addMeasure(RETURNS).build());
    Plan split =
        both.revise(K1, k -> k.toBuilder().measures(List.of(MARGIN)).build())
            .with(O, keyResult("K9", "Fewer come back", RETURNS));
    assertThat(PlanDiff.between(both, split).text("en").lines())
        .containsExactly(
            "Key result 'K9' was added (Fewer come back).",
            "Measure 'K1.returns' was removed (≤ 9 ← 11).",
            "Key result 'K9' was split off from 'K1'.");
  }

  @Test
  void anotherOrder() {
    Objective before = PLAN.objective(O).orElseThrow();
    Plan after =
        PLAN.revise(
            O,
            o ->
                o.toBuilder()
                    .keyResults(List.of(before.keyResults().get(1), before.keyResults().get(0)))
                    .build());
    assertThat(changes(after))
        .containsExactly("Objective 'O': the order of the key results changed.");
  }

  @Test
  void aChangeIsFoundByItsSubject() {
    PlanDiff diff =
        PlanDiff.between(
            PLAN,
            PLAN.revise(K1, measure(m -> m.toBuilder().target(Target.fromTo("38", "39")).build())));
    assertThat(diff.about(Subject.of(K1))).isEqualTo(diff.changes()).hasSize(1);
    assertThat(diff.about(Subject.of(K1, MeasureId.of("margin")))).hasSize(1);
    assertThat(diff.about(Subject.of(CycleId.of("Q1")))).isEmpty();
    assertThat(diff.of(ChangeKind.RETARGETED)).isEqualTo(diff.changes());
    assertThat(diff.changes().get(0).from()).isEqualTo(LocalizedText.of("38 → 40"));
  }
}
