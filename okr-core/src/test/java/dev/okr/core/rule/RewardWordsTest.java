package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What binds a result to rewards (OKR-801), and what only sounds like it. */
class RewardWordsTest {

  private static List<String> lines(String resource) {
    try (InputStream in = RewardWordsTest.class.getResourceAsStream(resource)) {
      String text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> bound() {
    return lines("rewards-bound.txt").stream();
  }

  private static Stream<String> free() {
    return lines("rewards-free.txt").stream();
  }

  @Test
  void bindingsAreFound() {
    assertThat(bound().filter(line -> RewardWords.binding(line).isEmpty())).isEmpty();
  }

  @Test
  void productsCostsAndProcessesArent() {
    assertThat(free().filter(line -> !RewardWords.binding(line).isEmpty())).isEmpty();
  }

  @Test
  void theSentenceIsQuotedNotTheText() {
    assertThat(RewardWords.binding("Margin at 38.5 %. It counts for 30% of the bonus. Good luck"))
        .isEqualTo("It counts for 30% of the bonus");
  }

  @Test
  void wideLettersAreRead() {
    assertThat(RewardWords.binding("达成后发ｂｏｎｕｓ")).isEqualTo("达成后发bonus");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bonus",
        "bonusShare",
        "bonus_weight",
        "salary-factor",
        "pay",
        "variablePay",
        "奖金系数",
        "绩效工资",
        "payout",
        "PayRise"
      })
  void namesOfRewards(String name) {
    assertThat(RewardWords.isReward(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bonusPoints",
        "bonus_product",
        "salaryCost",
        "payrollCost",
        "payment",
        "payload",
        "compensationClaims",
        "salaryBand",
        "owner",
        "奖金池产品",
        "sellerPayout"
      })
  void namesOfOtherThings(String name) {
    assertThat(RewardWords.isReward(name)).isFalse();
  }
}
