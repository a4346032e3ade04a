package dev.okr.jackson3.internal;

import dev.okr.core.wire.document.ParserComplaint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * The steps of a parser. It is the one that may say {@link IllegalStateException} of a document:
 * where names fall together in its table. From anybody else that is a programmer's fault, and is
 * left as it is.
 */
public final class Tokens {

  private Tokens() {}

  /** Moves to the next token; {@code null} at the end. */
  public static @Nullable JsonToken next(JsonParser parser) {
    try {
      return parser.nextToken();
    } catch (IllegalStateException tableIsFull) {
      throw colliding(tableIsFull);
    }
  }

  /** Moves from the start of an object or array to its end, from a scalar nowhere. */
  public static void skipChildren(JsonParser parser) {
    try {
      parser.skipChildren();
    } catch (IllegalStateException tableIsFull) {
      throw colliding(tableIsFull);
    }
  }

  private static StreamConstraintsException colliding(IllegalStateException cause) {
    StreamConstraintsException failure =
        new StreamConstraintsException(ParserComplaint.COLLIDING_NAMES_START);
    failure.initCause(cause);
    return failure;
  }
}
