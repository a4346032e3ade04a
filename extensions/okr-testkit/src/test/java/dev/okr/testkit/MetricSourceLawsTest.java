package dev.okr.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The laws find what is wrong with a host's source, and let a good one pass. */
class MetricSourceLawsTest {

  private static final int TRIES = 200;

  private static void isFound(Class<?> host, String law, String... said) {
    assertThat(Runs.of(host, TRIES).failures())
        .hasEntrySatisfying(law, failure -> assertThat(failure).contains(said));
  }

  @Test
  void aGoodSourcePasses() {
    Runs runs = Runs.of(PlantedSources.Good.class, TRIES);
    assertThat(runs.failures()).isEmpty();
    assertThat(runs.run())
        .containsExactly(
            "collectedTwiceIsCollectedOnce",
            "noLawIsSilenced",
            "noRowIsAdded",
            "noRowIsLost",
            "readingChangesNothing",
            "spansAddUp");
  }

  @Test
  void aSourceThatLosesTheLastDayIsFound() {
    isFound(PlantedSources.WithoutTheLastDay.class, "noRowIsLost", "are lost: [2026-");
    isFound(PlantedSources.WithoutTheLastDay.class, "spansAddUp", "don't add up");
  }

  @Test
  void aSourceThatLosesTheLastPageIsFound() {
    isFound(PlantedSources.WithoutTheLastPage.class, "noRowIsLost", "are lost: [2026-");
  }

  @Test
  void aSourceThatMixesMetricsUpIsFound() {
    isFound(
        PlantedSources.OfOneTable.class, "noRowIsAdded", "refund-rate were not asked for: [2026-");
  }

  @Test
  void aSourceThatReadsMoreThanWasAskedForIsFound() {
    isFound(PlantedSources.ByMonth.class, "noRowIsAdded", "were not asked for: [2026-");
    isFound(
        PlantedSources.ByMonth.class, "collectedTwiceIsCollectedOnce", "No problem was expected");
  }

  @Test
  void aSourceThatLosesDigitsIsFound() {
    isFound(PlantedSources.Rounding.class, "noRowIsLost", "are lost: [2026-");
  }

  @Test
  void aSourceThatCanBeReadOnceIsFound() {
    isFound(PlantedSources.Draining.class, "readingChangesNothing", "don't add up");
  }
}
