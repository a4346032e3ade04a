package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.okr.core.value.Limits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one JSON value and the way through them: within the limits below, whatever the bytes
 * are, decoding them ends, with a value or with problems.
 */
final class Document {

  /** The deepest nesting. */
  static final int MAX_DEPTH = 100;

  /** A parser measures names in bytes, of which a UTF-16 unit takes up to three, in fours. */
  private static final int NAME_BYTES = 3 * Limits.EXTENSION_NAME + 4;

  static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxStringLength(Limits.TEXT)
          .maxNumberLength(Limits.NUMERAL)
          .maxNameLength(NAME_BYTES)
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
      int line = JsonPositions.line(bytes, start, invalid);
      problems.add(ProblemCode.ENCODING, "", line, invalid - start);
    } else {
      decoded = decodeText(problems, decoding);
    }
    problems.settle(positions);
    return problems.count() == before ? decoded : null;
  }

  private <T> @Nullable T decodeText(Problems problems, Decoding<T> decoding) {
    try (JsonParser parser = factory.createParser(bytes, start, end - start)) {
      return decode(parser, problems, decoding);
    } catch (IOException failure) {
      problems.add(ProblemCode.MALFORMED, "", 1, 0, "detail", Complaint.OTHER, "found", "");
      return null;
    }
  }

  private <T> @Nullable T decode(JsonParser parser, Problems problems, Decoding<T> decoding)
      throws IOException {
    try {
      if (Tokens.next(parser) == null) {
        problems.add(ProblemCode.EMPTY, "", 1, 0);
        return null;
      }
      T decoded =
          decoding.decode(
              new Cursor((ParserBase) parser, problems), new Lookahead(factory, bytes, start, end));
      if (parser.getParsingContext().inRoot() && Tokens.next(parser) != null) {
        JsonLocation at = parser.currentTokenLocation();
        problems.add(ProblemCode.TRAILING, "", at.getLineNr(), (int) at.getByteOffset());
      }
      return decoded;
    } catch (JsonProcessingException failure) {
      report(failure, parser, problems);
    }
    return null;
  }

  private static void report(
      JsonProcessingException failure, JsonParser parser, Problems problems) {
    if (failure instanceof StreamConstraintsException) {
      report(ProblemCode.TOO_LARGE, parser, problems, "detail", Complaint.kind(failure));
      return;
    }
    JsonLocation at =
        failure.getLocation() == null ? parser.currentLocation() : failure.getLocation();
    if (Complaint.isOfEnd(failure)) {
      report(ProblemCode.TRUNCATED, at, parser, problems);
    } else {
      Object[] details = {"detail", Complaint.kind(failure), "found", Complaint.found(failure)};
      report(ProblemCode.MALFORMED, at, parser, problems, details);
    }
  }

  /** Reports a failure where the parser stands. */
  private static void report(
      ProblemCode code, JsonParser parser, Problems problems, Object... namesAndArguments) {
    report(code, parser.currentLocation(), parser, problems, namesAndArguments);
  }

  private static void report(
      ProblemCode code,
      JsonLocation at,
      JsonParser parser,
      Problems problems,
      Object... namesAndArguments) {
    problems.add(
        code,
        Pointers.of(parser.getParsingContext()),
        at.getLineNr(),
        (int) at.getByteOffset(),
        namesAndArguments);
  }
}
