package dev.okr.scoring.policy;

/** What a part of which nothing is known does to the light of its objective. */
public enum UnknownParts {
  /** The objective isn't green. */
  COUNT,
  /** Nothing: it is passed over. */
  IGNORE
}
