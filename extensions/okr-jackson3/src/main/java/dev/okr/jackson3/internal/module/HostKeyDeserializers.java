package dev.okr.jackson3.internal.module;

import dev.okr.core.wire.Problems;
import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.HostTypes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;

/** What reads the library's types from the names of members. */
public final class HostKeyDeserializers implements KeyDeserializers {

  private final HostTypes types;

  /** Reads these types. */
  public HostKeyDeserializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return types.find(type.getRawClass()).filter(HostType::isText).map(Key::new).orElse(null);
  }

  /** Reads names of members. */
  private static final class Key extends KeyDeserializer {

    private final HostType<?> type;

    Key(HostType<?> type) {
      this.type = type;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      Optional<?> value = type.parse(key);
      return value.isPresent()
          ? value.get()
          : context.handleWeirdKey(type.type(), key, "'%s' is none", Problems.quote(key));
    }
  }
}
