package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.Variants;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.plan.ExpectationCodec;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.core.wire.scalar.Converted;
import dev.okr.core.wire.scalar.Lists;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The schemas have the members, the order, the required ones and the words of the tables. */
class SchemaTablesTest {

  private final Set<Table<?>> seen = new LinkedHashSet<>();

  @Test
  void ofPlans() throws IOException {
    JsonNode schema = schema("plan");
    compare(PlanTable.PLAN, schema, schema, "plan");
    assertThat(seen).as("tables that were compared").hasSize(37);
  }

  @Test
  void ofEntries() throws IOException {
    JsonNode schema = schema("entry");
    compare(EntryTables.ENTRY, schema, schema, "entry");
    assertThat(seen).as("tables that were compared").hasSize(27);
  }

  private static JsonNode schema(String name) throws IOException {
    String path = "schema/" + name + ".schema.json";
    try (InputStream in = Objects.requireNonNull(OkrJson.class.getResourceAsStream(path), path)) {
      return new JsonMapper().readTree(in);
    }
  }

  private void compare(Codec<?> codec, JsonNode referring, JsonNode root, String path) {
    JsonNode schema = referring;
    while (schema.has("$ref")) {
      schema = root.at(schema.get("$ref").asText().substring(1));
    }
    if (codec instanceof Converted<?, ?> converted) {
      compare(converted.codec(), schema, root, path);
    } else if (codec instanceof WordCodec<?> words) {
      assertThat(texts(schema.get("enum"))).as(path).isEqualTo(words.words());
    } else if (codec instanceof Lists<?> list) {
      assertThat(schema.path("type").asText()).as(path).isEqualTo("array");
      compare(list.item(), schema.get("items"), root, path + "[]");
    } else if (codec instanceof ExpectationCodec expectation) {
      compare(expectation.words(), schema.get("oneOf").get(0), root, path);
      compare(expectation.table(), schema.get("oneOf").get(1), root, path);
    } else if (codec instanceof Variants<?> variants) {
      variants(variants, schema, root, path);
    } else if (codec instanceof Table<?> table) {
      object(table, List.of(), schema, root, path);
    }
  }

  private <T> void variants(Variants<T> variants, JsonNode schema, JsonNode root, String path) {
    List<String> words = variants.words().words();
    assertThat(schema.get("oneOf")).as(path).hasSize(words.size());
    for (int i = 0; i < words.size(); i++) {
      JsonNode one = schema.get("oneOf").get(i);
      String word = words.get(i);
      assertThat(one.at("/properties/" + variants.name() + "/const").asText()).isEqualTo(word);
      Table<?> table = variants.words().meanings().get(i).table();
      object(table, List.of(variants.name()), one, root, path + "(" + word + ")");
    }
  }

  /** Compares the members of an object, of which the table has no words for the first few. */
  private <T> void object(
      Table<T> table, List<String> first, JsonNode schema, JsonNode root, String path) {
    if (!seen.add(table)) {
      return;
    }
    List<String> names = new ArrayList<>();
    List<String> required = new ArrayList<>(first);
    for (Member<T, ?> member : table.members()) {
      names.add(member.name());
      if (member.isRequired()) {
        required.add(member.name());
      }
    }
    JsonNode properties = schema.get("properties");
    assertThat(properties.fieldNames()).toIterable().as(path).containsExactlyElementsOf(names);
    assertThat(texts(schema.path("required"))).as(path).containsExactlyElementsOf(required);
    assertThat(schema.path("additionalProperties").asBoolean(true)).as(path).isFalse();
    for (Member<T, ?> member : table.members()) {
      compare(member.codec(), properties.get(member.name()), root, path + "." + member.name());
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
