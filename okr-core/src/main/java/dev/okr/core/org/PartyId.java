package dev.okr.core.org;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a party: a team, a person or an outside partner; they share one space of ids.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record PartyId(String value) implements Comparable<PartyId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public PartyId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static PartyId of(String value) {
    return new PartyId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
