package dev.okr.core.rule;

import java.util.List;

/**
 * Rules that belong together. The standard book is made of this library's sets; a host adds its
 * rules with {@link RuleBook#with(Rule)}.
 */
@FunctionalInterface
public interface RuleSet {

  /** The rules, in any order. */
  List<Rule> rules();
}
