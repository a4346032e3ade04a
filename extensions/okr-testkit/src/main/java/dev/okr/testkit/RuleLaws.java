package dev.okr.testkit;

import dev.okr.core.journal.Journal;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleInfo;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.policy.Policies;
import dev.okr.testkit.internal.Compared;
import dev.okr.testkit.internal.Elements;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of any rule, whatever it looks for. A host has a rule of its own tested by one class:
 *
 * <pre>{@code
 * class FinanceOwnsItProperties implements RuleLaws {
 *   @Override
 *   public Rule rule() {
 *     return OurRules.FINANCE_OWNS_IT;
 *   }
 * }
 * }</pre>
 *
 * <p>The plans lack and misname things, as people's do. That the rule finds what it is meant to
 * find is not among the laws: a host says that by examples, with {@link OkrAssertions}.
 */
public interface RuleLaws extends Laws {

  /** Scenarios, for {@code @ForAll} of an overriding law. */
  String SCENARIOS = "ruleScenarios";

  /** Scenarios in another order, likewise. */
  String REORDERINGS = "ruleReorderings";

  /** The rule that keeps the laws. */
  Rule rule();

  /** Which plans and journals are checked: the standard ones with many gaps unless narrowed. */
  default Scenarios scenarios() {
    return Scenarios.standard().gaps(15);
  }

  /** What is checked. */
  @Provide(SCENARIOS)
  default Arbitrary<Scenario> ruleScenarios() {
    return scenarios().arbitrary();
  }

  /** What is checked, in another order. */
  @Provide(REORDERINGS)
  default Arbitrary<Reordering> ruleReorderings() {
    return Reordering.of(scenarios());
  }

  /** What the rule alone finds, given all that a rule may need. */
  private Report check(Scenario scenario) {
    Scorecard card = scenario.score(Policies.standard());
    return book()
        .scoredBy(card::computed, card::progress)
        .check(scenario.plan(), scenario.journal(), scenario.on());
  }

  /** The book of this rule alone. */
  private RuleBook book() {
    RuleBook book = RuleBook.standard();
    for (Rule other : book.rules()) {
      book = book.without(other.info().code());
    }
    return book.with(rule());
  }

  /**
   * No plan makes it throw: with a journal or without, on a date or on none, with scores or
   * without. What it can't do without it says by {@link Rule#needs()}, and isn't asked.
   */
  @Property
  default void itStandsAnyPlan(@ForAll(SCENARIOS) Scenario scenario) {
    check(scenario);
    book().check(scenario.plan());
    book().check(scenario.plan(), scenario.journal(), Optional.empty());
    book().check(scenario.plan(), Journal.empty(), scenario.on());
  }

  /** The order of the plan and of the lines of the journal changes nothing that it finds. */
  @Property
  default void theOrderDoesNotMatter(@ForAll(REORDERINGS) Reordering reordering) {
    Compared.same(
        "found in another order",
        places(check(reordering.before())),
        places(check(reordering.after())));
  }

  /** What is found where: the words of a sentence may go by the order of the plan. */
  private static List<String> places(Report report) {
    return report.findings().stream()
        .map(
            finding ->
                String.join(
                    " ",
                    finding.severity().name(),
                    finding.code(),
                    finding.on().toString(),
                    finding.path()))
        .toList();
  }

  /**
   * Asked again it finds the same, also after another plan was checked in between: it remembers
   * nothing, so that threads may share one book.
   */
  @Property
  default void theSameInputsGiveTheSameFindings(
      @ForAll(SCENARIOS) Scenario scenario, @ForAll(SCENARIOS) Scenario other) {
    Report first = check(scenario);
    check(other);
    Compared.same("found again", first.findings(), check(scenario).findings());
  }

  /** A finding is about something that the plan or the journal has. */
  @Property
  default void findingsAreAboutWhatIsThere(@ForAll(SCENARIOS) Scenario scenario) {
    for (Finding finding : check(scenario).findings()) {
      if (!Elements.has(scenario.plan(), scenario.journal(), finding.on())) {
        throw new AssertionError(
            "Nothing there that the finding is about (" + finding.on() + "): " + finding);
      }
    }
  }

  /** Every sentence is there in English and Chinese, and every argument of it was given. */
  @Property
  default void sentencesAreWhole(@ForAll(SCENARIOS) Scenario scenario) {
    for (Finding finding : check(scenario).findings()) {
      for (String language : List.of("en", "zh")) {
        Compared.whole(finding.code(), language, finding.message(language));
      }
    }
  }

  /** What it is about stays the same: a book asks once. */
  @Example
  default void itIsAlwaysAboutTheSame() {
    RuleInfo first = rule().info();
    Compared.same("what the rule is about", first, rule().info());
    Compared.same("what the rule needs", rule().needs(), rule().needs());
  }
}
