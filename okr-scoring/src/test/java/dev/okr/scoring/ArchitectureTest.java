package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.okr.core.testkit.house.HouseRules;

@AnalyzeClasses(packages = "dev.okr.scoring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule boundary = HouseRules.jdkTypesAtTheBoundary(Scorer.class);

  @ArchTest static final ArchRule cycles = HouseRules.noPackageCycles();

  @ArchTest
  static final ArchRule graph =
      HouseRules.doesNotKnow("dev.okr.scoring..", "dev.okr.graph..", "dev.okr.jackson..");

  @ArchTest
  static final ArchRule exactness = HouseRules.noFloatingPointOutside("dev.okr.scoring.forecast..");

  /** Estimates feed no score. */
  @ArchTest
  static final ArchRule scoresKnowNoForecast =
      HouseRules.doesNotKnow("dev.okr.scoring.internal..", "dev.okr.scoring.forecast..");

  /** A room that shows its stage of the pipeline is small enough to be looked over. */
  @ArchTest static final ArchRule smallRooms = atMost(25);

  @ArchTest
  static void smallRoomsCanFail(JavaClasses classes) {
    assertThat(atMost(1).evaluate(classes).hasViolation()).isTrue();
  }

  private static ArchRule atMost(int types) {
    return HouseRules.roomsOfAtMost(types, "dev.okr.scoring.internal..");
  }

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
