package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The schemas as a validator of their own reads them. */
final class Schemas {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static final Schema PLAN = schema("plan");
  static final Schema ENTRY = schema("entry");

  private Schemas() {}

  private static Schema schema(String name) {
    String path = "schema/" + name + ".schema.json";
    try (InputStream in = Objects.requireNonNull(OkrJson.class.getResourceAsStream(path), path)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the schema has against the document. */
  static List<Error> errors(Schema schema, String document) {
    try {
      return schema.validate(MAPPER.readTree(document));
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(document, notJson);
    }
  }
}
