package dev.okr.jackson3.internal;

import dev.okr.core.error.Location;
import dev.okr.core.wire.document.SourceText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** Reads a parser of bytes that are at hand. */
final class TextReader extends JacksonReader {

  private final SourceText text;

  TextReader(JsonParser parser, SourceText text) {
    super(parser);
    this.text = text;
  }

  @Override
  long place(TokenStreamLocation at) {
    return SourceText.place(at.getLineNr(), (int) at.getByteOffset());
  }

  @Override
  public Location locate(String pointer, long place) {
    return text.locate(pointer, place);
  }

  @Override
  public boolean isUntyped() {
    return text.isUntyped();
  }

  @Override
  public boolean isPlain() {
    return text.isUntyped() && text.isPlainAt(place());
  }
}
