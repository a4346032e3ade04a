package dev.okr.jackson;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A document with the members of every object the other way round, but in texts and extensions. */
final class Reversed {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Reversed() {}

  static String of(String document) throws IOException {
    return MAPPER.writeValueAsString(reversed(MAPPER.readTree(document)));
  }

  private static JsonNode reversed(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> items.add(reversed(item)));
      return items;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      JsonNode value = node.get(name);
      members.set(name, name.equals("extensions") ? value : reversed(value));
    }
    return members;
  }
}
