package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Random plans, histories and journals, by named policies and by mixtures of figures that no tool
 * has. {@code -Dokr.oracle.cases} and {@code -Dokr.oracle.first} say how many and from which seed.
 */
class ScorerAgainstOracleTest {

  private static final int CASES = Integer.getInteger("okr.oracle.cases", 3_000);

  @Test
  void everyFigureLightAndReasonIsTheOracles() {
    long first = Long.getLong("okr.oracle.first", 1L);
    assertThat(
            OracleComparison.firstDifference(
                new ScorerUnderTest(), Knobs.SMALL, first, first + CASES - 1))
        .isEmpty();
  }
}
