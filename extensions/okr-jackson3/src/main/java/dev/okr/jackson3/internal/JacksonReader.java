package dev.okr.jackson3.internal;

import dev.okr.core.wire.Pointers;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

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
      case PROPERTY_NAME -> WireToken.NAME;
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
  public @Nullable WireToken next() {
    token = of(Tokens.next(parser));
    return token;
  }

  @Override
  public @Nullable WireToken token() {
    return token;
  }

  @Override
  public String name() {
    return parser.currentName();
  }

  @Override
  public String text() {
    return parser.getString();
  }

  @Override
  public char[] characters() {
    return parser.getStringCharacters();
  }

  @Override
  public int from() {
    return parser.getStringOffset();
  }

  @Override
  public int length() {
    return parser.getStringLength();
  }

  @Override
  public void skip() {
    Tokens.skipChildren(parser);
    token = of(parser.currentToken());
  }

  @Override
  public long place() {
    return place(parser.currentTokenLocation());
  }

  /** A place of the source. */
  abstract long place(TokenStreamLocation at);

  @Override
  public String pointer() {
    return pointer(parser.streamReadContext());
  }

  /** The pointer of the value or name that a context is at. */
  static String pointer(TokenStreamContext innermost) {
    List<String> steps = new ArrayList<>();
    for (TokenStreamContext at = innermost; at != null; at = at.getParent()) {
      if (at.inObject() && at.hasCurrentName()) {
        steps.add(Pointers.step(at.currentName()));
      } else if (at.inArray() && at.hasCurrentIndex()) {
        steps.add(Pointers.step(at.getCurrentIndex()));
      }
    }
    return Pointers.of(steps);
  }
}
