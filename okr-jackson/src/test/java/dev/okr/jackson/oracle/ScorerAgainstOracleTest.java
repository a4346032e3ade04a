package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScorerAgainstOracleTest {

  private static final int CASES = Integer.getInteger("okr.oracle.cases", 3_000);
  private static final Knobs NAMED = new Knobs(4, 4, 3, 25, 0, 2, 15, 0);

  @Test
  void everyFigureLightAndReasonIsTheOracles() {
    long first = Long.getLong("okr.oracle.first", 1L);
    assertThat(
            OracleComparison.firstDifference(
                new ScorerUnderTest(), NAMED, first, first + CASES - 1))
        .isEmpty();
  }
}
