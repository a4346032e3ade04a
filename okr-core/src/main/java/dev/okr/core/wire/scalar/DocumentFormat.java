package dev.okr.core.wire.scalar;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Cursor;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The name and version of a document's format. What else is found in a document of another one
 * means nothing.
 *
 * @param name the format that is meant, such as {@code plan/1}
 */
public record DocumentFormat(String name) implements Codec<String> {

  @Override
  public @Nullable String read(ReadContext in) throws IOException {
    String found = TextCodecs.STRING.read(in);
    if (found != null && !found.equals(name)) {
      Cursor cursor = in.cursor();
      cursor.problems().clear();
      cursor.problem(ProblemCode.WRONG_FORMAT, "found", found, "expected", name);
      cursor.abandon();
      return null;
    }
    return found;
  }

  @Override
  public void write(String value, WireWriter out) throws IOException {
    out.text(value);
  }
}
