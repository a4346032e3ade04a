package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one JSON value and the way through them: within the limits below, whatever the bytes
 * are, decoding them ends, with a value or with problems.
 */
final class Document {

  /** The deepest nesting. */
  static final int MAX_DEPTH = 100;

  /** The longest text, in characters. */
  static final int MAX_TEXT = 1_000_000;

  /** The longest name of a member. */
  static final int MAX_NAME = 1_000;

  static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(MAX_TEXT)
          .maxNumberLength(Numerals.MAX_LENGTH)
          .maxNameLength(MAX_NAME)
          .build();

  private final JsonFactory factory;
  private final byte[] bytes;
  private final int start;
  private final int end;
  private final Positions positions;

  /** A slice of bytes that a parser of the factory will read. */
  Document(JsonFactory factory, byte[] bytes, int start, int end, Positions positions) {
    this.factory = factory;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.positions = positions;
  }

  /** Reads the value. */
  @FunctionalInterface
  interface Decoding<T> {
    @Nullable T decode(Cursor cursor, Lookahead lookahead) throws IOException;
  }

  /** What the decoding makes of the value; {@code null} where problems were added. */
  <T> @Nullable T decode(Problems problems, Decoding<T> decoding) {
    int before = problems.count();
    T decoded = null;
    int invalid = Utf8.firstInvalid(bytes, start, end);
    if (invalid >= 0) {
      problems.add(ProblemCode.ENCODING, "", line(invalid), invalid - start);
    } else {
      decoded = decodeText(problems, decoding);
    }
    problems.settle(positions);
    return problems.count() == before ? decoded : null;
  }

  private <T> @Nullable T decodeText(Problems problems, Decoding<T> decoding) {
    try (JsonParser parser = factory.createParser(bytes, start, end - start)) {
      if (parser.nextToken() == null) {
        problems.add(ProblemCode.EMPTY, "", 1, 0);
        return null;
      }
      T decoded =
          decoding.decode(new Cursor(parser, problems), new Lookahead(factory, bytes, start, end));
      if (parser.getParsingContext().inRoot() && parser.nextToken() != null) {
        JsonLocation at = parser.currentTokenLocation();
        problems.add(ProblemCode.TRAILING, "", at.getLineNr(), (int) at.getByteOffset());
      }
      return decoded;
    } catch (JsonProcessingException failure) {
      report(failure, problems);
    } catch (IOException | IllegalStateException failure) {
      // a parser of bytes does no input; it throws the latter at names made to collide
      problems.add(ProblemCode.TOO_LARGE, "", 1, 0, "detail", firstLine(failure.getMessage()));
    }
    return null;
  }

  private static void report(JsonProcessingException failure, Problems problems) {
    JsonLocation at = failure.getLocation();
    int line = at == null ? 1 : at.getLineNr();
    int offset = at == null ? 0 : (int) at.getByteOffset();
    if (failure instanceof StreamConstraintsException) {
      problems.add(
          ProblemCode.TOO_LARGE,
          "",
          line,
          offset,
          "detail",
          firstLine(failure.getOriginalMessage()));
    } else if (failure instanceof JsonEOFException) {
      problems.add(ProblemCode.TRUNCATED, "", line, offset);
    } else {
      problems.add(
          ProblemCode.MALFORMED,
          "",
          line,
          offset,
          "detail",
          firstLine(failure.getOriginalMessage()));
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  private int line(int to) {
    int line = 1;
    for (int i = start; i < to; i++) {
      boolean isBreak =
          bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == end || bytes[i + 1] != '\n'));
      line += isBreak ? 1 : 0;
    }
    return line;
  }
}
