package dev.okr.core.journal;

import dev.okr.core.value.Identifiers;

/**
 * Identifies an entry of the journal; unique in it.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record EntryId(String value) implements Comparable<EntryId> {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public EntryId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static EntryId of(String value) {
    return new EntryId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
