package dev.okr.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

  /** Weights apart by blanks, {@code -} where nobody set one. */
  private static List<Optional<BigDecimal>> set(String weights) {
    return weights.isEmpty()
        ? List.of()
        : Arrays.stream(weights.split(" ", -1))
            .map(w -> w.equals("-") ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(w)))
            .toList();
  }

  private static List<BigDecimal> old(String weights) {
    return set(weights).stream().map(Optional::orElseThrow).toList();
  }

  private static String shown(Outcome<List<BigDecimal>> outcome) {
    return outcome.fold(
        all -> all.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")),
        problems -> problems.stream().map(Problem::code).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "-, 100",
    "50 - -, 50 25 25",
    // to 6 decimals, the last takes what rounding leaves
    "- - -, 33.333333 33.333333 33.333334",
    "100 -, 100 0",
    "60 40, 60 40",
    "10 20, 10 20",
    "100.0 0, 100 0",
    "100.1 -, WEIGHT-001",
    "60 41, WEIGHT-001",
  })
  void fixedThenEqual(String given, String filled) {
    assertThat(shown(Weights.fixedThenEqual(set(given)))).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ''",
    "0.6 0.3 -, 1 1 1, 0.6 0.3 0.1",
    // in proportion to the old ones: 0.6 as 1 to 2
    "0.4 - -, 5 1 2, 0.4 0.2 0.4",
    "- 0.4 -, 1 5 2, 0.2 0.4 0.4",
    // three decimals, the last takes what rounding leaves
    "- - -, 1 1 1, 0.333 0.333 0.334",
    "- - -, 0 0 0, 0.333 0.333 0.334",
    "- - 0.5, 0 0 9, 0.25 0.25 0.5",
    "- -, 0 1, 0 1",
    // all set and short of 1: the last takes the rest
    "0.5 0.2, 1 1, 0.5 0.5",
    "0.5 0.5, 1 1, 0.5 0.5",
    "1 -, 1 1, 1 0",
    "0.9 0.2, 1 1, WEIGHT-001",
    "1.001 -, 1 1, WEIGHT-001",
  })
  void rescaled(String given, String before, String filled) {
    assertThat(shown(Weights.rescaled(set(given), old(before)))).isEqualTo(filled);
  }

  @Test
  void tooMuchSaysHowMuch() {
    Problem problem = Weights.fixedThenEqual(set("60 41.50")).problems().get(0);
    assertThat(problem.message("en")).contains("101.5").doesNotContain("101.50").contains("100");
    assertThat(problem.message("zh")).contains("101.5").doesNotContain("101.50").contains("100");
    assertThat(Weights.rescaled(set("0.9 0.2"), old("1 1")).problems().get(0).message("en"))
        .contains("1.1, more than 1;");
  }

  @Test
  void weightsComeInTheirOneForm() {
    assertThat(Weights.fixedThenEqual(set("-")).orElseThrow())
        .containsExactly(new BigDecimal("100"));
    assertThat(Weights.fixedThenEqual(set("50.00 -")).orElseThrow())
        .containsExactly(new BigDecimal("50"), new BigDecimal("50"));
    assertThat(Weights.rescaled(set("0.50 0.20"), old("1 1")).orElseThrow())
        .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.5"));
  }

  @Test
  void whatIsNoWeightIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.fixedThenEqual(set("1E+1000000000 -")));
    assertThatIllegalArgumentException().isThrownBy(() -> Weights.fixedThenEqual(set("0.0000001")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.rescaled(set("- -"), old("-1 3")))
        .withMessageContaining("(-1)");
  }

  @Test
  void aWeightIsNeverNegativeAndHasItsPart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.fixedThenEqual(set("-1 -")))
        .withMessageContaining("(-1)");
    assertThat(shown(Weights.fixedThenEqual(set("0 -")))).isEqualTo("0 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.rescaled(set("- -"), old("1")))
        .withMessageContaining("(2, 1)");
  }
}
