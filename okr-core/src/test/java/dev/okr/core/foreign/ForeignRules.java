package dev.okr.core.foreign;

import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleSet;
import dev.okr.core.rule.Severity;
import java.util.List;

/** A set of rules that somebody else has put on the path as a service. */
public final class ForeignRules implements RuleSet {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.of("FOREIGN-1", Severity.ERROR));
  }
}
