package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.foreign.ForeignRules;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The standard book is made of this library's rules, wherever they stand, and of no others. */
class StandardBookTest {

  @Test
  void rulesOfOthersOnThePathAreNotTaken() {
    assertThat(ServiceLoader.load(RuleSet.class))
        .as("they are there")
        .anySatisfy(set -> assertThat(set).isInstanceOf(ForeignRules.class));
    assertThat(RuleBook.standard().rules())
        .extracting(rule -> rule.info().code())
        .isNotEmpty()
        .allSatisfy(code -> assertThat(code).matches("OKR-[1-9][0-9]{2}"));
  }

  @Test
  void eachCodeIsThereOnceAndInOrder() {
    assertThat(RuleBook.standard().rules())
        .extracting(rule -> rule.info().code())
        .doesNotHaveDuplicates()
        .isSorted();
  }
}
