package dev.okr.core.wire;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link Table}: the name of a member, what its value is, what holds where it is left
 * out, and where an object has it. Made by {@link Fields}.
 *
 * @param <T> the type of the objects
 * @param <V> the type of the member's values
 */
public final class Member<T, V> {

  private final ReadyName name;
  private final int index;
  private final Codec<V> codec;
  private final Function<? super T, ? extends @Nullable V> getter;
  private final @Nullable V standard;
  private final boolean isRequired;
  private final boolean isAlwaysWritten;
  private final boolean mayBeNull;
  private @Nullable Check<V> check;

  Member(
      String name,
      int index,
      Codec<V> codec,
      Function<? super T, ? extends @Nullable V> getter,
      @Nullable V standard,
      Presence presence) {
    this.name = new ReadyName(name);
    this.index = index;
    this.codec = codec;
    this.getter = getter;
    this.standard = standard;
    this.isRequired = presence == Presence.REQUIRED || presence == Presence.REQUIRED_OR_NULL;
    this.isAlwaysWritten = isRequired || presence == Presence.WRITTEN;
    this.mayBeNull = presence == Presence.REQUIRED_OR_NULL;
  }

  /** When a member is there. */
  enum Presence {
    /** It may be left out, and is where it says nothing. */
    OPTIONAL,
    /** It may be left out, and is always written. */
    WRITTEN,
    /** It must be there. */
    REQUIRED,
    /** It must be there, and {@code null} says something. */
    REQUIRED_OR_NULL
  }

  /**
   * Looks at a value with those of the members before it.
   *
   * @param <V> the type of the values
   */
  @FunctionalInterface
  public interface Check<V> {
    /** Whether the value will do; if not, a problem was added. */
    boolean isFine(ReadContext in, V value);
  }

  /** Checks the values as they are read, so that problems stand where the later value is. */
  public Member<T, V> checking(Check<V> wanted) {
    check = wanted;
    return this;
  }

  /** The name. */
  public String name() {
    return name.text();
  }

  /** What its values are. */
  public Codec<V> codec() {
    return codec;
  }

  /** Whether it must be there. */
  public boolean isRequired() {
    return isRequired;
  }

  /** Whether {@code null} is a value, not the same as leaving it out. */
  public boolean mayBeNull() {
    return mayBeNull;
  }

  int index() {
    return index;
  }

  @Nullable V standard() {
    return standard;
  }

  @Nullable V read(ReadContext in) throws IOException {
    V value = codec.read(in);
    return value == null || check == null || check.isFine(in, value) ? value : null;
  }

  /** Whether an object is written without it. */
  boolean isLeftOut(T object) {
    V value = getter.apply(object);
    return value == null ? !mayBeNull : isLeftOutOf(value);
  }

  private boolean isLeftOutOf(V value) {
    return !isAlwaysWritten
        && standard != null
        && (value == standard || value.equals(standard)); // most are the very same
  }

  void write(T object, WireWriter out) throws IOException {
    V value = getter.apply(object);
    if (value == null) {
      if (mayBeNull) {
        out.name(name);
        out.nothing();
      }
    } else if (!isLeftOutOf(value)) {
      out.name(name);
      codec.write(value, out);
    }
  }
}
