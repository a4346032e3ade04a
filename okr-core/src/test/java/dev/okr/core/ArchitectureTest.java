package dev.okr.core;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.house.HouseRules;

@AnalyzeClasses(packages = "dev.okr.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule boundary = HouseRules.jdkTypesAtTheBoundary(Plan.class);

  @ArchTest static final ArchRule cycles = HouseRules.noPackageCycles();

  @ArchTest
  static final ArchRule ground =
      HouseRules.doesNotKnow(
          "dev.okr.core..", "dev.okr.scoring..", "dev.okr.graph..", "dev.okr.jackson..");

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
