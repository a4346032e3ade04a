package dev.okr.core.goal;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a strategic theme.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record ThemeId(String value) implements Comparable<ThemeId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public ThemeId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static ThemeId of(String value) {
    return new ThemeId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(ThemeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
