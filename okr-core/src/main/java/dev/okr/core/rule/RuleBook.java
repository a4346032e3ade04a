package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules and their figures. Immutable: a host takes the standard one and removes, adds,
 * re-grades.
 *
 * <pre>{@code
 * Report report = RuleBook.standard()
 *     .without("OKR-209")
 *     .regraded("OKR-103", Severity.ERROR)
 *     .check(plan, journal, LocalDate.parse("2026-02-27"));
 * }</pre>
 */
public final class RuleBook {

  private static final RuleBook STANDARD =
      new RuleBook(StandardRules.all(), RuleFigures.standard(), goal -> Optional.empty());

  private final List<Rule> rules;
  private final RuleFigures figures;
  private final Function<GoalRef, Optional<BigDecimal>> scores;

  private RuleBook(
      List<Rule> rules, RuleFigures figures, Function<GoalRef, Optional<BigDecimal>> scores) {
    this.rules = List.copyOf(rules);
    this.figures = figures;
    this.scores = scores;
  }

  /** Every rule of this library. */
  public static RuleBook standard() {
    return STANDARD;
  }

  /** The rules, in the order of their codes. */
  public List<Rule> rules() {
    return rules;
  }

  /** The book without a rule. */
  public RuleBook without(String code) {
    Objects.requireNonNull(code, "code");
    return new RuleBook(
        rules.stream().filter(rule -> !rule.info().code().equals(code)).toList(), figures, scores);
  }

  /** The book with a rule of the host's, in the place of one of the same code. */
  public RuleBook with(Rule rule) {
    List<Rule> more = new ArrayList<>(without(rule.info().code()).rules);
    more.add(rule);
    return new RuleBook(more, figures, scores);
  }

  /** The book with another severity for a rule. */
  public RuleBook regraded(String code, Severity severity) {
    Objects.requireNonNull(severity, "severity");
    return new RuleBook(
        rules.stream()
            .map(rule -> rule.info().code().equals(code) ? new Regraded(rule, severity) : rule)
            .toList(),
        figures,
        scores);
  }

  /** The book with other figures. */
  public RuleBook with(RuleFigures other) {
    return new RuleBook(rules, Objects.requireNonNull(other, "other"), scores);
  }

  /**
   * The book with a way to ask for scores, which the rules of history need (OKR-902, OKR-903): the
   * computed score of a goal, whatever was set by hand.
   */
  public RuleBook scoredBy(Function<GoalRef, Optional<BigDecimal>> computed) {
    return new RuleBook(rules, figures, Objects.requireNonNull(computed, "computed"));
  }

  /** What the rules find in a plan alone. */
  public Report check(Plan plan) {
    return check(plan, Journal.empty(), Optional.empty());
  }

  /** What the rules find in a plan and its journal on a date. */
  public Report check(Plan plan, Journal journal, LocalDate on) {
    return check(plan, journal, Optional.of(on));
  }

  /**
   * What the rules find in a plan and its journal; without a date, rules that need one are silent.
   */
  public Report check(Plan plan, Journal journal, Optional<LocalDate> on) {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(journal, "journal");
    @Nullable LocalDate date = on.orElse(null);
    RuleContext context = new RuleContext(plan, journal, date, figures, scores);
    Findings findings = new Findings(context);
    walk(context, findings);
    return new Report(Waivers.apply(plan, date, Merging.merged(findings.all()), rules));
  }

  /** One pass: each element is shown to every rule before the next. */
  private void walk(RuleContext context, Findings findings) {
    each(findings, rule -> rule.plan(context, findings));
    for (Metric metric : context.plan().dictionary().metrics()) {
      each(findings, rule -> rule.metric(context, metric, findings));
    }
    for (Objective objective : context.plan().objectives()) {
      each(findings, rule -> rule.objective(context, objective, findings));
      for (KeyResult keyResult : objective.keyResults()) {
        each(findings, rule -> rule.keyResult(context, objective, keyResult, findings));
      }
    }
    for (Dependency dependency : context.plan().dependencies()) {
      each(findings, rule -> rule.dependency(context, dependency, findings));
    }
    for (Entry entry : context.journal().entries()) {
      each(findings, rule -> rule.entry(context, entry, findings));
    }
  }

  private void each(Findings findings, Consumer<Rule> show) {
    for (Rule rule : rules) {
      findings.of(rule.info());
      show.accept(rule);
    }
  }
}
