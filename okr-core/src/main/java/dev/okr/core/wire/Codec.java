package dev.okr.core.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values of one kind. Has no state of its own.
 *
 * @param <V> the type of the values
 */
public interface Codec<V> {

  /**
   * Reads the value that the cursor stands on, and leaves the cursor on its last token.
   *
   * @return the value; {@code null} where problems were added
   */
  @Nullable V read(ReadContext in) throws IOException;

  /** Writes the value. */
  void write(V value, WireWriter out) throws IOException;
}
