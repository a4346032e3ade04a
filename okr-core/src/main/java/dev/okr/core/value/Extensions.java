package dev.okr.core.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host hangs on an element of a plan or journal under {@code extensions}: kept as it is and
 * written back, never read by the library's arithmetic.
 *
 * <p>A tree of JDK values: {@link Map} with text keys, {@link List}, {@link String}, {@link
 * BigDecimal}, {@link Boolean} and {@code null}. Other numbers are turned into {@code BigDecimal};
 * a host's own types are refused, so that what is hung here can be written to JSON and read again.
 *
 * <pre>{@code
 * KeyResult linked = keyResult.toBuilder()
 *     .extensions(keyResult.extensions().with("erp", Map.of("project", "P-77", "phase", 2)))
 *     .build();
 * linked.extensions().find("erp"); // {project=P-77, phase=2}
 * }</pre>
 */
public final class Extensions {

  /** The deepest nesting that is accepted. */
  public static final int MAX_DEPTH = 100;

  private static final Extensions NONE = new Extensions(Map.of());

  private final Map<String, @Nullable Object> values;

  private Extensions(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** No extension at all. */
  public static Extensions none() {
    return NONE;
  }

  /**
   * A deep, unmodifiable copy of the values.
   *
   * @throws IllegalArgumentException if a value is of another type than listed above, not finite,
   *     or nested deeper than {@value #MAX_DEPTH}
   */
  public static Extensions of(Map<String, ? extends @Nullable Object> values) {
    Objects.requireNonNull(values, "values");
    return values.isEmpty() ? NONE : new Extensions(copyOfMap(values, 1));
  }

  /** The values by name, in the order they were given; unmodifiable at every level. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /** The value of that name; empty if there is none, or if it is {@code null}. */
  public Optional<Object> find(String name) {
    return Optional.ofNullable(values.get(Objects.requireNonNull(name, "name")));
  }

  /**
   * These extensions with one more at their end, or another value in its place.
   *
   * @throws IllegalArgumentException if the value is of another type than listed above, or nested
   *     too deep
   */
  public Extensions with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(Objects.requireNonNull(name, "name"), value);
    return of(more);
  }

  /** These extensions without one; these themselves if there is none of that name. */
  public Extensions without(String name) {
    if (!values.containsKey(Objects.requireNonNull(name, "name"))) {
      return this;
    }
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(values);
    rest.remove(name);
    return of(rest);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  // Recursion is bounded by MAX_DEPTH.
  private static Map<String, @Nullable Object> copyOfMap(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw new IllegalArgumentException("an extension's name must be a text (" + key + ")");
          }
          copy.put(name, copyOf(value, depth + 1));
        });
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object copyOf(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("extensions are nested deeper than " + MAX_DEPTH);
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Number number) {
      return decimal(number);
    }
    if (value instanceof Map<?, ?> map) {
      return copyOfMap(map, depth);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object item : list) {
        copy.add(copyOf(item, depth + 1));
      }
      return Collections.unmodifiableList(copy);
    }
    throw new IllegalArgumentException(
        "an extension holds maps, lists, texts, numbers, booleans and null ("
            + value.getClass().getName()
            + ")");
  }

  private static BigDecimal decimal(Number number) {
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("an extension's number is finite (" + number + ")");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Extensions that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
