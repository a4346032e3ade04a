package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.okr.core.wire.host.HostType;
import dev.okr.jackson.internal.JacksonWriter;
import java.io.IOException;

/**
 * Writes values as documents do.
 *
 * @param <T> the type of the values
 */
final class WireSerializer<T> extends StdSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient HostType<T> type;

  WireSerializer(HostType<T> type) {
    super(type.type());
    this.type = type;
  }

  @Override
  public void serialize(T value, JsonGenerator gen, SerializerProvider provider)
      throws IOException {
    if (!type.isWritten()) {
      provider.reportBadDefinition(handledType(), type.refusal());
    }
    type.write(value, new JacksonWriter(gen));
  }

  /** The format says itself what an element is. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator gen, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    serialize(value, gen, provider);
  }
}
