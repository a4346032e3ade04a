package dev.okr.jackson3.internal;

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
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

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

  /** The content as text without a line break at its end. */
  public String text(Content content, boolean indented) {
    StringWriter out = new StringWriter();
    write(() -> factory.createGenerator(context(indented), out), content, false);
    return out.toString();
  }

  /**
   * Writes an indented document with a line break at its end; the writer is flushed, not closed.
   *
   * @throws UncheckedIOException if the writer fails
   */
  public void document(Writer out, Content content) {
    write(() -> factory.createGenerator(context(true), out), content, true);
  }

  /**
   * Writes an indented document in UTF-8 with a line break at its end; the stream is flushed, not
   * closed.
   *
   * @throws UncheckedIOException if the stream fails
   */
  public void document(OutputStream out, Content content) {
    Objects.requireNonNull(out, "out");
    write(() -> factory.createGenerator(context(true), out), content, true);
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
    write(() -> factory.createGenerator(context(false), out), each, !values.isEmpty());
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

  private static void write(Supplier<JsonGenerator> generators, Content content, boolean endsLine) {
    try (JsonGenerator json = generators.get()) {
      content.write(new JacksonWriter(json));
      if (endsLine) {
        json.writeRaw('\n');
      }
    } catch (JacksonIOException failure) {
      throw new UncheckedIOException(failure.getCause());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ObjectWriteContext context(boolean indented) {
    return indented ? new Indented() : ObjectWriteContext.empty();
  }

  /** Two blanks a level, a line break of its own on every system. */
  private static final class Indented extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
