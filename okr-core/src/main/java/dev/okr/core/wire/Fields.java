package dev.okr.core.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type as they are put down, in the order in which they are written.
 *
 * @param <T> the type
 */
public final class Fields<T> {

  private final List<Member<T, ?>> members = new ArrayList<>();

  /** Makes an object of the members that were read. */
  @FunctionalInterface
  public interface Maker<T> {
    /**
     * The object. All required members are there.
     *
     * @return {@code null} where problems were added
     */
    @Nullable T make(ReadContext in);
  }

  /** A member that must be there. */
  public <V> Member<T, V> required(
      String name, Codec<V> codec, Function<? super T, ? extends @Nullable V> getter) {
    return add(name, codec, getter, null, Member.Presence.REQUIRED);
  }

  /** A member that must be there; {@code null} is a statement of its own. */
  public <V> Member<T, V> requiredOrNull(
      String name, Codec<V> codec, Function<? super T, Optional<V>> getter) {
    return add(
        name,
        codec,
        object -> orNull(getter.apply(object)),
        null,
        Member.Presence.REQUIRED_OR_NULL);
  }

  /** A member that is left out where there is nothing to say. */
  public <V> Member<T, V> optional(
      String name, Codec<V> codec, Function<? super T, Optional<V>> getter) {
    return add(name, codec, object -> orNull(getter.apply(object)), null, Member.Presence.OPTIONAL);
  }

  /** As {@link #optional}, of an object that says {@code null} for nothing. */
  public <V> Member<T, V> nullable(
      String name, Codec<V> codec, Function<? super T, ? extends @Nullable V> getter) {
    return add(name, codec, getter, null, Member.Presence.OPTIONAL);
  }

  /** A member that is left out where its value is the standard one. */
  public <V> Member<T, V> standard(
      String name, Codec<V> codec, V standard, Function<? super T, ? extends V> getter) {
    return add(name, codec, getter, standard, Member.Presence.OPTIONAL);
  }

  /** A member that may be left out, for the standard value, and is always written. */
  public <V> Member<T, V> written(
      String name, Codec<V> codec, V standard, Function<? super T, ? extends V> getter) {
    return add(name, codec, getter, standard, Member.Presence.WRITTEN);
  }

  private static <V> @Nullable V orNull(Optional<V> value) {
    return value.isPresent() ? value.get() : null;
  }

  private <V> Member<T, V> add(
      String name,
      Codec<V> codec,
      Function<? super T, ? extends @Nullable V> getter,
      @Nullable V standard,
      Member.Presence presence) {
    Member<T, V> member = new Member<>(name, members.size(), codec, getter, standard, presence);
    members.add(member);
    return member;
  }

  /** The table of these members. */
  public Table<T> table(Maker<T> maker) {
    return table(in -> true, maker);
  }

  /**
   * The table of these members.
   *
   * @param check what must hold of the members together; asked when all were read, also where one
   *     of them is missing; adds problems and says {@code false} where it doesn't
   */
  public Table<T> table(Table.Check check, Maker<T> maker) {
    return new Table<>(members, check, maker);
  }
}
