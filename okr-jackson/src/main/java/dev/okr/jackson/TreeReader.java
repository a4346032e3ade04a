package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.okr.core.error.Location;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text into a tree of {@link Node}s. Within the limits below, whatever the text is, this
 * ends: with a tree, or with problems.
 */
final class TreeReader {

  /** The deepest nesting. */
  static final int MAX_DEPTH = 100;

  /** The longest text, name or number, in characters. */
  static final int MAX_TEXT = 1_000_000;

  private static final int MAX_NUMBER = 1_000;

  static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(MAX_TEXT)
          .maxNumberLength(MAX_NUMBER)
          .maxNameLength(MAX_NUMBER)
          .build();

  private final JsonFactory factory;

  TreeReader(JsonFactory factory) {
    this.factory = factory;
  }

  /**
   * The tree of a document; {@code null} if it can't be read, which is among the problems then.
   *
   * @param firstLine the line the text starts on, for a journal whose lines are read one by one
   */
  @Nullable Node read(Reader text, int firstLine, Problems problems) {
    try (JsonParser parser = factory.createParser(text)) {
      Pass pass = new Pass(parser, firstLine - 1, problems);
      return pass.document();
    } catch (IOException | RuntimeException failure) {
      report(failure, firstLine - 1, problems);
      return null;
    }
  }

  private static void report(Exception failure, int lineOffset, Problems problems) {
    Location location = Location.WHOLE;
    if (failure instanceof JsonProcessingException json && json.getLocation() != null) {
      location = location("", json.getLocation(), lineOffset);
    }
    if (failure instanceof StreamConstraintsException) {
      problems.add(ProblemCode.TOO_LARGE, location, "detail", firstLine(failure));
    } else if (hasCause(failure, CharacterCodingException.class)) {
      problems.add(ProblemCode.ENCODING, location);
    } else if (failure instanceof JsonEOFException) {
      problems.add(ProblemCode.MALFORMED, location, "detail", "it ends too early");
    } else {
      problems.add(ProblemCode.MALFORMED, location, "detail", firstLine(failure));
    }
  }

  private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(Exception failure) {
    String message =
        failure instanceof JsonProcessingException json
            ? json.getOriginalMessage()
            : failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static Location location(String pointer, JsonLocation at, int lineOffset) {
    return new Location(
        pointer, Math.max(0, at.getLineNr() + lineOffset), Math.max(0, at.getColumnNr()));
  }

  /** One pass over one document; its depth is bounded by the parser. */
  private static final class Pass {

    private final JsonParser parser;
    private final int lineOffset;
    private final Problems problems;

    Pass(JsonParser parser, int lineOffset, Problems problems) {
      this.parser = parser;
      this.lineOffset = lineOffset;
      this.problems = problems;
    }

    @Nullable Node document() throws IOException {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add(ProblemCode.EMPTY, Location.WHOLE);
        return null;
      }
      Node root = value(first, null, null, 0);
      if (parser.nextToken() != null) {
        problems.add(ProblemCode.TRAILING, location("", parser.currentTokenLocation(), lineOffset));
      }
      return root;
    }

    private Node value(JsonToken token, @Nullable Node parent, @Nullable String name, int index)
        throws IOException {
      JsonLocation at = parser.currentTokenLocation();
      int line = Math.max(0, at.getLineNr() + lineOffset);
      int column = Math.max(0, at.getColumnNr());
      return switch (token) {
        case START_OBJECT -> {
          Map<String, Node> members = new LinkedHashMap<>();
          Node node = new Node(Node.Kind.OBJECT, members, parent, name, index, line, column);
          members(node, members);
          yield node;
        }
        case START_ARRAY -> {
          List<Node> items = new ArrayList<>();
          Node node = new Node(Node.Kind.ARRAY, items, parent, name, index, line, column);
          for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
            items.add(value(some(t), node, null, items.size()));
          }
          yield node;
        }
        case VALUE_TRUE, VALUE_FALSE ->
            new Node(
                Node.Kind.BOOLEAN,
                token == JsonToken.VALUE_TRUE,
                parent,
                name,
                index,
                line,
                column);
        case VALUE_NULL -> new Node(Node.Kind.NULL, "", parent, name, index, line, column);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
            new Node(Node.Kind.NUMBER, parser.getText(), parent, name, index, line, column);
        default -> new Node(Node.Kind.STRING, parser.getText(), parent, name, index, line, column);
      };
    }

    private void members(Node node, Map<String, Node> members) throws IOException {
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
        some(t);
        String name = parser.currentName();
        JsonLocation at = parser.currentTokenLocation();
        Node member = value(some(parser.nextToken()), node, name, 0);
        member.namedAt(Math.max(0, at.getLineNr() + lineOffset), Math.max(0, at.getColumnNr()));
        if (members.putIfAbsent(name, member) != null) {
          problems.add(ProblemCode.DUPLICATE_KEY, member.nameLocation(), "name", name);
        }
      }
    }

    private JsonToken some(@Nullable JsonToken token) throws JsonEOFException {
      if (token == null) {
        throw new JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "it ends too early");
      }
      return token;
    }
  }
}
