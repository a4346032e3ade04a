package dev.okr.scoring.policy;

/** What a part without data does to the node above. */
public enum NoData {
  /** It counts with what it has before the first value: its baseline, usually 0. */
  AS_ZERO,
  /** It is left out, its weight too. */
  EXCLUDE,
  /** The node above is unscorable, and so on up. */
  UNKNOWN
}
