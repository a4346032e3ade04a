package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a host hangs on an element: any JSON, as plain Java. */
final class ExtensionsDecoder {

  private final Values values;
  private final Cursor cursor;
  private final JsonParser parser;

  ExtensionsDecoder(Values values) {
    this.values = values;
    this.cursor = values.cursor();
    this.parser = cursor.parser();
  }

  Extensions extensions() throws IOException {
    if (!cursor.isAt(JsonToken.START_OBJECT)) {
      cursor.wrongType(Shape.OBJECT);
      return Extensions.none();
    }
    Map<String, @Nullable Object> values = object();
    try {
      return Extensions.of(values);
    } catch (LimitException tooLarge) {
      cursor.problem(ProblemCode.TOO_LARGE, "detail", tooLarge.limit());
      return Extensions.none();
    }
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (Tokens.next(parser) == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (map.containsKey(name)) {
        cursor.problem(ProblemCode.DUPLICATE_KEY, "name", name);
      }
      if (!Limits.isWellFormed(name)) {
        cursor.problem(ProblemCode.HALF_CHARACTER);
      } else if (!Limits.isExtensionName(name)) {
        cursor.problem(ProblemCode.TOO_LARGE, "detail", Complaint.LONG_NAME);
      }
      Tokens.next(parser);
      map.put(name, value());
    }
    return map;
  }

  /** The value; its depth is bounded by the parser's. */
  private @Nullable Object value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      default -> values.scalar();
    };
  }

  private List<@Nullable Object> array() throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (Tokens.next(parser) != JsonToken.END_ARRAY) {
      list.add(value());
    }
    return list;
  }
}
