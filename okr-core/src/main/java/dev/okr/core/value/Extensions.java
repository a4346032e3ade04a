package dev.okr.core.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host hangs on an element of a plan or journal under {@code extensions}: kept as it is and
 * written back, never read by the library's arithmetic.
 *
 * <p>A tree of JDK values: {@link Map} with text keys, {@link List}, {@link String}, {@link
 * BigDecimal}, {@link Boolean} and {@code null}. Other numbers are turned into {@code BigDecimal}.
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
   * @throws IllegalArgumentException if a value is of another type than listed above, or nested
   *     deeper than {@value #MAX_DEPTH}
   */
  public static Extensions of(Map<String, ? extends @Nullable Object> values) {
    Objects.requireNonNull(values, "values");
    return values.isEmpty() ? NONE : new Extensions(copyOfMap(values, 1));
  }

  /** The values by name, in the order they were given; unmodifiable at every level. */
  public Map<String, @Nullable Object> values() {
    return values;
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
      return new BigDecimal(number.toString());
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
