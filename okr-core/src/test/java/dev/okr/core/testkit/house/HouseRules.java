package dev.okr.core.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that every module keeps; {@code HouseRulesTest} shows that each of them can fail. */
public final class HouseRules {

  private HouseRules() {}

  /**
   * A host that compiles against exported packages meets no type of a library behind them.
   *
   * @param anchor any class of the module, by which its module-info is found
   * @param allowed packages that are this module's very subject, as Jackson's is for okr-jackson
   */
  public static ArchRule jdkTypesAtTheBoundary(Class<?> anchor, String... allowed) {
    return jdkTypesAtTheBoundaryOf(exportedPackages(anchor), allowed);
  }

  /** The same for packages that no module-info exports. */
  public static ArchRule jdkTypesAtTheBoundaryOf(Collection<String> exported, String... allowed) {
    return classes()
        .that(
            describe(
                "a host can see",
                type -> exported.contains(type.getPackageName()) && isVisible(type)))
        .should(new KeepForeignTypesInside(Set.of(allowed)));
  }

  /** No package needs, by whatever way round, a package that needs it. */
  public static ArchRule noPackageCycles() {
    return slices().matching("dev.okr.(**)").should().beFreeOfCycles();
  }

  /** No package among these has more than so many top-level types. */
  public static ArchRule roomsOfAtMost(int types, String packages) {
    return classes()
        .that()
        .resideInAPackage(packages)
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(new ShareTheirPackageWithFew(types));
  }

  /** Nothing in {@code module} knows anything of {@code others} (patterns of packages). */
  public static ArchRule doesNotKnow(String module, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  /** Numbers are exact: no double and no float is declared, called for or computed with. */
  public static ArchRule noFloatingPoint() {
    return classes().should(new BeFreeOfFloatingPoint());
  }

  /** The same outside some packages, where numbers are estimates. */
  public static ArchRule noFloatingPointOutside(String... packages) {
    return classes().that().resideOutsideOfPackages(packages).should(new BeFreeOfFloatingPoint());
  }

  /** Nullness is stated everywhere: each package has a package-info with NullMarked. */
  public static ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            ArchCondition.from(
                describe(
                    "reside in a @NullMarked package",
                    type ->
                        type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))));
  }

  /** Pay stays out of the library: no type, method or field is named after it. */
  public static ArchRule payStaysOut() {
    return classes().should(new NotSpeakOfPay());
  }

  /** Whether a package belongs to a library that must stay behind the boundary. */
  public static boolean isForeign(String packageName) {
    return KeepForeignTypesInside.isForeign(packageName, Set.of());
  }

  private static boolean isVisible(JavaClass type) {
    boolean open =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED);
    return open && type.getEnclosingClass().map(HouseRules::isVisible).orElse(true);
  }

  private static Set<String> exportedPackages(Class<?> anchor) {
    try (InputStream moduleInfo = atTheRootOf(anchor, "module-info.class")) {
      return ModuleDescriptor.read(moduleInfo).exports().stream()
          .filter(export -> !export.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file at the root of the folder or jar that the class was loaded from. */
  private static InputStream atTheRootOf(Class<?> anchor, String file) throws IOException {
    String path = anchor.getName().replace('.', '/') + ".class";
    String self = anchor.getClassLoader().getResource(path).toString();
    return URI.create(self.substring(0, self.length() - path.length()) + file).toURL().openStream();
  }
}
