package dev.okr.jackson3.internal;

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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Parses JSON with Jackson, within the limits of the format. */
public final class JacksonParsing implements JsonParsing {

  /** A parser measures names in bytes, of which a UTF-16 unit takes up to three, in fours. */
  private static final int NAME_BYTES = 3 * Limits.EXTENSION_NAME + 4;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(Oversize.DEPTH)
          .maxStringLength(Limits.TEXT)
          .maxNumberLength(Limits.NUMERAL)
          .maxNameLength(NAME_BYTES)
          .build();

  private final JsonFactory factory;

  /** Parses with parsers of a factory. */
  public JacksonParsing(JsonFactory factory) {
    this.factory = factory;
  }

  /** The factory of the format's parsers and generators. */
  public static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(LIMITS)
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION) // documents are UTF-8
        .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES) // tables look for interned names
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8) // as other characters
        .rootValueSeparator("\n")
        .build();
  }

  @Override
  public <T> @Nullable T parse(SourceText text, Problems problems, Decoding<T> decoding) {
    int length = text.end() - text.start();
    try (JsonParser parser = parser(text.bytes(), text.start(), length)) {
      return parse(parser, text, problems, decoding);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // it is read from memory
    }
  }

  private JsonParser parser(byte[] utf8, int from, int length) {
    return factory.createParser(ObjectReadContext.empty(), utf8, from, length);
  }

  private static <T> @Nullable T parse(
      JsonParser parser, SourceText text, Problems problems, Decoding<T> decoding)
      throws IOException {
    TextReader reader = new TextReader(parser, text);
    try {
      return decoding.decode(reader);
    } catch (JacksonException failure) {
      report(failure, reader, problems);
      return null;
    }
  }

  private static void report(JacksonException failure, TextReader reader, Problems problems) {
    TokenStreamLocation now = reader.parser().currentLocation();
    ParserComplaint complaint = Complaint.of(failure);
    if (failure instanceof StreamConstraintsException) {
      problems.add(
          ProblemCode.TOO_LARGE, reader.pointer(), reader.place(now), "detail", complaint.kind());
      return;
    }
    TokenStreamLocation at = failure.getLocation() == null ? now : failure.getLocation();
    if (Complaint.isOfEnd(failure)) {
      problems.add(ProblemCode.TRUNCATED, reader.pointer(), reader.place(at));
    } else {
      problems.add(
          ProblemCode.MALFORMED,
          reader.pointer(),
          reader.place(at),
          "detail",
          complaint.kind(),
          "found",
          complaint.found());
    }
  }

  @Override
  public Extent extent(byte[] utf8, int from, int to) {
    try (JsonParser parser = parser(utf8, from, to - from)) {
      Tokens.next(parser);
      Tokens.skipChildren(parser);
      return Tokens.next(parser) == null ? Extent.WHOLE : Extent.WRONG;
    } catch (JacksonException failure) {
      return Complaint.isOfEnd(failure) ? Extent.CUT_OFF : Extent.WRONG;
    }
  }
}
