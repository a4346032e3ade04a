package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.wire.Pointers;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parser of Jackson as a reader; where its places lie is for those who know its source. */
abstract class JacksonReader implements WireReader {

  private final JsonParser parser;
  private @Nullable WireToken token;

  JacksonReader(JsonParser parser) {
    this.parser = parser;
    this.token = of(parser.currentToken());
  }

  private static @Nullable WireToken of(@Nullable JsonToken token) {
    if (token == null) {
      return null;
    }
    return switch (token) {
      case START_OBJECT -> WireToken.OBJECT;
      case END_OBJECT -> WireToken.END_OBJECT;
      case START_ARRAY -> WireToken.ARRAY;
      case END_ARRAY -> WireToken.END_ARRAY;
      case FIELD_NAME -> WireToken.NAME;
      case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> WireToken.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> WireToken.NUMBER;
      case VALUE_TRUE -> WireToken.TRUE;
      case VALUE_FALSE -> WireToken.FALSE;
      case VALUE_NULL -> WireToken.NULL;
      case NOT_AVAILABLE ->
          throw new IllegalArgumentException("a parser that waits for its input can't be read");
    };
  }

  JsonParser parser() {
    return parser;
  }

  @Override
  public @Nullable WireToken next() throws IOException {
    token = of(Tokens.next(parser));
    return token;
  }

  @Override
  public @Nullable WireToken token() {
    return token;
  }

  @Override
  public String name() throws IOException {
    return parser.currentName();
  }

  @Override
  public String text() throws IOException {
    return parser.getText();
  }

  @Override
  public char[] characters() throws IOException {
    return parser.getTextCharacters();
  }

  @Override
  public int from() throws IOException {
    return parser.getTextOffset();
  }

  @Override
  public int length() throws IOException {
    return parser.getTextLength();
  }

  @Override
  public void skip() throws IOException {
    Tokens.skipChildren(parser);
    token = of(parser.currentToken());
  }

  @Override
  public long place() {
    return place(parser.currentTokenLocation());
  }

  /** A place of the source. */
  abstract long place(JsonLocation at);

  @Override
  public String pointer() {
    return pointer(parser.getParsingContext());
  }

  /** The pointer of the value or name that a context is at. */
  static String pointer(JsonStreamContext innermost) {
    List<String> steps = new ArrayList<>();
    for (JsonStreamContext at = innermost; at != null; at = at.getParent()) {
      if (at.inObject() && at.hasCurrentName()) {
        steps.add(Pointers.step(at.getCurrentName()));
      } else if (at.inArray() && at.hasCurrentIndex()) {
        steps.add(Pointers.step(at.getCurrentIndex()));
      }
    }
    return Pointers.of(steps);
  }
}
