package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaInput;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Progress by a host's own formula. */
class FormulaTest {

  private static final Target TO_TEN = new Target.FromTo(BigDecimal.ZERO, BigDecimal.TEN);
  private static final Formula SQUARED =
      Formula.of(
          "squared",
          3,
          input -> {
            BigDecimal share = input.value().movePointLeft(1);
            return share.multiply(share);
          });

  private static Policy with(FormulaUse... uses) {
    return Policy.builder().from(Policies.standard()).name("house").addFormulas(uses).build();
  }

  private static String score(Scenario scenario, FormulaUse... uses) {
    return scenario.score(with(uses), END).score().map(Score::toString).orElse("unscorable");
  }

  @Test
  void itTakesThePlaceOfTheTargetsOwn() {
    Scenario half = Scenario.of(TO_TEN).at("K", "m", "5");
    assertThat(score(half)).isEqualTo("0.500000000");
    assertThat(score(half, FormulaUse.ofKind(SQUARED, Target.FromTo.class)))
        .isEqualTo("0.250000000");
    assertThat(score(half, FormulaUse.ofMetric(SQUARED, MetricId.of("up"))))
        .isEqualTo("0.250000000");
  }

  @Test
  void itIsForNothingElse() {
    Scenario half = Scenario.of(TO_TEN).at("K", "m", "5");
    assertThat(score(half, FormulaUse.ofKind(SQUARED, Target.AtLeast.class)))
        .isEqualTo("0.500000000");
    assertThat(score(half, FormulaUse.ofMetric(SQUARED, MetricId.of("down"))))
        .isEqualTo("0.500000000");
  }

  @Test
  void theMetricsGoesBeforeTheKinds() {
    Formula none = Formula.of("none", 1, input -> BigDecimal.ZERO);
    assertThat(
            score(
                Scenario.of(TO_TEN).at("K", "m", "5"),
                FormulaUse.ofKind(none, Target.FromTo.class),
                FormulaUse.ofMetric(SQUARED, MetricId.of("up"))))
        .isEqualTo("0.250000000");
  }

  @Test
  void whatItGivesIsRoundedSaturatedAndClampedLikeAnyProgress() {
    Scenario any = Scenario.of(TO_TEN).at("K", "m", "5");
    Formula third = Formula.of("third", 1, input -> new BigDecimal("0.33333333349999"));
    assertThat(score(any, FormulaUse.ofKind(third, Target.FromTo.class))).isEqualTo("0.333333333");
    Formula huge = Formula.of("huge", 1, input -> new BigDecimal("1e18"));
    KeyResultScore most = any.score(with(FormulaUse.ofKind(huge, Target.FromTo.class)), END);
    assertThat(most.score()).contains(Score.ONE);
    assertThat(most.progress().orElseThrow()).hasToString("1000.000000000");
  }

  @Test
  void withoutAValueItIsNotAsked() {
    List<FormulaInput> asked = new ArrayList<>();
    Formula spy =
        Formula.of(
            "spy",
            1,
            input -> {
              asked.add(input);
              return BigDecimal.ONE;
            });
    FormulaUse use = FormulaUse.ofKind(spy, Target.FromTo.class);
    assertThat(score(Scenario.of(TO_TEN), use)).isEqualTo("0.000000000");
    assertThat(asked).isEmpty();
    assertThat(score(Scenario.of(TO_TEN).at("K", "m", "7"), use)).isEqualTo("1.000000000");
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(
            input -> {
              assertThat(input.value()).isEqualByComparingTo("7");
              assertThat(input.target()).isEqualTo(TO_TEN);
              assertThat(input.scaled(BigDecimal.TEN)).isEqualByComparingTo("10");
            });
  }

