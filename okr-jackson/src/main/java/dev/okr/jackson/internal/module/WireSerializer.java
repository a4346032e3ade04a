package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.okr.core.wire.WireWriter;
import dev.okr.jackson.internal.JacksonWriter;
import java.io.IOException;

/**
 * Writes values as documents do.
 *
 * @param <T> the type of the values
 */
public final class WireSerializer<T> extends StdSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Writing<T> writing;

  /** Writes values of a type. */
  public WireSerializer(Class<T> type, Writing<T> writing) {
    super(type);
    this.writing = writing;
  }

  /** Writes a value. */
  @FunctionalInterface
  public interface Writing<T> {
    /** Writes the value. */
    void write(T value, WireWriter out) throws IOException;
  }

  @Override
  public void serialize(T value, JsonGenerator gen, SerializerProvider provider)
      throws IOException {
    writing.write(value, new JacksonWriter(gen));
  }

  /** The format says itself what an element is. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator gen, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(value, gen, provider);
  }
}
