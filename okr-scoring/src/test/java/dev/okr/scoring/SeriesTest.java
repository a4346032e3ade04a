package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));

  private static Series series() {
    Scenario scenario =
        Scenario.of(Target.fromTo("0", "100"))
            .at("K", "m", "20", START.plusDays(1))
            .at("K", "m", "70", START.plusDays(60));
    return Scorer.standard().series(scenario.plan(), scenario.journal(), START, END);
  }

  @Test
  void aBurnUpIsAPointADay() {
    List<SeriesPoint> points = series().of(K);
    assertThat(points).hasSize(100);
    assertThat(points.get(0).light()).isEqualTo(Light.UNKNOWN);
    assertThat(points.get(1).score()).contains(Score.of("0.2"));
    assertThat(points.get(59).score()).contains(Score.of("0.2"));
    assertThat(points.get(59).expected()).contains(Score.of("0.6"));
    assertThat(points.get(59).light()).isEqualTo(Light.RED);
    assertThat(points.get(60).score()).contains(Score.of("0.7"));
    assertThat(points.get(60).light()).isEqualTo(Light.GREEN);
    assertThat(points.get(99).expected()).contains(Score.ONE);
    assertThat(series().of(GoalRef.to(ObjectiveId.of("O")))).hasSize(100);
    assertThat(series().of(GoalRef.to(ObjectiveId.of("none")))).isEmpty();
    assertThat(series().of(GoalRef.to(KeyResultId.of("none")))).isEmpty();
  }

  @Test
  void aDayIsFoundByItsDate() {
    Series series = series();
    assertThat(series.from()).isEqualTo(START);
    assertThat(series.to()).isEqualTo(END);
    assertThat(series.on(START.plusDays(60)).orElseThrow().on()).isEqualTo(START.plusDays(60));
    assertThat(series.on(START.minusDays(1))).isEmpty();
    assertThat(series.on(END.plusDays(1))).isEmpty();
    assertThat(series.on(END).orElseThrow().explain(K)).isPresent();
  }

  @Test
  void aSeriesEndsOnOrAfterItsFirstDay() {
    Scenario scenario = Scenario.of(Target.done());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Scorer.standard().series(scenario.plan(), scenario.journal(), END, START));
  }
}
