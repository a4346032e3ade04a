package dev.okr.core.goal;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies an objective.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record ObjectiveId(String value) implements Comparable<ObjectiveId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public ObjectiveId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static ObjectiveId of(String value) {
    return new ObjectiveId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(ObjectiveId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
