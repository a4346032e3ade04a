package dev.okr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The laws find what is wrong with a host's rule, and let a good one pass. */
class RuleLawsTest {

  private static final int TRIES = 100;

  private static void isFound(Class<?> host, String law, String... said) {
    assertThat(Runs.of(host, TRIES).failures())
        .hasEntrySatisfying(law, failure -> assertThat(failure).contains(said));
  }

  @Test
  void aGoodRulePasses() {
    Runs runs = Runs.of(PlantedRules.Good.class, TRIES);
    assertThat(runs.failures()).isEmpty();
    assertThat(runs.run())
        .containsExactly(
            "findingsAreAboutWhatIsThere",
            "itIsAlwaysAboutTheSame",
            "itStandsAnyPlan",
            "noLawIsSilenced",
            "sentencesAreWhole",
            "theOrderDoesNotMatter",
            "theSameInputsGiveTheSameFindings");
  }

  @Test
  void aRuleThatGoesByOrderIsFound() {
    isFound(PlantedRules.GoingByOrder.class, "theOrderDoesNotMatter", "found in another order");
  }

  @Test
  void aRuleThatThrowsIsFound() {
    isFound(PlantedRules.Throwing.class, "itStandsAnyPlan", "rule ACME-3 failed at key result O");
  }

  @Test
  void aRuleThatNeedsADateAndDoesNotSaySoIsFound() {
    isFound(PlantedRules.Undated.class, "itStandsAnyPlan", "rule ACME-4 failed");
  }

  @Test
  void aRuleThatRemembersIsFound() {
    isFound(
        PlantedRules.Remembering.class, "theSameInputsGiveTheSameFindings", "found again", "New.");
  }

  @Test
  void aFindingAboutNothingIsFound() {
    isFound(
        PlantedRules.OfNothing.class, "findingsAreAboutWhatIsThere", "Nothing there", "nowhere");
  }

  @Test
  void anArgumentThatIsMissingInOneLanguageIsFound() {
    isFound(
        PlantedRules.Misspelt.class, "sentencesAreWhole", "ACME-7 in 'zh' is not whole", "{ids}");
  }
}
