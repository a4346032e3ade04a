package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import dev.okr.core.wire.host.HostTypes;
import org.jspecify.annotations.Nullable;

/** What writes the library's types. */
public final class HostSerializers extends Serializers.Base {

  private final HostTypes types;

  /** Writes these types. */
  public HostSerializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    return types.find(type.getRawClass()).map(WireSerializer::new).orElse(null);
  }
}
