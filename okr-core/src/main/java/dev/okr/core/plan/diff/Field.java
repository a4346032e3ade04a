package dev.okr.core.plan.diff;

import dev.okr.core.value.LocalizedText;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A member that is compared.
 *
 * @param <T> the element
 * @param <V> the member's value
 * @param kind what it is called if it changed
 * @param member its name in documents
 * @param value its value; ids of things that were renamed by their later names
 * @param shown its text for people; empty for what has no short one
 */
record Field<T, V>(
    ChangeKind kind,
    String member,
    BiFunction<T, Renames, V> value,
    Function<V, LocalizedText> shown) {

  /** A member that names nothing else. */
  static <T, V> Field<T, V> of(
      ChangeKind kind, String member, Function<T, V> value, Function<V, LocalizedText> shown) {
    return new Field<>(kind, member, (element, renames) -> value.apply(element), shown);
  }
}
