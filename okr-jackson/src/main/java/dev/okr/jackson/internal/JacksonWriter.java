package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.value.Limits;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.scalar.Digits;
import java.io.IOException;
import java.math.BigDecimal;

/** A generator of Jackson as a writer. */
public class JacksonWriter implements WireWriter {

  private final JsonGenerator json;
  private final Digits digits = new Digits();

  /** Writes to a generator. */
  public JacksonWriter(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public void object() throws IOException {
    json.writeStartObject();
  }

  @Override
  public void endObject() throws IOException {
    json.writeEndObject();
  }

  @Override
  public void array() throws IOException {
    json.writeStartArray();
  }

  @Override
  public void endArray() throws IOException {
    json.writeEndArray();
  }

  @Override
  public void name(String name) throws IOException {
    json.writeFieldName(name);
  }

  @Override
  public void text(String text) throws IOException {
    json.writeString(text);
  }

  /** Writes digits and a point, never an exponent, whatever the generator is set to. */
  @Override
  public void number(BigDecimal number) throws IOException {
    if (number.scale() == 0 && number.precision() <= Limits.DIGITS) {
      json.writeNumber(number.longValue());
    } else if (digits.take(number)) {
      json.writeNumber(digits.chars(), digits.start(), digits.length());
    } else {
      json.writeNumber(number.toPlainString());
    }
  }

  @Override
  public void number(long number) throws IOException {
    json.writeNumber(number);
  }

  @Override
  public void bool(boolean value) throws IOException {
    json.writeBoolean(value);
  }

  @Override
  public void nothing() throws IOException {
    json.writeNull();
  }
}
