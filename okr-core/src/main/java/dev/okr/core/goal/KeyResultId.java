package dev.okr.core.goal;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a key result; unique in the whole plan.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record KeyResultId(String value) implements Comparable<KeyResultId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public KeyResultId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static KeyResultId of(String value) {
    return new KeyResultId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(KeyResultId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
