package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.HostTypes;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reads the library's types from the names of members. */
public final class HostKeyDeserializers implements KeyDeserializers {

  private final HostTypes types;

  /** Reads these types. */
  public HostKeyDeserializers(HostTypes types) {
    this.types = types;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return types.find(type.getRawClass()).filter(HostType::isText).map(Key::new).orElse(null);
  }

  /** Reads names of members. */
  private static final class Key extends KeyDeserializer {

    private final HostType<?> type;

    Key(HostType<?> type) {
      this.type = type;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      Optional<?> value = type.parse(key);
      return value.isPresent()
          ? value.get()
          : context.handleWeirdKey(type.type(), key, "'%s' is none", Problems.quote(key));
    }
  }
}
