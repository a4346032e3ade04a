package dev.okr.core.goal;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies an initiative.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record InitiativeId(String value) implements Comparable<InitiativeId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public InitiativeId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static InitiativeId of(String value) {
    return new InitiativeId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(InitiativeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
