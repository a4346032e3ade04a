package dev.okr.core.rule;

import dev.okr.core.plan.Subject;

/**
 * What a finding is known by: one rule says one thing of an element. Comparable, so that ids whose
 * hash codes clash don't slow down a map.
 *
 * @param code the rule
 * @param on the element
 */
record Said(String code, Subject on) implements Comparable<Said> {

  @Override
  public int compareTo(Said other) {
    int order = code.compareTo(other.code);
    return order != 0 ? order : on.compareTo(other.on);
  }
}
