package dev.okr.jackson3.internal.module;

import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.HostTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** What reads the library's types. */
public final class HostDeserializers implements Deserializers {

  private final HostTypes types;

  /** Reads these types. */
  public HostDeserializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return of(type.getRawClass());
  }

  @Override
  public @Nullable ValueDeserializer<?> findEnumDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return of(type.getRawClass());
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
    return types.find(type).isPresent();
  }

  private @Nullable ValueDeserializer<?> of(Class<?> raw) {
    return types.find(raw).map(HostDeserializers::reading).orElse(null);
  }

  private static ValueDeserializer<?> reading(HostType<?> type) {
    return type.isText() ? new TextDeserializer<>(type) : new WireDeserializer<>(type);
  }
}
