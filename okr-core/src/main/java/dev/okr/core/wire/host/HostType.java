package dev.okr.core.wire.host;

import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One type: what writes it, what reads it, or why it has no JSON.
 *
 * @param <T> the type
 */
public final class HostType<T> {

  private final Class<T> type;
  private final @Nullable Writing<? super T> writing;
  private final @Nullable From<? extends T> reading;
  private final @Nullable Function<? super T, String> text;
  private final @Nullable Function<String, Optional<T>> parsing;

  private HostType(
      Class<T> type,
      @Nullable Writing<? super T> writing,
      @Nullable From<? extends T> reading,
      @Nullable Function<? super T, String> text,
      @Nullable Function<String, Optional<T>> parsing) {
    this.type = type;
    this.writing = writing;
    this.reading = reading;
    this.text = text;
    this.parsing = parsing;
  }

  /** Writes a value. */
  @FunctionalInterface
  public interface Writing<T> {
    /** Writes the value. */
    void write(T value, WireWriter out) throws IOException;
  }

  /** Reads a value. */
  @FunctionalInterface
  public interface From<T> {
    /**
     * The value that the reader stands on; the reader is left on its last token.
     *
     * @return the value; {@code null} where problems were added, which are settled
     */
    @Nullable T read(WireReader reader, Problems problems) throws IOException;
  }

  /** A type that is only written. */
  static <T> HostType<T> written(Class<T> type, Writing<? super T> writing) {
    return new HostType<>(type, writing, null, null, null);
  }

  /** A type that is written and read. */
  static <T> HostType<T> both(Class<T> type, Writing<? super T> writing, From<? extends T> from) {
    return new HostType<>(type, writing, from, null, null);
  }

  /** A type that is written and read by a codec. */
  static <T> HostType<T> of(Class<T> type, Codec<T> codec) {
    return both(
        type,
        codec::write,
        (reader, problems) -> {
          T value = new ReadContext().value(codec, reader, problems);
          problems.settle(reader::locate);
          return value;
        });
  }

  /** A type whose values are texts, and so may be the names of members. */
  static <T> HostType<T> text(
      Class<T> type, Function<? super T, String> text, Function<String, Optional<T>> parsing) {
    return new HostType<>(type, (value, out) -> out.text(text.apply(value)), null, text, parsing);
  }

  /** A type that has no JSON. */
  static <T> HostType<T> refused(Class<T> type) {
    return new HostType<>(type, null, null, null, null);
  }

  /** The type. */
  public Class<T> type() {
    return type;
  }

  /** Whether values are written. */
  public boolean isWritten() {
    return writing != null;
  }

  /** Whether values are read. */
  public boolean isRead() {
    return reading != null || parsing != null;
  }

  /** Whether values are texts, written or read as a value or as the name of a member. */
  public boolean isText() {
    return parsing != null;
  }

  /** Why a value can't be written, or can't be read. */
  public String refusal() {
    return isWritten()
        ? type.getName() + " is a result: it is written, not read"
        : type.getName() + " has no JSON: it is not data, or holds what should not leave the host";
  }

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if the type has no JSON
   */
  public void write(T value, WireWriter out) throws IOException {
    if (writing == null) {
      throw new IllegalArgumentException(refusal());
    }
    writing.write(value, out);
  }

  /** Writes what is an instance of this type. */
  void writeAny(Object value, WireWriter out) throws IOException {
    write(type.cast(value), out);
  }

  /** The text of what is an instance of this type. */
  String textOfAny(Object value) {
    return text(type.cast(value));
  }

  /**
   * Reads a value that is no text; see {@link From#read}.
   *
   * @throws IllegalStateException if it isn't read
   */
  public @Nullable T read(WireReader reader, Problems problems) throws IOException {
    if (reading == null) {
      throw new IllegalStateException(refusal());
    }
    return reading.read(reader, problems);
  }

  /** The text of a value of a type that {@link #isText}. */
  public String text(T value) {
    return Objects.requireNonNull(text, "no text").apply(value);
  }

  /** The value of a text; empty if it isn't one of this type. */
  public Optional<T> parse(String text) {
    return Objects.requireNonNull(parsing, "no text").apply(text);
  }

  /** The same for a subtype: what is read must be one. */
  <V extends T> HostType<V> as(Class<V> subtype) {
    From<V> narrow =
        reading == null
            ? null
            : (reader, problems) -> {
              String pointer = reader.pointer();
              long place = reader.place();
              T value = reading.read(reader, problems);
              if (value != null && !subtype.isInstance(value)) {
                HostTypes.wrongKind(subtype, value.getClass(), pointer, place, problems);
                problems.settle(reader::locate);
              }
              return subtype.isInstance(value) ? subtype.cast(value) : null;
            };
    return new HostType<>(
        subtype,
        writing,
        narrow,
        text,
        parsing == null
            ? null
            : text -> parsing.apply(text).filter(subtype::isInstance).map(subtype::cast));
  }

  @Override
  public String toString() {
    return "HostType(" + type.getName() + ")";
  }
}
