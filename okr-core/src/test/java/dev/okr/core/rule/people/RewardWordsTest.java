package dev.okr.core.rule.people;

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
  void mostBindingsOfTheFreshSetsAreFound() {
    List<String> all = lines("rewards-fresh-bound.txt");
    List<String> missed = all.stream().filter(line -> RewardWords.binding(line).isEmpty()).toList();

    assertThat(missed).hasSizeLessThanOrEqualTo(all.size() * 7 / 100);
  }

  @Test
  void nothingInnocentOfTheFreshSetsIsTakenForABinding() {
    assertThat(lines("rewards-fresh-free.txt"))
        .filteredOn(line -> !RewardWords.binding(line).isEmpty())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "OKR",
        "KR1: payroll cost from 18% to 15%",
        "OKR 1: Raise the score of the app to 4.5",
        "If the goal is met we open a second site",
        "OKR results have no bearing on anybody's bonus",
      })
  void oneOfTheTwoAloneBindsNothing(String text) {
    assertThat(RewardWords.binding(text)).isEmpty();
  }

  @Test
  void aLongTextIsReadToItsEnd() {
    String text = "users ".repeat(50_000) + "; the bonus depends on this KR";

    assertThat(RewardWords.binding(text)).isEqualTo("the bonus depends on this KR");
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
