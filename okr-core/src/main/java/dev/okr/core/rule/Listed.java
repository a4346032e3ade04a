package dev.okr.core.rule;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A rule in a book, with what it said of itself when it was put there: asked once, because a plan
 * of a million key results is no place to ask again.
 *
 * @param rule the rule
 * @param info what it is about
 * @param needs what it can't be asked without
 * @param wants what it is asked only in part without
 */
record Listed(Rule rule, RuleInfo info, Set<Need> needs, Set<Need> wants) {

  static Listed of(Rule rule) {
    RuleInfo info = Objects.requireNonNull(rule, "rule").info();
    if (info == null) {
      throw new NullPointerException("info() of " + rule.getClass().getName());
    }
    return new Listed(rule, info, Set.copyOf(rule.needs()), Set.copyOf(rule.wants()));
  }

  /**
   * What the report says of it where these things weren't given; empty if it needs none of them.
   */
  Optional<Unasked> without(Set<Need> notGiven) {
    Set<Need> needed = EnumSet.noneOf(Need.class);
    needed.addAll(needs);
    needed.retainAll(notGiven);
    boolean partly = needed.isEmpty();
    if (partly) {
      needed.addAll(wants);
      needed.retainAll(notGiven);
    }
    return needed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unasked(info.code(), partly, needed));
  }

  /** Whether it may say something of such elements; of a class of the host's nobody can tell. */
  boolean looksAt(Element element) {
    Rule inner = rule;
    while (inner instanceof Regraded regraded) {
      inner = regraded.rule();
    }
    return !(inner instanceof FluentRule<?> fluent) || fluent.looksAt(element);
  }
}
