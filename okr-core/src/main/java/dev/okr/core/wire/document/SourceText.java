package dev.okr.core.wire.document;

import dev.okr.core.error.Location;

/** JSON in UTF-8, and where a person finds its bytes in the text that the JSON was made of. */
public interface SourceText {

  /** The array that holds the bytes; not to be changed. */
  byte[] bytes();

  /** Where the text starts. */
  int start();

  /** Where the text ends. */
  int end();

  /**
   * Where a person finds a byte. Asked in rising order, so that one sweep does.
   *
   * @param pointer the JSON pointer to go with it
   * @param place {@link #place} of the byte
   */
  Location locate(String pointer, long place);

  /** Whether scalars have no type of their own, as in YAML. */
  default boolean isUntyped() {
    return false;
  }

  /** Whether the text at that place was written without quotes in YAML. */
  default boolean isPlainAt(long place) {
    return false;
  }

  /**
   * A byte as a reader's place.
   *
   * @param line its line in the JSON, from 1
   * @param offset its offset in the JSON, from 0
   */
  static long place(int line, int offset) {
    return ((long) (line - 1) << Integer.SIZE) | Math.max(offset, 0);
  }

  /** The offset of a place. */
  static int offset(long place) {
    return (int) place;
  }

  /** The line of a place, from 1. */
  static int line(long place) {
    return (int) (place >>> Integer.SIZE) + 1;
  }
}
