package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.error.Location;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a host's parser from where it stands; lines and columns are those that it counts. */
public final class HostReader extends JacksonReader {

  private char @Nullable [] embedded;

  /** Reads a parser, which stands on the first token of the value. */
  public HostReader(JsonParser parser) {
    super(parser);
  }

  @Override
  long place(JsonLocation at) {
    return ((long) Math.max(at.getLineNr(), 0) << Integer.SIZE) | Math.max(at.getColumnNr(), 0);
  }

  @Override
  public Location locate(String pointer, long place) {
    return new Location(pointer, (int) (place >>> Integer.SIZE), (int) place);
  }

  @Override
  public String text() throws IOException {
    return parser().hasToken(JsonToken.VALUE_EMBEDDED_OBJECT)
        ? String.valueOf(parser().getEmbeddedObject())
        : parser().getText();
  }

  @Override
  public char[] characters() throws IOException {
    if (!parser().hasToken(JsonToken.VALUE_EMBEDDED_OBJECT)) {
      embedded = null;
      return parser().getTextCharacters();
    }
    embedded = text().toCharArray();
    return embedded;
  }

  @Override
  public int from() throws IOException {
    return embedded == null ? parser().getTextOffset() : 0;
  }

  @Override
  public int length() throws IOException {
    return embedded == null ? parser().getTextLength() : embedded.length;
  }
}
