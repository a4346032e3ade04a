package dev.okr.core.goal;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a milestone; unique in its target.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record MilestoneId(String value) implements Comparable<MilestoneId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public MilestoneId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static MilestoneId of(String value) {
    return new MilestoneId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(MilestoneId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
