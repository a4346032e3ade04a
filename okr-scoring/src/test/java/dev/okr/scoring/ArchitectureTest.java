package dev.okr.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.okr.core.testkit.house.HouseRules;
import java.util.Map;
import java.util.TreeMap;

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
    return classes()
        .that()
        .resideInAPackage("dev.okr.scoring.internal..")
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(new ShareTheirPackageWithFew(types));
  }

  /** At most so many top-level types are in one package. */
  private static final class ShareTheirPackageWithFew extends ArchCondition<JavaClass> {

    private final int most;
    private final Map<String, Integer> found = new TreeMap<>();

    ShareTheirPackageWithFew(int most) {
      super("be at most " + most + " in a package");
      this.most = most;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      found.merge(type.getPackageName(), 1, Integer::sum);
    }

    @Override
    public void finish(ConditionEvents events) {
      found.forEach(
          (room, count) ->
              events.add(
                  new SimpleConditionEvent(
                      room, count <= most, room + " has " + count + " types")));
    }
  }

  @ArchTest static final ArchRule nullness = HouseRules.everyPackageIsNullMarked();

  @ArchTest static final ArchRule pay = HouseRules.payStaysOut();
}
