package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.metric.Metric;
import dev.okr.core.value.LocalizedText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A rule put together of checks. */
final class SimpleRule implements Rule {

  @FunctionalInterface
  interface PlanCheck {
    void check(RuleContext context, Findings findings);
  }

  @FunctionalInterface
  interface Check<T> {
    void check(RuleContext context, T element, Findings findings);
  }

  @FunctionalInterface
  interface KeyResultCheck {
    void check(RuleContext context, Objective objective, KeyResult keyResult, Findings findings);
  }

  private final RuleInfo info;
  private final Set<Element> elements = EnumSet.noneOf(Element.class);
  private final Set<Need> needs = EnumSet.noneOf(Need.class);
  private final Set<Need> wants = EnumSet.noneOf(Need.class);
  private PlanCheck onPlan = (context, findings) -> {};
  private Check<Metric> onMetric = (context, metric, findings) -> {};
  private Check<Objective> onObjective = (context, objective, findings) -> {};
  private KeyResultCheck onKeyResult = (context, objective, keyResult, findings) -> {};
  private Check<Dependency> onDependency = (context, dependency, findings) -> {};
  private Check<Entry> onEntry = (context, entry, findings) -> {};

  private SimpleRule(RuleInfo info) {
    this.info = info;
  }

  /** A rule without a check yet. */
  static SimpleRule of(RuleInfo info) {
    return new SimpleRule(info);
  }

  /**
   * A rule without a check yet.
   *
   * @param texts message, hint and method, each in English and Chinese
   */
  static SimpleRule of(String code, Severity severity, String... texts) {
    return of(
        new RuleInfo(
            code,
            severity,
            LocalizedText.enZh(texts[0], texts[1]),
            LocalizedText.enZh(texts[2], texts[3]),
            LocalizedText.enZh(texts[4], texts[5])));
  }

  /** Whether there is a check of such elements. */
  boolean looksAt(Element element) {
    return elements.contains(element);
  }

  SimpleRule onPlan(PlanCheck check) {
    elements.add(Element.PLAN);
    onPlan = check;
    return this;
  }

  SimpleRule onMetric(Check<Metric> check) {
    elements.add(Element.METRIC);
    onMetric = check;
    return this;
  }

  SimpleRule onObjective(Check<Objective> check) {
    elements.add(Element.OBJECTIVE);
    onObjective = check;
    return this;
  }

  SimpleRule onKeyResult(KeyResultCheck check) {
    elements.add(Element.KEY_RESULT);
    onKeyResult = check;
    return this;
  }

  SimpleRule onDependency(Check<Dependency> check) {
    elements.add(Element.DEPENDENCY);
    onDependency = check;
    return this;
  }

  SimpleRule onEntry(Check<Entry> check) {
    (elements.isEmpty() ? needs : wants).add(Need.JOURNAL);
    elements.add(Element.ENTRY);
    onEntry = check;
    return this;
  }

  /**
   * What it can't be asked without; the journal goes without saying where it looks at nothing else.
   */
  SimpleRule needing(Need... all) {
    needs.addAll(List.of(all));
    return this;
  }

  /**
   * What it is asked only in part without; the journal goes without saying where it looks at it.
   */
  SimpleRule wanting(Need... all) {
    wants.addAll(List.of(all));
    return this;
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
    onPlan.check(context, findings);
  }

  @Override
  public void metric(RuleContext context, Metric metric, Findings findings) {
    onMetric.check(context, metric, findings);
  }

  @Override
  public void objective(RuleContext context, Objective objective, Findings findings) {
    onObjective.check(context, objective, findings);
  }

  @Override
  public void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    onKeyResult.check(context, objective, keyResult, findings);
  }

  @Override
  public void dependency(RuleContext context, Dependency dependency, Findings findings) {
    onDependency.check(context, dependency, findings);
  }

  @Override
  public void entry(RuleContext context, Entry entry, Findings findings) {
    onEntry.check(context, entry, findings);
  }
}
