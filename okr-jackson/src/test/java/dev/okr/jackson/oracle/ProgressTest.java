package dev.okr.jackson.oracle;

import static dev.okr.jackson.oracle.Sample.one;
import static dev.okr.jackson.oracle.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 2: raw progress p of a target at value v. */
class ProgressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind: 'fromTo', from: 15, to: 35 | 20 | 0.250000000",
        "kind: 'fromTo', from: 100, to: 60 | 50 | 1.250000000",
        "kind: 'fromTo', from: 100, to: 60 | 110 | -0.250000000",
        "kind: 'fromTo', from: 0, to: 0.001 | 5 | 1000.000000000",
        "kind: 'fromTo', from: 0, to: 0.001 | -5 | -1000.000000000",
        "kind: 'fromTo', from: 0, to: 3 | 2 | 0.666666667",
        "kind: 'changeBy', by: 25, unit: '%', reference: 80 | 90 | 0.500000000",
        "kind: 'changeBy', by: 25, unit: '%', reference: -80 | -70 | 0.500000000",
        "kind: 'changeBy', by: -50, unit: '%', reference: 80 | 60 | 0.500000000",
        "kind: 'changeBy', by: 4, unit: 'pp', reference: 0 | 1 | 0.250000000",
        "kind: 'changeBy', by: 4, unit: 'abs' | 1 | null",
        "kind: 'changeBy', by: 4, unit: '%', reference: 0 | 1 | null",
        "kind: 'atLeast', value: 97, floor: 94 | 96 | 0.666666667",
        "kind: 'atLeast', value: 97, floor: 94 | 93 | -0.333333333",
        "kind: 'atLeast', value: 97, floor: 97 | 96 | 0.000000000",
        "kind: 'atLeast', value: 97 | 97 | 1.000000000",
        "kind: 'atLeast', value: 97, strict: true | 97 | 0.000000000",
        "kind: 'atLeast', value: 97, floor: 94, strict: true | 97 | 1.000000000",
        "kind: 'atMost', value: 5, ceiling: 9 | 6 | 0.750000000",
        "kind: 'atMost', value: 5, ceiling: 4 | 6 | 0.000000000",
        "kind: 'atMost', value: 5 | 5 | 1.000000000",
        "kind: 'between', low: 5, high: 7 | 5 | 1.000000000",
        "kind: 'between', low: 5, high: 7 | 7 | 1.000000000",
        "kind: 'between', low: 5, high: 7, strict: true | 7 | 0.000000000",
        "kind: 'between', low: 5, high: 7, floor: 1, ceiling: 9 | 4 | 0.750000000",
        "kind: 'between', low: 5, high: 7, floor: 1, ceiling: 9 | 8 | 0.500000000",
        "kind: 'grades', points: [{at: 10, score: 0.2}, {at: 20, score: 0.7}] | 15 | 0.450000000",
        "kind: 'grades', points: [{at: 10, score: 0.2}, {at: 20, score: 0.7}] | 5 | -0.050000000",
        "kind: 'grades', points: [{at: 10, score: 0.2}, {at: 20, score: 0.7}] | 30 | 0.700000000",
        "kind: 'grades', points: [{at: 9, score: 0}, {at: 6, score: 0.5}, {at: 0, score: 1}] | 3"
            + " | 0.750000000",
        "kind: 'grades', steps: true, points: [{at: 9, score: 0.1}, {at: 6, score: 0.5}] | 7"
            + " | 0.100000000",
        "kind: 'grades', steps: true, points: [{at: 9, score: 0.1}, {at: 6, score: 0.5}] | 10"
            + " | 0.000000000",
        "kind: 'grades', points: [{at: 9, score: 0.6}] | 9 | 0.600000000",
        "kind: 'grades', points: [{at: 9, score: 0.6}] | 8 | 0.000000000",
        "kind: 'completion' | 130 | 1.300000000"
      })
  void progress(String target, String v, String p) {
    Card card = one("", "target: {" + target + "}").journal(value("2026-01-10", v));
    assertThat(card.of("K").get("measures").get(0).get("progress").asText()).isEqualTo(p);
  }

  @Test
  void baselineThatEqualsTheTargetFollowsThePolarity() {
    String same = "target: {kind: 'fromTo', from: 5, to: 5}";
    Card lower = one("{id: 'x', unit: 'count', polarity: 'lower'}", "metric: 'x', " + same);
    assertThat(lower.journal(value("2026-01-10", "4")).score("K")).isEqualTo("1.000000000");
    assertThat(lower.journal(value("2026-01-11", "6")).score("K")).isEqualTo("0.000000000");
  }

  @Test
  void boundsAreComparedExactly() {
    Card card = one("", "target: {kind: 'atLeast', value: 0.3}");
    card.journal(value("2026-01-10", "'0.2999999999999'"));
    assertThat(card.score("K")).isEqualTo("0.000000000");
  }

  @Test
  void strictPolicyMakesAllBoundsExclusive() {
    Card card =
        one("", "target: {kind: 'atMost', value: 5}").policyWith("{\"bounds\": \"strict\"}");
    assertThat(card.journal(value("2026-01-10", "5")).score("K")).isEqualTo("0.000000000");
  }
}
