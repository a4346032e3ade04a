package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.metric.Metric;
import java.util.Set;

/**
 * A rule whose findings are of another severity.
 *
 * @param rule the rule
 * @param was what the rule is about
 * @param severity the severity
 */
record Regraded(Rule rule, RuleInfo was, Severity severity) implements Rule {

  @Override
  public RuleInfo info() {
    return was.regraded(severity);
  }

  @Override
  public Set<Need> needs() {
    return rule.needs();
  }

  @Override
  public Set<Need> wants() {
    return rule.wants();
  }

  @Override
  public void plan(RuleContext context, Findings findings) {
    rule.plan(context, findings);
  }

  @Override
  public void metric(RuleContext context, Metric metric, Findings findings) {
    rule.metric(context, metric, findings);
  }

  @Override
  public void objective(RuleContext context, Objective objective, Findings findings) {
    rule.objective(context, objective, findings);
  }

  @Override
  public void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    rule.keyResult(context, objective, keyResult, findings);
  }

  @Override
  public void dependency(RuleContext context, Dependency dependency, Findings findings) {
    rule.dependency(context, dependency, findings);
  }

  @Override
  public void entry(RuleContext context, Entry entry, Findings findings) {
    rule.entry(context, entry, findings);
  }
}
