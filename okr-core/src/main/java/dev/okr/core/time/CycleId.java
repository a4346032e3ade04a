package dev.okr.core.time;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a cycle.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record CycleId(String value) implements Comparable<CycleId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public CycleId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static CycleId of(String value) {
    return new CycleId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(CycleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
