package dev.okr.core.wire.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object that is only written, in order. What a member's value is written as
 * follows from its type, see {@link Results}. Immutable.
 *
 * @param <T> the type of the objects
 */
public final class Members<T> {

  private final Map<String, Function<? super T, ? extends @Nullable Object>> getters;

  private Members(Map<String, Function<? super T, ? extends @Nullable Object>> getters) {
    this.getters = getters;
  }

  /** The first member. */
  public static <T> Members<T> of(
      String name, Function<? super T, ? extends @Nullable Object> getter) {
    return new Members<T>(new LinkedHashMap<>()).and(name, getter);
  }

  /** These and another member. */
  public Members<T> and(String name, Function<? super T, ? extends @Nullable Object> getter) {
    Map<String, Function<? super T, ? extends @Nullable Object>> more =
        new LinkedHashMap<>(getters);
    more.put(name, getter);
    return new Members<>(more);
  }

  Map<String, Function<? super T, ? extends @Nullable Object>> getters() {
    return getters;
  }
}
