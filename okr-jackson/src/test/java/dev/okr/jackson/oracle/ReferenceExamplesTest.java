package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.Sample.entry;
import static dev.okr.jackson.oracle.Sample.keyResult;
import static dev.okr.jackson.oracle.Sample.measured;
import static dev.okr.jackson.oracle.Sample.objective;
import static dev.okr.jackson.oracle.Sample.plan;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples of docs/reference/scoring.md that the tests of the sections don't have. */
class ReferenceExamplesTest {
  private static final String TEN = "target: {kind: 'fromTo', from: 0, to: 10}";

  @ParameterizedTest
  @CsvSource({"'', 5, 0.500000000", "'combine: ''all'',', 10, 0.000000000"})
  void aKeyResultThatBeginsLater(String members, String value, String score) {
    String later = keyResult("L", "from: '2026-03-01', " + TEN);
    Card card = plan("", objective("O", members, measured("K", TEN), later));
    card.journal(value("2026-02-14", value));
    assertThat(card.score("O")).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"4, 'yellow [part:K, part:L]'", "5, 'unknown [part:L]'"})
  void aPartThatNobodyTouched(String value, String light) {
    Card card = plan("", objective("O", "", measured("K", TEN), measured("L", TEN)));
    card.journal(value("2026-02-14", value));
    assertThat(card.light("O")).isEqualTo(light);
  }

  @Test
  void aScoreSetByHandStandsBesideTheComputedOne() {
    Card card = plan("", objective("O", "", measured("K", TEN))).journal(value("2026-02-01", "6"));
    card.journal(
        entry("scoreAdjusted", "2026-02-02", "keyResult: 'K', score: 0.8, reason: 'r'"),
        entry("scoreAdjusted", "2026-02-20", "keyResult: 'K', score: 1.2, reason: 'r'"));
    assertThat(card.score("K")).isEqualTo("0.800000000");
    assertThat(card.figure("K", "computed")).isEqualTo("0.600000000");
    assertThat(card.on("2026-02-20").score("K")).isEqualTo("1.000000000");
  }

  @Test
  void ofAnAspirationalGoalSevenTenthsAreExpected() {
    Card card = plan("", objective("O", "ambition: 'aspirational',", measured("K", TEN)));
    card.journal(value("2026-03-31", "7")).on("2026-03-31");
    assertThat(card.expected("K")).isEqualTo("0.700000000");
    assertThat(card.light("K")).isEqualTo("green []");
    assertThat(card.on("2026-02-14").expected("K")).isEqualTo("0.350000000");
  }
}
