package dev.okr.jackson3.internal.module;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.okr.core.wire.host.HostTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** What writes the library's types. */
public final class HostSerializers implements Serializers {

  private final HostTypes types;

  /** Writes these types. */
  public HostSerializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.Value format) {
    return types.find(type.getRawClass()).map(WireSerializer::new).orElse(null);
  }
}
