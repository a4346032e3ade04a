package dev.okr.jackson.oracle;

import java.util.List;

/**
 * What a measure shows: its value, and the progress p exactly. Values without data have a null
 * value; what can't be scored has a null p.
 *
 * @param values the values it comes from, in their order
 */
record Observation(Fraction value, Fraction p, boolean noData, List<Value> values) {

  static Observation unscorable(Fraction value, List<Value> values) {
    return new Observation(value, null, false, values);
  }

  /** "Are noData with progress 0"; a baseline's progress is 0 as well (section 1, "No value"). */
  static Observation withoutData() {
    return new Observation(null, Fraction.ZERO, true, List.of());
  }

  boolean isUnscorable() {
    return p == null;
  }

  boolean hasData() {
    return !noData && !isUnscorable();
  }

  /** The newest value in their order, or null. */
  Value newest() {
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }
}
