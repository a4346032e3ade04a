package dev.okr.jackson3.internal.module;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.HostTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** What writes the library's types as the names of members. */
public final class HostKeySerializers implements Serializers {

  private final HostTypes types;

  /** Writes these types. */
  public HostKeySerializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.Value format) {
    return types.find(type.getRawClass()).map(Key::new).orElse(null);
  }

  /** Writes names of members. */
  private static final class Key<T> extends StdSerializer<T> {

    private final HostType<T> type;

    Key(HostType<T> type) {
      super(type.type());
      this.type = type;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      if (!type.isText()) {
        context.reportBadDefinition(handledType(), "not the name of a member: " + value);
      }
      json.writeName(type.text(value));
    }
  }
}
