package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.HostTypes;
import org.jspecify.annotations.Nullable;

/** What reads the library's types. */
public final class HostDeserializers extends Deserializers.Base {

  private final HostTypes types;

  /** Reads these types. */
  public HostDeserializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return of(type.getRawClass());
  }

  @Override
  public @Nullable JsonDeserializer<?> findEnumDeserializer(
      Class<?> type, DeserializationConfig config, BeanDescription description) {
    return of(type);
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return types.find(type).isPresent();
  }

  private @Nullable JsonDeserializer<?> of(Class<?> raw) {
    return types.find(raw).map(HostDeserializers::reading).orElse(null);
  }

  private static JsonDeserializer<?> reading(HostType<?> type) {
    return type.isText() ? new TextDeserializer<>(type) : new WireDeserializer<>(type);
  }
}
