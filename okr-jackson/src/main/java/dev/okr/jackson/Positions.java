package dev.okr.jackson;

import dev.okr.core.error.Location;

/** Tells where in the text that a person sees the byte stands that the parser saw. */
interface Positions {

  /**
   * The place of a byte. Asked in rising order of offsets, so that one sweep does.
   *
   * @param pointer the JSON pointer to go with it
   * @param line the line of the parsed bytes, from 1
   * @param offset the offset in the parsed bytes
   */
  Location locate(String pointer, int line, int offset);
}
