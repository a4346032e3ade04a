package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.okr.core.error.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML as the JSON that it means, with the place in the YAML of every token. */
final class YamlDocument implements Positions {

  /** The longest document, in characters. */
  private static final int MAX_LENGTH = 100_000_000;

  private final JsonFactory json;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int[] offsets = new int[64];
  private int[] lines = new int[64];
  private int[] columns = new int[64];
  private int count;

  private YamlDocument(JsonFactory json) {
    this.json = json;
  }

  /**
   * The document that the YAML is, or {@code null} where a problem was added.
   *
   * @param json reads what is handed on
   */
  static @Nullable Document read(byte[] utf8, JsonFactory json, Problems problems) {
    int invalid = Utf8.firstInvalid(utf8, 0, utf8.length);
    YamlDocument yaml = new YamlDocument(json);
    if (invalid >= 0) {
      problems.add(ProblemCode.ENCODING, Location.WHOLE);
    } else if (yaml.translate(utf8, problems)) {
      byte[] translated = yaml.bytes.toByteArray();
      return new Document(json, translated, 0, translated.length, yaml);
    }
    return null;
  }

  private boolean translate(byte[] utf8, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_LENGTH);
    options.setNestingDepthLimit(Document.MAX_DEPTH);
    YAMLFactory factory =
        YAMLFactory.builder().streamReadConstraints(Document.LIMITS).loaderOptions(options).build();
    int start = DocumentReader.afterMark(utf8, utf8.length);
    try (YAMLParser parser = factory.createParser(utf8, start, utf8.length - start);
        JsonGenerator out = json.createGenerator(bytes)) {
      while (parser.nextToken() != null) {
        note(parser.currentTokenLocation(), bytes.size() + out.getOutputBuffered());
        if (parser.isCurrentAlias()) {
          problems.add(
              ProblemCode.MALFORMED_YAML,
              location("", parser.currentTokenLocation()),
              "detail",
              "a plan has no aliases (*" + parser.getText() + ")");
          return false;
        }
        if (!isWellFormed(parser)) {
          problems.add(ProblemCode.HALF_CHARACTER, location("", parser.currentTokenLocation()));
          return false;
        }
        copy(parser, out);
      }
      return true;
    } catch (JsonProcessingException failure) {
      JsonLocation at = failure.getLocation();
      problems.add(
          ProblemCode.MALFORMED_YAML,
          at == null ? Location.WHOLE : location("", at),
          "detail",
          detail(failure.getOriginalMessage()));
    } catch (IOException | YAMLException failure) {
      problems.add(
          ProblemCode.MALFORMED_YAML, Location.WHOLE, "detail", detail(failure.getMessage()));
    }
    return false;
  }

  private static boolean isWellFormed(YAMLParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> Utf8.isWellFormed(parser.getText());
      case FIELD_NAME -> Utf8.isWellFormed(parser.currentName());
      default -> true;
    };
  }

  private static void copy(YAMLParser parser, JsonGenerator out) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> out.writeStartObject();
      case END_OBJECT -> out.writeEndObject();
      case START_ARRAY -> out.writeStartArray();
      case END_ARRAY -> out.writeEndArray();
      case FIELD_NAME -> out.writeFieldName(parser.currentName());
      case VALUE_TRUE, VALUE_FALSE ->
          out.writeBoolean(parser.currentToken() == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> out.writeNull();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), out);
      default -> out.writeString(parser.getText());
    }
  }

  /** A number in the spelling of the document; a text if JSON can't spell it so. */
  private static void number(String text, JsonGenerator out) throws IOException {
    if (Numerals.isJson(text)) {
      out.writeNumber(text);
    } else {
      out.writeString(text);
    }
  }

  private static String detail(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private void note(JsonLocation at, int offset) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
      columns = Arrays.copyOf(columns, 2 * count);
    }
    offsets[count] = offset;
    lines[count] = Math.max(0, at.getLineNr());
    columns[count] = Math.max(0, at.getColumnNr());
    count++;
  }

  private static Location location(String pointer, JsonLocation at) {
    return new Location(pointer, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }

  @Override
  public Location locate(String pointer, int line, int offset) {
    int found = Arrays.binarySearch(offsets, 0, count, offset);
    int token = found >= 0 ? found : -found - 2;
    return token < 0 ? Location.WHOLE : new Location(pointer, lines[token], columns[token]);
  }
}
