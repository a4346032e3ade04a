package dev.okr.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.house.HouseRules;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "dev.okr.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule boundary = HouseRules.jdkTypesAtTheBoundary(Plan.class);

  @ArchTest static final ArchRule cycles = HouseRules.noPackageCycles();

  @ArchTest
  static final ArchRule ground =
      HouseRules.doesNotKnow(
          "dev.okr.core..", "dev.okr.scoring..", "dev.okr.graph..", "dev.okr.jackson..");

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  /** The style of the model's types would make their maps forget the order. */
  @ArchTest
  static final ArchRule maps =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameStartingWith("Immutable")
          .should()
          .haveRawType(assignableTo(Map.class))
          .orShould()
          .haveRawType(assignableTo(Set.class));

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
