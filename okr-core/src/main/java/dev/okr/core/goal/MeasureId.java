package dev.okr.core.goal;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a measure; unique in its key result.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record MeasureId(String value) implements Comparable<MeasureId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public MeasureId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static MeasureId of(String value) {
    return new MeasureId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(MeasureId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
