package dev.okr.core.rule;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
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
      new RuleBook(standardRules().stream().map(Listed::of).toList(), Settings.STANDARD);

  private final List<Listed> rules;
  private final Settings settings;

  private RuleBook(List<Listed> rules, Settings settings) {
    this.rules = List.copyOf(rules);
    this.settings = settings;
  }

  /**
   * The library's rules stand in packages that know this one; so this one finds them as a service.
   * Rules of others on the path are not taken: a standard book is the same everywhere.
   */
  private static List<Rule> standardRules() {
    String house = RuleBook.class.getPackageName() + ".";
    List<Rule> rules = new ArrayList<>();
    ServiceLoader.load(RuleSet.class, RuleBook.class.getClassLoader()).stream()
        .filter(provider -> provider.type().getPackageName().startsWith(house))
        .forEach(provider -> rules.addAll(provider.get().rules()));
    if (rules.isEmpty()) {
      throw new IllegalStateException(
          "okr-core's rules are missing: was META-INF/services lost when jars were merged?");
    }
    rules.add(FluentRule.of(Waivers.INFO).wanting(Need.DATE)); // found where waivers are applied
    rules.sort(Comparator.comparing(rule -> rule.info().code()));
    return rules;
  }

  /** Every rule of this library. */
  public static RuleBook standard() {
    return STANDARD;
  }

  /** The rules, in the order of their codes; a host's own at the end. */
  public List<Rule> rules() {
    return rules.stream().map(Listed::rule).toList();
  }

  /** What the rule of that code is about; empty if the book has none. */
  public Optional<RuleInfo> info(String code) {
    Objects.requireNonNull(code, "code");
    return rules.stream().map(Listed::info).filter(info -> info.code().equals(code)).findFirst();
  }

  /** The book without a rule; this book's rules if there is none of that code. */
  public RuleBook without(String code) {
    Objects.requireNonNull(code, "code");
    return new RuleBook(
        rules.stream().filter(rule -> !rule.info().code().equals(code)).toList(), settings);
  }

  /**
   * The book with a rule of the host's, in the place of one of the same code. The rule is asked
   * once, here, what it is about.
   *
   * @throws NullPointerException if the rule's {@code info()} is {@code null}
   */
  public RuleBook with(Rule rule) {
    Listed listed = Listed.of(rule);
    List<Listed> more = new ArrayList<>(without(listed.info().code()).rules);
    more.add(listed);
    return new RuleBook(more, settings);
  }

  /**
   * The book with another severity for every finding of a rule, also for those to which the rule
   * gives one of their own; this book's rules if there is none of that code.
   */
  public RuleBook regraded(String code, Severity severity) {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    return new RuleBook(
        rules.stream()
            .map(
                rule ->
                    rule.info().code().equals(code)
                        ? Listed.of(new Regraded(rule.rule(), rule.info(), severity))
                        : rule)
            .toList(),
        settings);
  }

  /** The book with other figures. */
  public RuleBook with(RuleFigures other) {
    return new RuleBook(rules, settings.with(Objects.requireNonNull(other, "other")));
  }

  /**
   * The book that counts days without a check-in or a value (OKR-702, OKR-406) in these days only:
   * nobody is asked for what falls into a weekend or a holiday. Every day counts unless stated.
   */
  public RuleBook workingOn(WorkingDays days) {
    return new RuleBook(rules, settings.with(Objects.requireNonNull(days, "days")));
  }

  /**
   * The book with a way to ask for scores, which some rules need (OKR-218, OKR-902, OKR-903) and
   * others are quieter with: nobody is asked for more of what is reached (OKR-406, OKR-702).
   *
   * @param computed the computed score of a goal, whatever was set by hand
   */
  public RuleBook scoredBy(Function<GoalRef, Optional<BigDecimal>> computed) {
    return new RuleBook(rules, settings.with(Objects.requireNonNull(computed, "computed"), null));
  }

  /**
   * The book with a way to ask for scores and for progress beyond them: where scores end at 1, only
   * progress tells a target that was reached twice over (OKR-218).
   *
   * <pre>{@code
   * book.scoredBy(card::computed, card::progress)
   * }</pre>
   *
   * @param computed the computed score of a goal, whatever was set by hand
   * @param progress its progress, which no highest score cuts off
   */
  public RuleBook scoredBy(
      Function<GoalRef, Optional<BigDecimal>> computed,
      Function<GoalRef, Optional<BigDecimal>> progress) {
    return new RuleBook(
        rules,
        settings.with(
            Objects.requireNonNull(computed, "computed"),
            Objects.requireNonNull(progress, "progress")));
  }

  /**
   * What the rules find in a plan alone.
   *
   * @throws IllegalStateException if a rule of the host's throws, with its code and the element
   */
  public Report check(Plan plan) {
    return report(plan, null, null);
  }

  /**
   * What the rules find in a plan and its journal on a date; entries dated later don't count yet.
   *
   * @throws IllegalStateException if a rule of the host's throws, with its code and the element
   */
  public Report check(Plan plan, Journal journal, LocalDate on) {
    return check(plan, journal, Optional.of(on));
  }

  /**
   * What the rules find in a plan and its journal; without a date, rules that need one are silent
   * and every entry counts.
   *
   * @throws IllegalStateException if a rule of the host's throws, with its code and the element
   */
  public Report check(Plan plan, Journal journal, Optional<LocalDate> on) {
    return report(plan, Objects.requireNonNull(journal, "journal"), on.orElse(null));
  }

  private Report report(Plan plan, @Nullable Journal journal, @Nullable LocalDate on) {
    Objects.requireNonNull(plan, "plan");
    Journal entries = journal == null ? Journal.empty() : journal;
    RuleContext context = new RuleContext(plan, entries, on, settings);
    Findings findings = new Findings(context);
    new Walk(rules, context, findings).run();
    return new Report(
        Waivers.apply(plan, on, Merging.merged(findings.all()), rules),
        unasked(journal != null, on != null));
  }

  private List<Unasked> unasked(boolean hasJournal, boolean hasDate) {
    Set<Need> notGiven = EnumSet.allOf(Need.class);
    notGiven.removeIf(
        need ->
            switch (need) {
              case DATE -> hasDate;
              case JOURNAL -> hasJournal;
              case SCORES -> settings.scores() != null;
            });
    return rules.stream().flatMap(rule -> rule.without(notGiven).stream()).toList();
  }
}
