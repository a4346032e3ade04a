package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/** Writes JSON as text, as an indented document or one value a line. */
public final class JsonOutput {

  private final JsonFactory factory;

  /** Writes with generators of a factory. */
  public JsonOutput(JsonFactory factory) {
    this.factory = factory;
  }

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void write(WireWriter out) throws IOException;
  }

  /** Makes a generator. */
  @FunctionalInterface
  private interface Generators {
    JsonGenerator create() throws IOException;
  }

  /** The content as text without a line break at its end. */
  public String text(Content content, boolean indented) {
    StringWriter out = new StringWriter();
    write(() -> factory.createGenerator(out), content, indented, false);
    return out.toString();
  }

  /**
   * Writes an indented document with a line break at its end; the writer is flushed, not closed.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public void document(Writer out, Content content) {
    write(() -> factory.createGenerator(out), content, true, true);
  }

  /**
   * Writes an indented document in UTF-8 with a line break at its end; the stream is flushed, not
   * closed.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public void document(OutputStream out, Content content) {
    Objects.requireNonNull(out, "out");
    write(() -> factory.createGenerator(out), content, true, true);
  }

  /**
   * Writes values one a line; the writer is flushed, not closed.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public <T> void lines(Writer out, Codec<T> codec, List<T> values) {
    Content each =
        json -> {
          for (T value : values) {
            codec.write(value, json);
          }
        };
    write(() -> factory.createGenerator(out), each, false, !values.isEmpty());
  }

  /**
   * Writes values in UTF-8 one a line; the stream is flushed, not closed.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public <T> void lines(OutputStream out, Codec<T> codec, List<T> values) {
    Objects.requireNonNull(out, "out");
    try {
      JsonWriter.writeLines(values, codec, out);
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(
      Generators generators, Content content, boolean indented, boolean endsLine) {
    try (JsonGenerator json = generators.create()) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      if (indented) {
        json.setPrettyPrinter(indented());
      } else {
        json.setRootValueSeparator(new SerializedString("\n"));
      }
      content.write(
          json.getOutputTarget() instanceof OutputStream
              ? new Utf8JacksonWriter(json)
              : new JacksonWriter(json));
      if (endsLine) {
        json.writeRaw('\n');
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Two blanks a level, a line break of its own on every system. */
  private static PrettyPrinter indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
