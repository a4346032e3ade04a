package dev.okr.graph;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.okr.core.testkit.house.HouseRules;

@AnalyzeClasses(packages = "dev.okr.graph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule boundary = HouseRules.jdkTypesAtTheBoundary(DependencyGraph.class);

  @ArchTest static final ArchRule cycles = HouseRules.noPackageCycles();

  @ArchTest
  static final ArchRule scoring =
      HouseRules.doesNotKnow("dev.okr.graph..", "dev.okr.scoring..", "dev.okr.jackson..");

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
