package dev.okr.scoring.policy;

/** How bad it is, before the last day, if nothing is missing but bounds that have to hold. */
public enum UnmetHold {
  /** As bad as the pace says. */
  RED,
  /** Yellow at most: it is behind, and may still hold in the end. */
  YELLOW
}
