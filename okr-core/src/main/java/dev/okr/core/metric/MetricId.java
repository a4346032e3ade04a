package dev.okr.core.metric;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a metric of the dictionary.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record MetricId(String value) implements Comparable<MetricId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public MetricId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static MetricId of(String value) {
    return new MetricId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(MetricId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
