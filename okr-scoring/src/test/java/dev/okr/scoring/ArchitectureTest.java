package dev.okr.scoring;

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

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
