package dev.okr.jackson3.internal.module;

import dev.okr.core.wire.host.HostType;
import dev.okr.jackson3.internal.JacksonWriter;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes values as documents do.
 *
 * @param <T> the type of the values
 */
final class WireSerializer<T> extends StdSerializer<T> {

  private final HostType<T> type;

  WireSerializer(HostType<T> type) {
    super(type.type());
    this.type = type;
  }

  @Override
  public void serialize(T value, JsonGenerator json, SerializationContext context) {
    if (!type.isWritten()) {
      context.reportBadDefinition(handledType(), type.refusal());
    }
    try {
      type.write(value, new JacksonWriter(json));
    } catch (IOException failure) {
      throw JacksonIOException.construct(failure, json);
    }
  }

  /** The format says itself what an element is. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator json, SerializationContext context, TypeSerializer types) {
    serialize(value, json, context);
  }
}
