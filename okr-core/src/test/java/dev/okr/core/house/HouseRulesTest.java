package dev.okr.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.okr.core.testkit.house.HouseRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that cannot fail protects nothing: each is tried on classes that break it. */
class HouseRulesTest {

  private static final String VIOLATORS = "dev.okr.core.house.violators";

  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(VIOLATORS);

  private static final List<String> FLOATING = failuresOf(HouseRules.noFloatingPoint());

  @Test
  void foreignTypesAreSeenInEverySignatureAHostCanReach() {
    List<String> failures = failuresOf(HouseRules.jdkTypesAtTheBoundaryOf(List.of(VIOLATORS)));

    assertThat(failures)
        .anySatisfy(failure -> assertThat(failure).contains("ShowsVavr.direct()"))
        .anySatisfy(failure -> assertThat(failure).contains("ShowsVavr.nested()"))
        .anySatisfy(failure -> assertThat(failure).contains("ShowsVavr.array("))
        .anySatisfy(failure -> assertThat(failure).contains("HiddenParent.inherited()"))
        .noneSatisfy(failure -> assertThat(failure).contains("hidden()"));
  }

  @Test
  void aModuleMayShowWhatItIsAbout() {
    assertThat(failuresOf(HouseRules.jdkTypesAtTheBoundaryOf(List.of(VIOLATORS), "io.vavr")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.vavr.control",
        "org.jgrapht",
        "com.fasterxml.jackson.databind",
        "tools.jackson.core",
        "org.immutables.value",
        "org.yaml.snakeyaml"
      })
  void theseLibrariesAreForeign(String packageName) {
    assertThat(HouseRules.isForeign(packageName)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"java.util", "dev.okr.core.plan", "org.jspecify.annotations", "io.vavrish"})
  void theseAreNot(String packageName) {
    assertThat(HouseRules.isForeign(packageName)).isFalse();
  }

  @Test
  void aCycleOfPackagesIsSeen() {
    assertThat(failuresOf(HouseRules.noPackageCycles()))
        .anySatisfy(failure -> assertThat(failure).contains("Cycle detected", "First", "Second"));
  }

  @Test
  void aModuleThatKnowsAnotherIsSeen() {
    assertThat(failuresOf(HouseRules.doesNotKnow(VIOLATORS + ".first..", VIOLATORS + ".second..")))
        .anySatisfy(failure -> assertThat(failure).contains("First.second()"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ComputesLocally", "CallsForDouble", "DeclaresDouble", "HoldsFloat"})
  void floatingPointIsSeen(String violator) {
    assertThat(FLOATING).anySatisfy(failure -> assertThat(failure).contains(violator));
  }

  @Test
  void integersAreNotTakenForFloatingPoint() {
    assertThat(FLOATING).noneSatisfy(failure -> assertThat(failure).contains("SpeaksOfPay"));
  }

  @Test
  void aPackageWithoutNullMarkedIsSeen() {
    assertThat(failuresOf(HouseRules.everyPackageIsNullMarked()))
        .anySatisfy(failure -> assertThat(failure).contains("First"));
  }

  @Test
  void wordsOfPayAreSeenAsWordsOnly() {
    assertThat(failuresOf(HouseRules.payStaysOut()))
        .anySatisfy(failure -> assertThat(failure).contains("BASE_SALARY"))
        .anySatisfy(failure -> assertThat(failure).contains("yearEndBonus"))
        .anySatisfy(failure -> assertThat(failure).contains("SpeaksOfPay> speaks"))
        .noneSatisfy(failure -> assertThat(failure).contains("payload"));
  }

  private static List<String> failuresOf(ArchRule rule) {
    EvaluationResult result = rule.evaluate(BROKEN);
    return result.getFailureReport().getDetails();
  }
}
