package dev.okr.core.goal;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a dependency.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record DependencyId(String value) implements Comparable<DependencyId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public DependencyId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static DependencyId of(String value) {
    return new DependencyId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(DependencyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
