package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.Limits;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.JsonParsing;
import dev.okr.core.wire.document.ParserComplaint;
import dev.okr.core.wire.document.SourceText;
import dev.okr.core.wire.scalar.Oversize;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Parses JSON with Jackson, within the limits of the format. */
public final class JacksonParsing implements JsonParsing {

  /** A parser measures names in bytes, of which a UTF-16 unit takes up to three, in fours. */
  private static final int NAME_BYTES = 3 * Limits.EXTENSION_NAME + 4;

  private static final StreamReadConstraints LIMITS = limits();

  private final JsonFactory factory;

  /** Parses with parsers of a factory. */
  public JacksonParsing(JsonFactory factory) {
    this.factory = factory;
  }

  private static StreamReadConstraints limits() {
    JacksonRange.check(); // first of all: older ones have no such limits
    return StreamReadConstraints.builder()
        .maxNestingDepth(Oversize.DEPTH)
        .maxStringLength(Limits.TEXT)
        .maxNumberLength(Limits.NUMERAL)
        .maxNameLength(NAME_BYTES)
        .build();
  }

  /** The factory of the format's parsers and generators. */
  public static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(LIMITS)
        .disable(JsonFactory.Feature.CHARSET_DETECTION) // documents are UTF-8
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build();
  }

  @Override
  public <T> @Nullable T parse(SourceText text, Problems problems, Decoding<T> decoding) {
    int length = text.end() - text.start();
    try (JsonParser parser = factory.createParser(text.bytes(), text.start(), length)) {
      return parse(parser, text, problems, decoding);
    } catch (IOException failure) {
      problems.add(ProblemCode.MALFORMED, "", 0, "detail", ParserComplaint.OTHER, "found", "");
      return null;
    }
  }

  private static <T> @Nullable T parse(
      JsonParser parser, SourceText text, Problems problems, Decoding<T> decoding)
      throws IOException {
    TextReader reader = new TextReader(parser, text);
    try {
      return decoding.decode(reader);
    } catch (JsonProcessingException failure) {
      report(failure, reader, problems);
      return null;
    }
  }

  private static void report(
      JsonProcessingException failure, TextReader reader, Problems problems) {
    JsonLocation now = reader.parser().currentLocation();
    if (failure instanceof StreamConstraintsException) {
      problems.add(
          ProblemCode.TOO_LARGE,
          reader.pointer(),
          reader.place(now),
          "detail",
          Complaint.kind(failure));
      return;
    }
    JsonLocation at = failure.getLocation() == null ? now : failure.getLocation();
    if (Complaint.isOfEnd(failure)) {
      problems.add(ProblemCode.TRUNCATED, reader.pointer(), reader.place(at));
    } else {
      problems.add(
          ProblemCode.MALFORMED,
          reader.pointer(),
          reader.place(at),
          "detail",
          Complaint.kind(failure),
          "found",
          Complaint.found(failure));
    }
  }

  @Override
  public Extent extent(byte[] utf8, int from, int to) {
    try (JsonParser parser = factory.createParser(utf8, from, to - from)) {
      Tokens.next(parser);
      Tokens.skipChildren(parser);
      return Tokens.next(parser) == null ? Extent.WHOLE : Extent.WRONG;
    } catch (JsonProcessingException failure) {
      return Complaint.isOfEnd(failure) ? Extent.CUT_OFF : Extent.WRONG;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // it is read from memory
    }
  }
}
