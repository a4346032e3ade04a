package dev.okr.core.wire.host;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every type of the library as a host's mapper meets it. A type that is stated is written as
 * stated; else a constant is its word, a record an object of its components ({@link Results}), and
 * anything else is refused. Immutable and safe for threads.
 */
public final class HostTypes {

  private static final List<String> OURS =
      List.of("dev.okr.core.", "dev.okr.scoring.", "dev.okr.graph.");

  private final Map<Class<?>, HostType<?>> stated;
  private final Map<Class<?>, HostType<?>> found = new ConcurrentHashMap<>();
  private final Results results = new Results(this);

  private HostTypes(Builder builder) {
    Map<Class<?>, HostType<?>> all = new HashMap<>(builder.stated);
    builder.objects.forEach((type, members) -> all.put(type, object(type, members)));
    this.stated = Map.copyOf(all);
  }

  @SuppressWarnings("unchecked") // a type is stated with members of its own
  private <T> HostType<T> object(Class<T> type, Members<?> members) {
    Members<? super T> own = (Members<? super T>) members;
    return HostType.written(type, (value, out) -> results.members(own, value, out));
  }

  /** No types yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a class is to a mapper; empty if it isn't one of the library's. */
  public Optional<HostType<?>> find(Class<?> type) {
    return isOurs(type) ? Optional.of(of(type)) : Optional.empty();
  }

  /**
   * Writes a value of the library.
   *
   * @throws IllegalArgumentException if it has no JSON
   */
  public void write(Object value, WireWriter out) throws IOException {
    of(value.getClass()).writeAny(value, out);
  }

  private static boolean isOurs(Class<?> type) {
    return OURS.stream().anyMatch(type.getName()::startsWith);
  }

  HostType<?> of(Class<?> type) {
    HostType<?> known = found.get(type);
    if (known == null) {
      known = worked(type);
      found.put(type, known);
    }
    return known;
  }

  private HostType<?> worked(Class<?> type) {
    HostType<?> nearest = nearest(type);
    if (nearest != null) {
      return nearest.type().equals(type) ? nearest : narrowed(nearest, type);
    }
    if (Enum.class.isAssignableFrom(type) && !type.equals(Enum.class)) {
      return type.isEnum() ? constant(type) : of(type.getSuperclass());
    }
    return type.isRecord() && isPublic(type) ? record(type) : HostType.refused(type);
  }

  /** A component of a nested record can only be asked for if all around it is public. */
  private static boolean isPublic(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (around == null || isPublic(around));
  }

  /** The statement of the class itself, or of the nearest type that it extends or implements. */
  private @Nullable HostType<?> nearest(Class<?> type) {
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      Class<?> next = open.poll();
      HostType<?> known = stated.get(next);
      if (known != null) {
        return known;
      }
      if (next.getSuperclass() != null) {
        open.add(next.getSuperclass());
      }
      open.addAll(List.of(next.getInterfaces()));
    }
    return null;
  }

  private static <T> HostType<?> narrowed(HostType<T> nearest, Class<?> subtype) {
    return nearest.as(subtype.asSubclass(nearest.type()));
  }

  private static <E> HostType<E> constant(Class<E> type) {
    Map<String, E> byWord = new HashMap<>();
    for (E each : type.getEnumConstants()) {
      byWord.put(WireName.of((Enum<?>) each), each);
    }
    return HostType.text(
        type,
        constant -> WireName.of((Enum<?>) constant),
        word -> Optional.ofNullable(byWord.get(word)));
  }

  private <T> HostType<T> record(Class<T> type) {
    return HostType.written(type, results.ofRecord(type));
  }

  /** Says that something else than asked for was read. */
  static void wrongKind(
      Class<?> expected, Class<?> found, String pointer, long place, Problems problems) {
    problems.add(
        ProblemCode.WRONG_TYPE,
        pointer,
        place,
        "expected",
        LocalizedText.of(expected.getSimpleName()),
        "found",
        LocalizedText.of(found.getSimpleName().replace("Immutable", "")));
  }

  /** States types; of two statements of one type the later one holds. */
  public static final class Builder {

    private final Map<Class<?>, HostType<?>> stated = new HashMap<>();
    private final Map<Class<?>, Members<?>> objects = new HashMap<>();

    private Builder() {}

    private Builder add(HostType<?> type) {
      stated.put(type.type(), type);
      objects.remove(type.type());
      return this;
    }

    /** A type that is written and read as in documents. */
    public <T> Builder codec(Class<T> type, Codec<T> codec) {
      return add(HostType.of(type, codec));
    }

    /** A type that is written, and read in a way of its own. */
    public <T> Builder both(
        Class<T> type, HostType.Writing<? super T> writing, HostType.From<? extends T> reading) {
      return add(HostType.both(type, writing, reading));
    }

    /** A type that is only written. */
    public <T> Builder written(Class<T> type, HostType.Writing<? super T> writing) {
      return add(HostType.written(type, writing));
    }

    /** A type that is only written, as an object of these members. */
    public <T> Builder object(Class<T> type, Members<? super T> members) {
      stated.remove(type);
      objects.put(type, members);
      return this;
    }

    /** A type whose values are texts. */
    public <T> Builder text(
        Class<T> type, Function<? super T, String> text, Function<String, Optional<T>> parsing) {
      return add(HostType.text(type, text, parsing));
    }

    /** Records that have no JSON; of other types that is so unless they are stated. */
    public Builder refused(Class<?>... types) {
      for (Class<?> type : types) {
        add(HostType.refused(type));
      }
      return this;
    }

    /** The types. */
    public HostTypes build() {
      return new HostTypes(this);
    }
  }
}
