package dev.okr.core.goal;

/** Where a measure's value comes from when nobody checks in. */
public enum ValueOrigin {
  /**
   * From the values of the single-measure key results that contribute to its key result, by the
   * measure's {@link Aggregate}.
   */
  CONTRIBUTORS
}
