package dev.okr.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.okr.core.testkit.house.HouseRules;

@AnalyzeClasses(packages = "dev.okr.graph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** JGraphT is shown by one package, and known to no other. */
  private static final String JGRAPHT = "org.jgrapht";

  @ArchTest
  static final ArchRule boundary = HouseRules.jdkTypesAtTheBoundary(DependencyGraph.class, JGRAPHT);

  @ArchTest
  static final ArchRule jgrapht =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.okr.graph.jgrapht")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JGRAPHT + "..");

  @ArchTest static final ArchRule cycles = HouseRules.noPackageCycles();

  @ArchTest
  static final ArchRule scoring =
      HouseRules.doesNotKnow("dev.okr.graph..", "dev.okr.scoring..", "dev.okr.jackson..");

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
