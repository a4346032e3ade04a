package dev.okr.scoring.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Accumulation;
import dev.okr.scoring.Scenario;
import org.junit.jupiter.api.Test;

/** Forecasts in words. */
class ForecastTextTest {

  private static final KeyResultId K = KeyResultId.of("K");

  private static Quarter paid() {
    return Quarter.of(Target.atLeast("97", "94"), "%", Accumulation.LEVEL)
        .values("95.2", "95.6", "95.9", "96.1", "96.4", "96.6", "96.7", "96.9");
  }

  private static String line(Quarter quarter, int day, String language) {
    return ForecastText.of(quarter.scenario().plan(), language).line(quarter.on(day));
  }

  @Test
  void aLineSaysChanceAimAndRange() {
    assertThat(line(paid(), 56, "en"))
        .matches("K: \\d+% to reach 97%; most likely 9\\d(\\.\\d+)?% \\(9[\\d.]+% to 9[\\d.]+%\\)");
    assertThat(line(paid(), 56, "zh"))
        .matches("K：\\d+% 达到 97%；最可能 9[\\d.]+%（9[\\d.]+% 至 9[\\d.]+%）");
  }

  @Test
  void whatIsOverIsToldAsItIs() {
    assertThat(line(paid(), 100, "en")).isEqualTo("K: missed with 96.9%: to reach 97%");
    assertThat(line(paid(), 100, "zh")).isEqualTo("K：未达成：达到 97%，实际 96.9%");
    Quarter met = Quarter.level(Target.fromTo("0", "10")).values("12");
    assertThat(line(met, 100, "en")).isEqualTo("K: met with 12 units: to reach 10 units");
  }

  @Test
  void withoutValuesItSaysWhy() {
    Quarter empty = Quarter.level(Target.fromTo("0", "10"));
    assertThat(line(empty, 20, "en")).isEqualTo("K: no forecast: no values yet");
    assertThat(line(empty, 20, "zh")).isEqualTo("K：无法预测：尚无数据");
  }

  @Test
  void otherDirectionsHaveOtherWords() {
    Quarter falling = Quarter.level(Target.fromTo("9", "5")).values("9", "8", "7.5", "7", "6");
    assertThat(line(falling, 35, "en")).contains("% to be 5 units or less; most likely ");
    Quarter inside = Quarter.level(Target.between("4", "6")).values("5", "5.5", "5", "4.5");
    assertThat(line(inside, 35, "en")).contains("% to be within 4 to 6 units; most likely ");
  }

  @Test
  void largeNumbersAreGroupedAndUnitsAreNamed() {
    Quarter sales = Quarter.of(Target.fromTo("0", "2000000"), "USD", Accumulation.LEVEL);
    assertThat(line(sales.values("1234567.5"), 100, "en"))
        .isEqualTo("K: missed with 1,234,567.5 USD: to reach 2,000,000 USD");
    Quarter time = Quarter.of(Target.atMost("1500"), "ms", Accumulation.LEVEL).values("1400");
    assertThat(line(time, 100, "en")).isEqualTo("K: met with 1,400 ms: to be 1,500 ms or less");
    Quarter days = Quarter.of(Target.fromTo("90", "30"), "day", Accumulation.LEVEL);
    assertThat(line(days.values("80", "70", "60", "50"), 28, "en"))
        .matches(
            "K: .*% to be 30 days or less; most likely [\\d.]+ \\([\\d.-]+ to [\\d.]+ days\\)");
    assertThat(line(days.values("80", "70", "60", "50"), 100, "zh"))
        .isEqualTo("K：未达成：不高于 30 天，实际 50 天");
    Quarter own = Quarter.of(Target.fromTo("0", "5"), "custom:shops", Accumulation.LEVEL);
    assertThat(line(own.values("5"), 100, "en")).isEqualTo("K: met with 5 shops: to reach 5 shops");
  }

  @Test
  void goalsAreToldByTheirScore() {
    Forecast forecast = paid().card(Scenario.day(56)).forecast();
    ForecastText text = ForecastText.of(paid().scenario().plan(), "en");
    assertThat(text.line(forecast.keyResult(K).orElseThrow()))
        .matches("K: \\d+% to reach a score of 1; score most likely [\\d.]+ \\([\\d.]+ to 1\\)");
  }

  @Test
  void whyNamesValuesMethodAndDay() {
    ForecastText text = ForecastText.of(paid().scenario().plan(), "en");
    assertThat(text.why(paid().on(56)))
        .startsWith("smoothed level with a damped trend")
        .contains("8 values from 2026-01-07 to 2026-02-25")
        .contains("for 2026-04-10");
    Quarter few = Quarter.level(Target.fromTo("0", "10")).values("5");
    assertThat(text.why(few.on(10))).endsWith("wide because there are few values");
  }
}
