package dev.okr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The laws find what is wrong with a host's policy, and let a good one pass. */
class PolicyLawsTest {

  private static final int TRIES = 200;

  private static final String[] LAWS = {
    "betterIsNeverLess",
    "entryByEntryIsAllAtOnce",
    "everyScoreIsExplained",
    "noLawIsSilenced",
    "scoresKeepTheirRange",
    "theOrderDoesNotMatter",
    "theSameInputsGiveTheSameScores"
  };

  @Test
  void aGoodFormulaPasses() {
    Runs runs = Runs.of(PlantedPolicies.Rising.class, TRIES);
    assertThat(runs.failures()).isEmpty();
    assertThat(runs.run()).containsExactly(LAWS);
  }

  @Test
  void aFormulaThatTurnsRoundIsFound() {
    Runs runs = Runs.of(PlantedPolicies.Falling.class, TRIES);
    assertThat(runs.failures()).containsOnlyKeys("betterIsNeverLess");
    assertThat(runs.failures().get("betterIsNeverLess"))
        .contains("A better value lowers measure O1.KR1.m1: from 0.");
    assertThat(runs.reported())
        .as("shrunk to one goal and one measure, of a sum to a few values")
        .containsPattern(
            """
            Shrunk Sample.*
            -+
              improvement:
                on [-0-9]+, 2026Q1 2026-01-01\\.\\.2026-03-31
                O1
                  O1\\.KR1
                    m1 on O1\\.KR1\\.m1(?: observe \\w+)?: from 0 to 100
            (?:    e\\d+ [-0-9]+ (?:reading )?O1\\.KR1\\.m1 = [-.\\d]+\\n){1,5}\
            (?:    better: e\\d+ = [-.\\d]+\\n){1,5}""");
  }

  @Test
  void aFormulaThatThrowsIsFound() {
    Runs runs = Runs.of(PlantedPolicies.Throwing.class, TRIES);
    assertThat(runs.failures())
        .hasEntrySatisfying(
            "scoresKeepTheirRange", said -> assertThat(said).contains("ArithmeticException"));
  }

  @Test
  void aFormulaThatRemembersIsFound() {
    Runs runs = Runs.of(PlantedPolicies.Remembering.class, TRIES);
    assertThat(runs.failures())
        .hasEntrySatisfying(
            "theSameInputsGiveTheSameScores",
            said -> assertThat(said).contains("Not the same, scored again"));
  }

  /** The law that would have failed isn't run; that it isn't fails. */
  @Test
  void aLawThatIsOverriddenWithoutTheAnnotationDoesNotVanish() {
    Runs runs = Runs.of(PlantedPolicies.Silencing.class, TRIES);
    assertThat(runs.run()).doesNotContain("betterIsNeverLess");
    assertThat(runs.failures()).containsOnlyKeys("noLawIsSilenced");
    assertThat(runs.failures().get("noLawIsSilenced"))
        .contains("Silencing overrides laws without @Property", "PolicyLaws.betterIsNeverLess");
  }

  @Test
  void norDoesOneThatAClassAboveOverrides() {
    assertThat(Runs.of(PlantedPolicies.SilencingBelow.class, 1).failures())
        .containsOnlyKeys("noLawIsSilenced");
  }

  /** A class all of whose laws are silenced still has a test. */
  @Test
  void norDoTheyAll() {
    Runs runs = Runs.of(PlantedPolicies.SilencingAll.class, 1);
    assertThat(runs.run()).containsExactly("noLawIsSilenced");
    assertThat(runs.failures().get("noLawIsSilenced"))
        .contains(
            "PolicyLaws.betterIsNeverLess, PolicyLaws.entryByEntryIsAllAtOnce,"
                + " PolicyLaws.everyScoreIsExplained, PolicyLaws.scoresKeepTheirRange,"
                + " PolicyLaws.theOrderDoesNotMatter, PolicyLaws.theSameInputsGiveTheSameScores");
  }

  @Test
  void aLawMayBeOverriddenWithTheAnnotation() {
    Runs runs = Runs.of(PlantedOverrides.Fewer.class, 5);
    assertThat(runs.failures()).isEmpty();
    assertThat(runs.run()).containsExactly(LAWS);
  }

  @Test
  void aLawMayBeSwitchedOffWhereEverybodySeesIt() {
    Runs runs = Runs.of(PlantedOverrides.Off.class, TRIES);
    assertThat(runs.failures()).isEmpty();
    assertThat(runs.skipped()).containsExactly("betterIsNeverLess");
  }
}
