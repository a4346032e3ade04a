package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes members, leaving out those at their default. */
final class Output {

  private final JsonGenerator json;

  Output(JsonGenerator json) {
    this.json = json;
  }

  /** Two blanks a level, a line break of its own on every system. */
  static PrettyPrinter indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }

  /** Writes one item of an array. */
  @FunctionalInterface
  interface Item<T> {
    void write(T item) throws IOException;
  }

  JsonGenerator json() {
    return json;
  }

  void start() throws IOException {
    json.writeStartObject();
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  void string(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  void string(String name, Optional<?> value) throws IOException {
    string(name, value.map(Object::toString).orElse(null));
  }

  void strings(String name, Collection<?> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (Object value : values) {
        json.writeString(value.toString());
      }
      json.writeEndArray();
    }
  }

  void word(String name, Enum<?> constant) throws IOException {
    json.writeStringField(name, WireName.of(constant));
  }

  void word(String name, Optional<? extends Enum<?>> constant) throws IOException {
    if (constant.isPresent()) {
      word(name, constant.get());
    }
  }

  void wordUnless(String name, Enum<?> constant, Enum<?> standard) throws IOException {
    if (constant != standard) {
      word(name, constant);
    }
  }

  void number(String name, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      number(value);
    }
  }

  /** Writes digits and a point, never an exponent, whatever the generator is set to. */
  private void number(BigDecimal value) throws IOException {
    if (value.scale() == 0 && value.precision() <= Limits.DIGITS) {
      json.writeNumber(value.longValue());
    } else {
      json.writeNumber(value.toPlainString());
    }
  }

  void number(String name, Optional<BigDecimal> value) throws IOException {
    number(name, value.orElse(null));
  }

  /** Writes a member that is false where it is left out. */
  void flag(String name, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(name, true);
    }
  }

  /** Writes a weight that was stated. */
  void weight(Optional<Weight> weight) throws IOException {
    if (weight.isPresent()) {
      number("weight", weight.get().value());
    }
  }

  void weight(Weight weight) throws IOException {
    if (!weight.equals(Weight.ONE)) {
      number("weight", weight.value());
    }
  }

  void text(String name, LocalizedText text) throws IOException {
    if (!text.isEmpty()) {
      json.writeFieldName(name);
      text(text);
    }
  }

  void text(LocalizedText text) throws IOException {
    if (text.isPlain()) {
      json.writeString(text.in(LocalizedText.UNDETERMINED));
      return;
    }
    json.writeStartObject();
    for (Map.Entry<String, String> entry : text.byTag().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  <T> void list(String name, Collection<T> items, Item<T> item) throws IOException {
    if (!items.isEmpty()) {
      wholeList(name, items, item);
    }
  }

  /** As {@link #list}, an empty one too. */
  <T> void wholeList(String name, Collection<T> items, Item<T> item) throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : items) {
      item.write(one);
    }
    json.writeEndArray();
  }

  void extensions(Extensions extensions) throws IOException {
    if (!extensions.isEmpty()) {
      json.writeFieldName("extensions");
      plain(extensions.values());
    }
  }

  /** Writes plain Java; its depth is bounded by {@link Limits#EXTENSION_DEPTH}. */
  private void plain(@Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(String.valueOf(entry.getKey()));
        plain(entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        plain(item);
      }
      json.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      number(number);
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
