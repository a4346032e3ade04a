package dev.okr.core.wire.json;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.WireTexts;
import dev.okr.core.wire.document.JsonParsing;
import dev.okr.core.wire.document.JsonText;
import dev.okr.core.wire.document.SourceText;
import dev.okr.core.wire.document.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Parses JSON without a library. */
public final class PlainJson implements JsonParsing {

  private static final LocalizedText SYNTAX = WireTexts.say("syntax");

  @Override
  public <T> @Nullable T parse(SourceText text, Problems problems, Decoding<T> decoding) {
    JsonReader reader = new JsonReader(text);
    try {
      return decoding.decode(reader);
    } catch (JsonException failure) {
      report(failure, text, reader, problems);
      return null;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // it is read from memory
    }
  }

  private static void report(
      JsonException failure, SourceText text, JsonReader reader, Problems problems) {
    String pointer = reader.pointer();
    long place = reader.placeOf(failure.at());
    switch (failure.kind()) {
      case TRUNCATED -> problems.add(ProblemCode.TRUNCATED, pointer, place);
      case MALFORMED ->
          problems.add(
              ProblemCode.MALFORMED,
              pointer,
              place,
              "detail",
              SYNTAX,
              "found",
              "'" + Character.toString(Utf8.pointAt(text.bytes(), failure.at())) + "'");
      case TOO_LARGE ->
          problems.add(ProblemCode.TOO_LARGE, pointer, place, "detail", failure.limit());
    }
  }

  @Override
  public Extent extent(byte[] utf8, int from, int to) {
    JsonReader reader = new JsonReader(new JsonText(utf8, from, to, 0));
    try {
      reader.next();
      reader.skip();
      return reader.next() == null ? Extent.WHOLE : Extent.WRONG;
    } catch (JsonException failure) {
      return failure.kind() == JsonException.Kind.TRUNCATED ? Extent.CUT_OFF : Extent.WRONG;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
