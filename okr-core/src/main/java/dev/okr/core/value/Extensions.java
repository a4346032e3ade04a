package dev.okr.core.value;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host hangs on an element of a plan or journal under {@code extensions}: kept as it is and
 * written back, never read by the library's arithmetic.
 *
 * <p>A tree of JDK values: {@link Map} with text keys, {@link java.util.List}, {@link String},
 * {@link BigDecimal}, {@link Boolean} and {@code null}. Other numbers are turned into {@code
 * BigDecimal}, and all are normalised as measured ones are; a host's own types are refused, so that
 * what is hung here can be written to JSON and read again.
 *
 * <pre>{@code
 * KeyResult linked = keyResult.toBuilder()
 *     .extensions(keyResult.extensions().with("erp", Map.of("project", "P-77", "phase", 2)))
 *     .build();
 * linked.extensions().find("erp"); // {project=P-77, phase=2}
 * }</pre>
 */
public final class Extensions {

  private static final Extensions NONE = new Extensions(Map.of(), 2);

  private final Map<String, @Nullable Object> values;
  private final int writtenBytes;

  private Extensions(Map<String, @Nullable Object> values, int writtenBytes) {
    this.values = values;
    this.writtenBytes = writtenBytes;
  }

  /** No extension at all. */
  public static Extensions none() {
    return NONE;
  }

  /**
   * A deep, unmodifiable copy of the values.
   *
   * @throws IllegalArgumentException if a value is of another type than listed above or not finite
   * @throws LimitException if they go beyond {@link Limits}: nested deeper than {@value
   *     Limits#EXTENSION_DEPTH} levels, a name, text or number too long, or all of them together
   */
  public static Extensions of(Map<String, ? extends @Nullable Object> values) {
    Objects.requireNonNull(values, "values");
    if (values.isEmpty()) {
      return NONE;
    }
    ExtensionsCopy copy = new ExtensionsCopy();
    Map<String, @Nullable Object> copied = copy.ofMap(values, 1);
    return new Extensions(copied, copy.bytes());
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
   * @throws IllegalArgumentException as {@link #of} does
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

  /** How many bytes they take in a document without white space; 2 if there is none. */
  public int writtenBytes() {
    return writtenBytes;
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
