package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.metric.Metric;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One pass over plan and journal: each element is shown to every rule that looks at its kind before
 * the next.
 */
final class Walk {

  private final Map<Element, List<Listed>> rules = new EnumMap<>(Element.class);
  private final RuleContext context;
  private final Findings findings;
  private Object at;

  Walk(List<Listed> rules, RuleContext context, Findings findings) {
    for (Element element : Element.values()) {
      this.rules.put(element, rules.stream().filter(rule -> rule.looksAt(element)).toList());
    }
    this.context = context;
    this.findings = findings;
    this.at = context.plan();
  }

  /**
   * Shows everything.
   *
   * @throws IllegalStateException if a rule throws, with its code, the element and the cause
   */
  void run() {
    try {
      plan();
      metrics();
      objectives();
      dependencies();
      entries();
    } catch (RuntimeException failure) {
      throw new IllegalStateException(
          "rule " + findings.code() + " failed at " + shown(at), failure);
    }
  }

  private static String shown(Object element) {
    return element instanceof Metric metric
        ? "metric " + metric.id()
        : element instanceof Objective objective
            ? "objective " + objective.id()
            : element instanceof KeyResult keyResult
                ? "key result " + keyResult.id()
                : element instanceof Dependency dependency
                    ? "dependency " + dependency.id()
                    : element instanceof Entry entry ? "entry " + entry.id() : element.toString();
  }

  private List<Listed> of(Element element) {
    return rules.getOrDefault(element, List.of());
  }

  private void plan() {
    for (Listed listed : of(Element.PLAN)) {
      findings.of(listed);
      listed.rule().plan(context, findings);
    }
  }

  private void metrics() {
    List<Listed> looking = of(Element.METRIC);
    for (Metric metric : context.plan().dictionary().metrics()) {
      at = metric;
      for (Listed listed : looking) {
        findings.of(listed);
        listed.rule().metric(context, metric, findings);
      }
    }
  }

  private void objectives() {
    List<Listed> looking = of(Element.OBJECTIVE);
    for (Objective objective : context.plan().objectives()) {
      at = objective;
      context.enter(objective);
      for (Listed listed : looking) {
        findings.of(listed);
        listed.rule().objective(context, objective, findings);
      }
      keyResults(objective);
    }
  }

  private void keyResults(Objective objective) {
    List<Listed> looking = of(Element.KEY_RESULT);
    for (KeyResult keyResult : objective.keyResults()) {
      at = keyResult;
      context.enter(keyResult);
      for (Listed listed : looking) {
        findings.of(listed);
        listed.rule().keyResult(context, objective, keyResult, findings);
      }
    }
  }

  private void dependencies() {
    List<Listed> looking = of(Element.DEPENDENCY);
    for (Dependency dependency : context.plan().dependencies()) {
      at = dependency;
      for (Listed listed : looking) {
        findings.of(listed);
        listed.rule().dependency(context, dependency, findings);
      }
    }
  }

  /** What is dated after the date of the report hasn't happened yet. */
  private void entries() {
    List<Listed> looking = of(Element.ENTRY);
    LocalDate on = context.on().orElse(LocalDate.MAX);
    for (Entry entry : context.journal().entries()) {
      if (!entry.on().isAfter(on)) {
        at = entry;
        for (Listed listed : looking) {
          findings.of(listed);
          listed.rule().entry(context, entry, findings);
        }
      }
    }
  }
}
