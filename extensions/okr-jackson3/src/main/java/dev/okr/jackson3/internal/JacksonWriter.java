package dev.okr.jackson3.internal;

import dev.okr.core.value.Limits;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.scalar.Digits;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.TreeBuildingGenerator;

/** A generator of Jackson as a writer. */
public final class JacksonWriter implements WireWriter {

  private final JsonGenerator json;
  private final Digits digits = new Digits();

  /** Writes to a generator. */
  public JacksonWriter(JsonGenerator json) {
    this.json = json;
  }

  @Override
  public void object() {
    json.writeStartObject();
  }

  @Override
  public void endObject() {
    json.writeEndObject();
  }

  @Override
  public void array() {
    json.writeStartArray();
  }

  @Override
  public void endArray() {
    json.writeEndArray();
  }

  @Override
  public void name(String name) {
    json.writeName(name);
  }

  @Override
  public void text(String text) {
    json.writeString(text);
  }

  /**
   * Writes digits and a point, never an exponent, whatever the generator is set to. What builds a
   * tree takes no digits, but has no spelling either.
   */
  @Override
  public void number(BigDecimal number) {
    if (number.scale() == 0 && number.precision() <= Limits.DIGITS) {
      json.writeNumber(number.longValue());
    } else if (json instanceof TreeBuildingGenerator) {
      json.writeNumber(number);
    } else if (digits.take(number)) {
      json.writeNumber(digits.chars(), digits.start(), digits.length());
    } else {
      json.writeNumber(number.toPlainString());
    }
  }

  @Override
  public void number(long number) {
    json.writeNumber(number);
  }

  @Override
  public void bool(boolean value) {
    json.writeBoolean(value);
  }

  @Override
  public void nothing() {
    json.writeNull();
  }
}
