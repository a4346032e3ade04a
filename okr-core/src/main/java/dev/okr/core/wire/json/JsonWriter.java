package dev.okr.core.wire.json;

import dev.okr.core.wire.Codec;
import dev.okr.core.wire.ReadyName;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.scalar.Digits;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HexFormat;

/** Writes JSON without white space, in the order in which it comes. */
public final class JsonWriter implements WireWriter {

  private static final int FULL = 1 << 13;

  private final OutputStream out;

  /** With escapes as Jackson writes them. */
  private final JsonBytes json = new JsonBytes(HexFormat.of().withUpperCase());

  private final Digits digits = new Digits();

  /** Whether something stands before what comes next, in the object or array at hand. */
  private boolean isBehind;

  private JsonWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes the document of a value; the stream is not closed. */
  public static <T> void write(T value, Codec<T> codec, OutputStream out) throws IOException {
    JsonWriter writer = new JsonWriter(out);
    codec.write(value, writer);
    writer.drain();
  }

  /** Writes documents, one a line. */
  public static <T> void writeLines(Iterable<T> values, Codec<T> codec, OutputStream out)
      throws IOException {
    JsonWriter writer = new JsonWriter(out);
    for (T value : values) {
      writer.isBehind = false;
      codec.write(value, writer);
      writer.json.put('\n');
    }
    writer.drain();
  }

  private void drain() throws IOException {
    out.write(json.array(), 0, json.size());
    json.cutTo(0);
  }

  private void begin() throws IOException {
    if (isBehind) {
      json.put(',');
    }
    if (json.size() >= FULL) {
      drain();
    }
  }

  @Override
  public void object() throws IOException {
    begin();
    json.put('{');
    isBehind = false;
  }

  @Override
  public void endObject() {
    json.put('}');
    isBehind = true;
  }

  @Override
  public void array() throws IOException {
    begin();
    json.put('[');
    isBehind = false;
  }

  @Override
  public void endArray() {
    json.put(']');
    isBehind = true;
  }

  @Override
  public void name(String name) throws IOException {
    begin();
    json.quoted(name);
    json.put(':');
    isBehind = false;
  }

  @Override
  public void name(ReadyName name) throws IOException {
    begin();
    json.put(name);
    isBehind = false;
  }

  @Override
  public void text(String text) throws IOException {
    begin();
    json.quoted(text);
    isBehind = true;
  }

  @Override
  public void plain(byte[] ascii) throws IOException {
    begin();
    json.put('"');
    json.put(ascii, 0, ascii.length);
    json.put('"');
    isBehind = true;
  }

  @Override
  public void number(BigDecimal number) throws IOException {
    if (digits.take(number)) {
      begin();
      json.put(digits.chars(), digits.start(), digits.length());
      isBehind = true;
    } else {
      word(number.toPlainString());
    }
  }

  @Override
  public void number(long number) throws IOException {
    word(Long.toString(number));
  }

  @Override
  public void bool(boolean value) throws IOException {
    word(Boolean.toString(value));
  }

  @Override
  public void nothing() throws IOException {
    word("null");
  }

  private void word(String word) throws IOException {
    begin();
    json.ascii(word);
    isBehind = true;
  }
}
