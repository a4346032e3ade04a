package dev.okr.testkit;

import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every rule of the library keeps the laws. */
class StandardRulesProperties {

  private static final List<Rule> RULES = RuleBook.standard().rules();

  /** The laws for a rule that is drawn. */
  private record Kept(Rule rule) implements RuleLaws {}

  @Provide
  Arbitrary<Kept> rules() {
    return Arbitraries.of(RULES).map(Kept::new);
  }

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Scenarios.standard().gaps(15).arbitrary();
  }

  @Provide
  Arbitrary<Reordering> reorderings() {
    return Reordering.of(Scenarios.standard().gaps(15));
  }

  @Property(tries = 1000)
  void theyKeepTheLaws(
      @ForAll("rules") Kept laws,
      @ForAll("scenarios") Scenario scenario,
      @ForAll("scenarios") Scenario other) {
    laws.itStandsAnyPlan(scenario);
    laws.theSameInputsGiveTheSameFindings(scenario, other);
    laws.findingsAreAboutWhatIsThere(scenario);
    laws.sentencesAreWhole(scenario);
    laws.itIsAlwaysAboutTheSame();
  }

  @Property(tries = 1000)
  void theyDoNotGoByOrder(
      @ForAll("rules") Kept laws, @ForAll("reorderings") Reordering reordering) {
    laws.theOrderDoesNotMatter(reordering);
  }
}
