package dev.okr.core.rule;

import java.util.Objects;

/**
 * A rule in a book, with what it said of itself when it was put there: asked once, because a plan
 * of a million key results is no place to ask again.
 *
 * @param rule the rule
 * @param info what it is about
 */
record Listed(Rule rule, RuleInfo info) {

  static Listed of(Rule rule) {
    RuleInfo info = Objects.requireNonNull(rule, "rule").info();
    if (info == null) {
      throw new NullPointerException("info() of " + rule.getClass().getName());
    }
    return new Listed(rule, info);
  }

  /** Whether it may say something of such elements; of a host's rule nobody can tell. */
  boolean looksAt(Element element) {
    Rule inner = rule;
    while (inner instanceof Regraded regraded) {
      inner = regraded.rule();
    }
    return !(inner instanceof SimpleRule simple) || simple.looksAt(element);
  }
}
