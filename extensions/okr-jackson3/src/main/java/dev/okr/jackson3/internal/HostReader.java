package dev.okr.jackson3.internal;

import dev.okr.core.error.Location;
import dev.okr.core.wire.WireToken;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;

/**
 * Reads a host's parser from where it stands; lines and columns are those that it counts.
 *
 * <p>A parser of YAML gives only {@code null} and nothing at all as null, and other spellings as
 * texts, quoted or not. They mean null here too: an id that is {@code ~} is nobody's wish.
 */
public final class HostReader extends JacksonReader {

  private static final Set<String> NULL_IN_YAML = Set.of("~", "Null", "NULL");

  private final boolean isYaml;
  private char @Nullable [] embedded;

  /** Reads a parser, which stands on the first token of the value. */
  public HostReader(JsonParser parser) {
    super(parser);
    this.isYaml = isYaml(parser);
  }

  private static boolean isYaml(JsonParser parser) {
    return parser.objectReadContext() instanceof DeserializationContext context
        && context.tokenStreamFactory() != null
        && context.tokenStreamFactory().getFormatName().equals("YAML");
  }

  @Override
  public @Nullable WireToken next() {
    super.next();
    return token();
  }

  @Override
  public @Nullable WireToken token() {
    WireToken token = super.token();
    return isYaml && token == WireToken.TEXT && NULL_IN_YAML.contains(text())
        ? WireToken.NULL
        : token;
  }

  @Override
  long place(TokenStreamLocation at) {
    return ((long) Math.max(at.getLineNr(), 0) << Integer.SIZE) | Math.max(at.getColumnNr(), 0);
  }

  @Override
  public Location locate(String pointer, long place) {
    return new Location(pointer, (int) (place >>> Integer.SIZE), (int) place);
  }

  @Override
  public String text() {
    return parser().hasToken(JsonToken.VALUE_EMBEDDED_OBJECT)
        ? String.valueOf(parser().getEmbeddedObject())
        : parser().getString();
  }

  @Override
  public char[] characters() {
    if (!parser().hasToken(JsonToken.VALUE_EMBEDDED_OBJECT)) {
      embedded = null;
      return parser().getStringCharacters();
    }
    embedded = text().toCharArray();
    return embedded;
  }

  @Override
  public int from() {
    return embedded == null ? parser().getStringOffset() : 0;
  }

  @Override
  public int length() {
    return embedded == null ? parser().getStringLength() : embedded.length;
  }
}
