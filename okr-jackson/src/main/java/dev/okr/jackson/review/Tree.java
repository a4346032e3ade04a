package dev.okr.jackson.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Entry;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import dev.okr.jackson.OkrJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Members in the order in which they were put. What is written of a value follows from its type:
 * numbers are decimal strings, enums the words of the wire format, entries their lines of the
 * journal, goals {@code {"keyResult": id}}, what is absent {@code null}.
 */
final class Tree {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Map<String, Object> members = new LinkedHashMap<>();

  /** A number that is written as one, not as a string. */
  record Plain(BigDecimal number) {}

  Tree put(String name, Object value) {
    members.put(name, value);
    return this;
  }

  String text(boolean indented) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (indented) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      }
      write(json, this);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toString();
  }

  /** As deep as the packs are. */
  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Tree tree) {
      members(json, tree.members);
    } else if (value instanceof Map<?, ?> map) {
      members(json, map);
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        write(json, optional.get());
      } else {
        json.writeNull();
      }
    } else if (value instanceof LocalizedText text) {
      text(json, text);
    } else if (value instanceof Entry entry) {
      json.writeRawValue(OkrJson.standard().writeEntry(entry));
    } else if (value instanceof GoalRef goal) {
      String kind = goal instanceof GoalRef.ToObjective ? "objective" : "keyResult";
      members(json, Map.of(kind, goal.id()));
    } else if (value instanceof Plain plain) {
      json.writeNumber(plain.number());
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean is) {
      json.writeBoolean(is);
    } else {
      json.writeString(word(value));
    }
  }

  private static void members(JsonGenerator json, Map<?, ?> members) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      json.writeFieldName(word(member.getKey()));
      write(json, member.getValue());
    }
    json.writeEndObject();
  }

  private static String word(Object value) {
    if (value instanceof Enum<?> constant) {
      return WireName.of(constant);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static void text(JsonGenerator json, LocalizedText text) throws IOException {
    if (text.isPlain()) {
      json.writeString(text.in(LocalizedText.UNDETERMINED));
    } else {
      members(json, text.byTag());
    }
  }
}
