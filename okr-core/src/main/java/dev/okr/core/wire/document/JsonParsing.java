package dev.okr.core.wire.document;

import dev.okr.core.wire.Problems;
import dev.okr.core.wire.WireReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON: what an adapter of a JSON library does. Its parser keeps the limits of {@link
 * dev.okr.core.wire.scalar.Oversize}: whatever the bytes are, parsing them ends. It takes what RFC
 * 8259 calls JSON and nothing else, no comments and no single quotes.
 */
public interface JsonParsing {

  /** Makes a value of a document. */
  @FunctionalInterface
  interface Decoding<T> {
    /** The value; {@code null} where problems were added. */
    @Nullable T decode(WireReader reader) throws IOException;
  }

  /**
   * Parses a text, which is well-formed UTF-8. What the parser complains of is added to the
   * problems, at the place where it stopped.
   *
   * @return what the decoding makes of it; {@code null} where problems were added
   */
  <T> @Nullable T parse(SourceText text, Problems problems, Decoding<T> decoding);

  /** What a slice of bytes, which are well-formed UTF-8, is. */
  enum Extent {
    /** A whole value and nothing else. */
    WHOLE,
    /** Right as far as it goes, but cut off. */
    CUT_OFF,
    /** Neither. */
    WRONG
  }

  /** Whether the bytes are a value, or the beginning of one. */
  Extent extent(byte[] utf8, int from, int to);
}
