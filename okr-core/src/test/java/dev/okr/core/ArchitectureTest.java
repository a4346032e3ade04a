package dev.okr.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.house.HouseRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "dev.okr.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule boundary = HouseRules.jdkTypesAtTheBoundary(Plan.class);

  @ArchTest static final ArchRule cycles = HouseRules.noPackageCycles();

  @ArchTest
  static final ArchRule ground =
      HouseRules.doesNotKnow(
          "dev.okr.core..", "dev.okr.scoring..", "dev.okr.graph..", "dev.okr.jackson..");

  /** A room that shows its stage of the pipeline is small enough to be looked over. */
  @ArchTest static final ArchRule smallRooms = statementRoomsOfAtMost(25);

  @ArchTest
  static void smallRoomsCanFail(JavaClasses classes) {
    assertThat(statementRoomsOfAtMost(1).evaluate(classes).hasViolation()).isTrue();
  }

  private static ArchRule statementRoomsOfAtMost(int types) {
    return HouseRules.roomsOfAtMost(types, "dev.okr.core.statement..");
  }

  /** A statement goes one way: a stage knows those before it, and none that comes after. */
  @ArchTest
  static void statementsGoOneWay(JavaClasses classes) {
    List<String> stages =
        List.of("reading", "text", "lexicon", "figure", "role", "measure", "judge");
    for (int i = 0; i < stages.size(); i++) {
      String[] later =
          Stream.concat(
                  stages.stream().skip(i + 1L).map(stage -> "dev.okr.core.statement." + stage),
                  Stream.of("dev.okr.core.statement"))
              .toArray(String[]::new);
      HouseRules.doesNotKnow("dev.okr.core.statement." + stages.get(i), later).check(classes);
    }
  }

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
