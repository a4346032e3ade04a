package dev.okr.core.rule;

/** How much a finding matters; the gravest first. */
public enum Severity {
  /** The plan can't work like this. */
  ERROR,
  /** It will probably be regretted. */
  WARNING,
  /** Worth knowing. */
  INFO
}
