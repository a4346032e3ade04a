package dev.okr.jackson.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads members of JSON trees; an absent member and {@code null} are alike. */
final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Json() {}

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException bad) {
      throw new IllegalArgumentException(text, bad);
    }
  }

  static List<JsonNode> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(Json::parse).toList();
  }

  static boolean has(JsonNode node, String member) {
    return node.hasNonNull(member);
  }

  static String text(JsonNode node, String member, String absent) {
    return has(node, member) ? node.get(member).asText() : absent;
  }

  static LocalDate date(JsonNode node, String member) {
    return has(node, member) ? LocalDate.parse(node.get(member).asText()) : null;
  }

  static boolean flag(JsonNode node, String member, boolean absent) {
    return has(node, member) ? node.get(member).asBoolean() : absent;
  }

  /** "Numbers are JSON numbers or decimal strings"; "true/false are read too" as 1 and 0. */
  static Fraction number(JsonNode node, String member) {
    return has(node, member) ? number(node.get(member)) : null;
  }

  static Fraction number(JsonNode node) {
    if (node.isBoolean() || node.asText().equals("true") || node.asText().equals("false")) {
      return node.asText().equals("true") ? Fraction.ONE : Fraction.ZERO;
    }
    return node.isNumber() ? Fraction.of(node.decimalValue()) : Fraction.of(node.asText());
  }

  static List<JsonNode> list(JsonNode node, String member) {
    List<JsonNode> items = new ArrayList<>();
    if (has(node, member)) {
      node.get(member).forEach(items::add);
    }
    return items;
  }

  static List<String> texts(JsonNode node, String member) {
    return list(node, member).stream().map(JsonNode::asText).toList();
  }
}
