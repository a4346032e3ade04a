package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/**
 * Writes values as documents do.
 *
 * @param <T> the type of the values
 */
final class WireSerializer<T> extends StdSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Writing<T> writing;

  WireSerializer(Class<T> type, Writing<T> writing) {
    super(type);
    this.writing = writing;
  }

  /** Writes a value. */
  @FunctionalInterface
  interface Writing<T> {
    void write(T value, JsonGenerator gen) throws IOException;
  }

  @Override
  public void serialize(T value, JsonGenerator gen, SerializerProvider provider)
      throws IOException {
    writing.write(value, gen);
  }

  /** The format says itself what an element is. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator gen, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(value, gen, provider);
  }
}