  @Test
  void aMeanIsHandedOnExactly() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                Scenario.keyResult(
                    "K",
                    Measure.builder()
                        .from(Scenario.measure("m", "up", TO_TEN))
                        .observe(Observation.MEAN)
                        .build()))
            .at("K", "m", "1", START)
            .at("K", "m", "1", day(2))
            .at("K", "m", "0", day(3));
    FormulaInput mean =
        new FormulaInput(
            TO_TEN, BigDecimal.ONE, new BigDecimal(2), new BigDecimal(3), Polarity.HIGHER);
    assertThat(mean.value()).isEqualByComparingTo("0.6666666666666666666666666666666667");
    Formula dividend = Formula.of("dividend", 1, FormulaInput::dividend);
    assertThat(score(scenario, FormulaUse.ofKind(dividend, Target.FromTo.class)))
        .isEqualTo("1.000000000");
  }

  @Test
  void explanationsNameIt() {
    Scorecard card =
        Scenario.of(TO_TEN)
            .at("K", "m", "5")
            .card(with(FormulaUse.ofKind(SQUARED, Target.FromTo.class)), END);
    Derivation why = card.explain(GoalRef.to(KeyResultId.of("K"))).orElseThrow();
    assertThat(why.text("en")).contains("by the house formula 'squared' 3", "0.250000000");
    assertThat(why.text("zh")).contains("按自定义公式 'squared' 3");
    assertThat(why.recompute()).isEqualTo(why.result());
  }

  /** What an explanation says of a formula is what was scored: of a work target too. */
  @Test
  void theFormulaOfAMetricIsForItsMilestonesToo() {
    Target step =
        new Target.Milestones(
            List.of(
                new Milestone(MilestoneId.of("a"), LocalizedText.empty(), Weight.ONE, null),
                new Milestone(MilestoneId.of("b"), LocalizedText.empty(), Weight.ONE, null)));
    Formula tenth = Formula.of("tenth", 1, input -> input.value().movePointLeft(1));
    Scenario scenario = Scenario.of(step);
    CheckIn.Builder done = CheckIn.builder();
    done.id(EntryId.of("d"))
        .keyResult(KeyResultId.of("K"))
        .measure(MeasureId.of("m"))
        .done(List.of(MilestoneId.of("a")))
        .on(START)
        .recordedAt(Instant.parse("2026-01-01T12:00:00Z"))
        .by(PartyId.of("data"));
    scenario.entry(done.build());
    FormulaUse use = FormulaUse.ofMetric(tenth, MetricId.of("up"));
    assertThat(score(scenario, use)).isEqualTo("0.100000000");
    Derivation why =
        scenario.card(with(use), END).explain(GoalRef.to(KeyResultId.of("K"))).orElseThrow();
    assertThat(why.text("en")).contains("by the house formula 'tenth' 1", "0.100000000");
  }

  /** A metric that the dictionary lacks has no formula, and no explanation claims one. */
  @Test
  void aMetricThatIsNotThereHasNone() {
    FormulaUse use = FormulaUse.ofMetric(SQUARED, MetricId.of("lost"));
    Scenario scenario = Scenario.of("lost", TO_TEN).at("K", "m", "5");
    assertThat(score(scenario, use)).isEqualTo("0.500000000");
    Derivation why =
        scenario.card(with(use), END).explain(GoalRef.to(KeyResultId.of("K"))).orElseThrow();
    assertThat(why.text("en")).doesNotContain("house formula");
  }

  @Test
  void liveIsFullWithItToo() {
    Scenario before = Scenario.of(TO_TEN).at("K", "m", "5");
    Scorer scorer = Scorer.of(with(FormulaUse.ofKind(SQUARED, Target.FromTo.class)));
    LiveScorecard live = scorer.live(before.plan(), before.journal(), END);
    live.append(before.checkIn("K", "m", "9", day(2)).build());
    assertThat(live.current().keyResult(KeyResultId.of("K")).orElseThrow().score())
        .contains(Score.of(new BigDecimal("0.81")));
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    FormulaUse one = FormulaUse.ofKind(SQUARED, Target.FromTo.class);
    assertThatIllegalArgumentException().isThrownBy(() -> with(one, one));
    assertThatIllegalArgumentException().isThrownBy(() -> Formula.of(" ", 1, FormulaInput::value));
    assertThatIllegalArgumentException().isThrownBy(() -> Formula.of("x", 0, FormulaInput::value));
    Formula broken = Formula.of("broken", 1, input -> null);
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                score(
                    Scenario.of(TO_TEN).at("K", "m", "5"),
                    FormulaUse.ofKind(broken, Target.FromTo.class)))
        .withMessageContaining("'broken'");
  }
}
