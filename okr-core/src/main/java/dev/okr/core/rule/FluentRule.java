package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LocalizedText;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule put together of checks, from {@link Rule#of}. Immutable: every verb gives another rule.
 *
 * <p>A check looks at one kind of element; a rule may have checks of several kinds, and several of
 * one kind. {@link #and} and {@link #unless} speak of the kind named last.
 *
 * @param <T> the kind of element named last; the plan before any is named
 */
public final class FluentRule<T> implements Rule {

  /**
   * Looks at one element.
   *
   * @param <T> the kind of element
   */
  @FunctionalInterface
  public interface Check<T> {
    /** Looks at the element and tells what it finds. */
    void check(RuleContext context, T element, Findings found);
  }

  /** Looks at a plan as a whole. */
  @FunctionalInterface
  public interface PlanCheck {
    /** Looks at the plan of the context and tells what it finds. */
    void check(RuleContext context, Findings found);
  }

  /** Looks at a key result and the objective it belongs to. */
  @FunctionalInterface
  public interface KeyResultCheck {
    /** Looks at the key result and tells what it finds. */
    void check(RuleContext context, Objective objective, KeyResult keyResult, Findings found);
  }

  /** A check of any kind of element, with the objective of a key result. */
  @FunctionalInterface
  private interface Step {
    void check(RuleContext context, @Nullable Objective above, Object element, Findings found);
  }

  private final RuleInfo info;
  private final Map<Element, Step> steps;
  private final Element last;
  private final Set<Need> needs;
  private final Set<Need> wants;

  private FluentRule(
      RuleInfo info, Map<Element, Step> steps, Element last, Set<Need> needs, Set<Need> wants) {
    this.info = info;
    this.steps = steps;
    this.last = last;
    this.needs = Set.copyOf(needs);
    this.wants = Set.copyOf(wants);
  }

  /** A rule without a check yet. */
  static FluentRule<Plan> of(RuleInfo info) {
    return new FluentRule<>(info, new EnumMap<>(Element.class), Element.PLAN, Set.of(), Set.of());
  }

  /** Whether there is a check of such elements. */
  boolean looksAt(Element element) {
    return steps.containsKey(element);
  }

  private FluentRule<T> with(RuleInfo other) {
    return new FluentRule<>(other, steps, last, needs, wants);
  }

  /** The sentence of a finding, in English and Chinese, with arguments as {@code {name}}. */
  public FluentRule<T> says(String english, String chinese) {
    return says(LocalizedText.enZh(english, chinese));
  }

  /** The sentence of a finding, with arguments as {@code {name}}. */
  public FluentRule<T> says(LocalizedText message) {
    Objects.requireNonNull(message, "message");
    return with(
        new RuleInfo(
            info.code(), info.severity(), message, info.hint(), info.method(), info.together()));
  }

  /** How to mend what it finds, in English and Chinese. */
  public FluentRule<T> hint(String english, String chinese) {
    return hint(LocalizedText.enZh(english, chinese));
  }

  /** How to mend what it finds. */
  public FluentRule<T> hint(LocalizedText hint) {
    Objects.requireNonNull(hint, "hint");
    return with(
        new RuleInfo(
            info.code(), info.severity(), info.message(), hint, info.method(), info.together()));
  }

  /** The sentence of method it rests on, in English and Chinese. */
  public FluentRule<T> because(String english, String chinese) {
    return because(LocalizedText.enZh(english, chinese));
  }

  /** The sentence of method it rests on. */
  public FluentRule<T> because(LocalizedText method) {
    Objects.requireNonNull(method, "method");
    return with(
        new RuleInfo(
            info.code(), info.severity(), info.message(), info.hint(), method, info.together()));
  }

  /**
   * The sentence of several findings at once, in English and Chinese: {@code {count}} of {@code
   * {all}} such elements of the plan, {@code {names}} for the first of them.
   */
  public FluentRule<T> together(String english, String chinese) {
    return together(LocalizedText.enZh(english, chinese));
  }

  /**
   * The sentence of several findings at once, with {@code {count}}, {@code {all}}, {@code {names}}.
   */
  public FluentRule<T> together(LocalizedText together) {
    Objects.requireNonNull(together, "together");
    return with(
        new RuleInfo(
            info.code(), info.severity(), info.message(), info.hint(), info.method(), together));
  }

  /** Looks at the plan as a whole too. */
  public FluentRule<Plan> onPlan(PlanCheck check) {
    Objects.requireNonNull(check, "check");
    return on(Element.PLAN, (context, above, plan, found) -> check.check(context, found));
  }

  /** Looks at each metric of the dictionary too. */
  public FluentRule<Metric> onMetric(Check<? super Metric> check) {
    return on(Element.METRIC, step(check));
  }

  /** Looks at each objective too. */
  public FluentRule<Objective> onObjective(Check<? super Objective> check) {
    return on(Element.OBJECTIVE, step(check));
  }

  /** Looks at each key result too. */
  public FluentRule<KeyResult> onKeyResult(Check<? super KeyResult> check) {
    return on(Element.KEY_RESULT, step(check));
  }

  /** Looks at each key result too, with the objective it belongs to. */
  public FluentRule<KeyResult> onKeyResult(KeyResultCheck check) {
    Objects.requireNonNull(check, "check");
    return on(
        Element.KEY_RESULT,
        (context, above, keyResult, found) ->
            check.check(context, Objects.requireNonNull(above), (KeyResult) keyResult, found));
  }

  /** Looks at each dependency too. */
  public FluentRule<Dependency> onDependency(Check<? super Dependency> check) {
    return on(Element.DEPENDENCY, step(check));
  }

  /** Looks at each entry of the journal too, in the order they were written down. */
  public FluentRule<Entry> onEntry(Check<? super Entry> check) {
    Step step = step(check);
    boolean isFirst = steps.isEmpty();
    FluentRule<Entry> rule = on(Element.ENTRY, step);
    return isFirst ? rule.needing(Need.JOURNAL) : rule.wanting(Need.JOURNAL);
  }

  /** Makes another check of the elements named last. */
  public FluentRule<T> and(Check<? super T> check) {
    return on(last, step(check));
  }

  /**
   * Leaves alone such elements of the kind named last, for all checks of that kind so far.
   *
   * @param exempt which ones; of a plan as a whole, whether it is left alone
   */
  public FluentRule<T> unless(BiPredicate<RuleContext, ? super T> exempt) {
    Objects.requireNonNull(exempt, "exempt");
    Step step = steps.get(last);
    if (step == null) {
      throw new IllegalStateException("a check comes first, then what it leaves alone");
    }
    Map<Element, Step> fewer = new EnumMap<>(steps);
    fewer.put(
        last,
        (context, above, element, found) -> {
          if (!exempt.test(context, this.<T>cast(element))) {
            step.check(context, above, element, found);
          }
        });
    return new FluentRule<>(info, fewer, last, needs, wants);
  }

  /**
   * What it can't be asked without. The journal goes without saying where it looks at nothing else.
   */
  public FluentRule<T> needing(Need... all) {
    return new FluentRule<>(info, steps, last, plus(needs, all), wants);
  }

  /**
   * What it is asked only in part without. The journal goes without saying where it looks at other
   * elements before it.
   */
  public FluentRule<T> wanting(Need... all) {
    return new FluentRule<>(info, steps, last, needs, plus(wants, all));
  }

  private static Set<Need> plus(Set<Need> some, Need... more) {
    Set<Need> all = EnumSet.noneOf(Need.class);
    all.addAll(some);
    all.addAll(List.of(Objects.requireNonNull(more, "all")));
    return all;
  }

  private <E> FluentRule<E> on(Element element, Step step) {
    Map<Element, Step> more = new EnumMap<>(steps);
    more.merge(
        element,
        step,
        (first, second) ->
            (context, above, each, found) -> {
              first.check(context, above, each, found);
              second.check(context, above, each, found);
            });
    return new FluentRule<>(info, more, element, needs, wants);
  }

  private <E> Step step(Check<? super E> check) {
    Objects.requireNonNull(check, "check");
    return (context, above, element, found) -> check.check(context, this.<E>cast(element), found);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the walk shows what was named
  private <E> E cast(Object element) {
    return (E) element;
  }

  private void ask(
      Element element,
      RuleContext context,
      @Nullable Objective above,
      Object each,
      Findings findings) {
    Step step = steps.get(element);
    if (step != null) {
      step.check(context, above, each, findings);
    }
  }

  @Override
  public Set<Need> needs() {
    return needs;
  }

  @Override
  public Set<Need> wants() {
    return wants;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void plan(RuleContext context, Findings findings) {
    ask(Element.PLAN, context, null, context.plan(), findings);
  }

  @Override
  public void metric(RuleContext context, Metric metric, Findings findings) {
    ask(Element.METRIC, context, null, metric, findings);
  }

  @Override
  public void objective(RuleContext context, Objective objective, Findings findings) {
    ask(Element.OBJECTIVE, context, null, objective, findings);
  }

  @Override
  public void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    ask(Element.KEY_RESULT, context, objective, keyResult, findings);
  }

  @Override
  public void dependency(RuleContext context, Dependency dependency, Findings findings) {
    ask(Element.DEPENDENCY, context, null, dependency, findings);
  }

  @Override
  public void entry(RuleContext context, Entry entry, Findings findings) {
    ask(Element.ENTRY, context, null, entry, findings);
  }
}
