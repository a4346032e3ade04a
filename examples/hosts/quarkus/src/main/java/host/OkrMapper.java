package host;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okr.jackson.OkrModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Quarkus doesn't look modules up either: a customizer registers them. */
@Singleton
class OkrMapper implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new OkrModule());
  }
}
