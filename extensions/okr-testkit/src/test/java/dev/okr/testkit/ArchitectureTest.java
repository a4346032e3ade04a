package dev.okr.testkit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.okr.core.testkit.house.HouseRules;

@AnalyzeClasses(packages = "dev.okr.testkit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule boundary = HouseRules.jdkTypesAtTheBoundary(OkrAssertions.class);

  @ArchTest static final ArchRule cycles = HouseRules.noPackageCycles();

  @ArchTest
  static final ArchRule scoresAndRulesOnly =
      HouseRules.doesNotKnow("dev.okr.testkit..", "dev.okr.graph..", "dev.okr.jackson..");

  @ArchTest static final ArchRule exactness = HouseRules.noFloatingPoint();

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
