package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.HostTypes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What writes the library's types as the names of members. */
public final class HostKeySerializers extends Serializers.Base {

  private final HostTypes types;

  /** Writes these types. */
  public HostKeySerializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    return types.find(type.getRawClass()).map(Key::new).orElse(null);
  }

  /** Writes names of members. */
  private static final class Key<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient HostType<T> type;

    Key(HostType<T> type) {
      super(type.type());
      this.type = type;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (!type.isText()) {
        provider.reportBadDefinition(handledType(), "not the name of a member: " + value);
      }
      json.writeFieldName(type.text(value));
    }
  }
}
