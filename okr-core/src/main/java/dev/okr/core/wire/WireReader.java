package dev.okr.core.wire;

import dev.okr.core.error.Location;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A document as its tokens, one after the other: what an adapter of a parser implements. The
 * structure is sound (every name has a value, every object and array ends), or a method throws.
 *
 * <p>An adapter says nothing about what the tokens mean; {@link Cursor} and the tables do. It tells
 * the place of a token only when it is asked, which is where something is wrong.
 */
public interface WireReader {

  /** Moves to the next token; {@code null} at the end of the document. */
  @Nullable WireToken next() throws IOException;

  /** The token it stands on; {@code null} before the first and behind the last one. */
  @Nullable WireToken token();

  /** The name it stands on, or whose value it stands on. */
  String name() throws IOException;

  /** The text or number it stands on, in its own spelling; of a truth value its word. */
  String text() throws IOException;

  /** An array that holds the characters of {@link #text}, until it moves on; not to be changed. */
  char[] characters() throws IOException;

  /** Where in {@link #characters} the text starts. */
  int from() throws IOException;

  /** How many of {@link #characters} are the text. */
  int length() throws IOException;

  /** Moves from the start of an object or array to its end; from anything else nowhere. */
  void skip() throws IOException;

  /**
   * The place of the token it stands on, in a form that the adapter chooses. Of two tokens the
   * later one has the greater place.
   */
  long place();

  /**
   * Where a person finds a place of this document. Asked in rising order of places, so that one
   * sweep through the text does.
   *
   * @param pointer the JSON pointer that goes with it
   */
  Location locate(String pointer, long place);

  /** The JSON pointer of the value or name it stands on, as {@link Pointers} shortens it. */
  String pointer();

  /**
   * Whether scalars have no type of their own, as in YAML, where {@code 2026} may be a text: then
   * whoever reads a member decides.
   */
  default boolean isUntyped() {
    return false;
  }

  /** Whether the text it stands on was written without quotes, so that it may be a word of YAML. */
  default boolean isPlain() {
    return false;
  }
}
