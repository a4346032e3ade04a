package dev.okr.core.wire.host;

import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.scalar.Times;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what has no table of its own. Whole numbers are numbers, all others decimal strings; days
 * and instants are ISO texts, constants their words, what is absent is {@code null}. It goes as
 * deep as the types are, which the library bounds.
 */
final class Results {

  private final HostTypes types;

  Results(HostTypes types) {
    this.types = types;
  }

  /** Writes an object of these members. */
  <T> void members(Members<T> members, T object, WireWriter out) throws IOException {
    out.object();
    for (Map.Entry<String, Function<? super T, ? extends @Nullable Object>> member :
        members.getters().entrySet()) {
      out.name(member.getKey());
      value(member.getValue().apply(object), out);
    }
    out.endObject();
  }

  /** What writes a record as an object of its components. */
  <T> HostType.Writing<T> ofRecord(Class<T> type) {
    RecordComponent[] components = type.getRecordComponents();
    return (record, out) -> {
      out.object();
      for (RecordComponent component : components) {
        out.name(component.getName());
        value(component(record, component.getAccessor()), out);
      }
      out.endObject();
    };
  }

  private static @Nullable Object component(Object record, Method accessor) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(accessor.toString(), impossible); // a public accessor
    }
  }

  private void value(@Nullable Object value, WireWriter out) throws IOException {
    if (value == null) {
      out.nothing();
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null), out);
    } else if (value instanceof Collection<?> items) {
      out.array();
      for (Object item : items) {
        value(item, out);
      }
      out.endArray();
    } else if (value instanceof Map<?, ?> map) {
      map(map, out);
    } else {
      single(value, out);
    }
  }

  private void map(Map<?, ?> map, WireWriter out) throws IOException {
    out.object();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.name(name(entry.getKey()));
      value(entry.getValue(), out);
    }
    out.endObject();
  }

  private String name(Object key) {
    if (key instanceof String || key instanceof Currency) {
      return key.toString();
    }
    return types.of(key.getClass()).textOfAny(key);
  }

  private void single(Object value, WireWriter out) throws IOException {
    if (value instanceof String || value instanceof Currency) {
      out.text(value.toString());
    } else if (value instanceof Integer || value instanceof Long) {
      out.number(((Number) value).longValue());
    } else if (value instanceof Boolean is) {
      out.bool(is);
    } else if (value instanceof BigDecimal decimal) {
      out.text(decimal.toPlainString());
    } else if (value instanceof Double figure) {
      figure(figure, out);
    } else if (value instanceof LocalDate day) {
      Times.DATE.write(day, out);
    } else if (value instanceof Instant instant) {
      Times.INSTANT.write(instant, out);
    } else {
      types.of(value.getClass()).writeAny(value, out);
    }
  }

  /** The shortest decimal of a figure; {@code null} for one that is none. */
  private static void figure(double figure, WireWriter out) throws IOException {
    if (Double.isFinite(figure)) {
      out.text(BigDecimal.valueOf(figure).toPlainString());
    } else {
      out.nothing();
    }
  }
}
