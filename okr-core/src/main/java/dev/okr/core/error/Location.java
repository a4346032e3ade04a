package dev.okr.core.error;

import java.io.Serializable;
import java.util.Objects;

/**
 * A place in a document.
 *
 * @param pointer JSON pointer (RFC 6901) of the member; empty for the document itself
 * @param line line, from 1; 0 if unknown
 * @param column column in characters, from 1; 0 if unknown
 */
public record Location(String pointer, int line, int column) implements Serializable {

  /** Nowhere in particular: the document as a whole. */
  public static final Location WHOLE = new Location("", 0, 0);

  /** Rejects {@code null} and negative numbers. */
  public Location {
    Objects.requireNonNull(pointer, "pointer");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "line and column are counted from 1, 0 is unknown (" + line + ", " + column + ")");
    }
  }
}
