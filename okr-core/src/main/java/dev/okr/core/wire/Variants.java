package dev.okr.core.wire;

import dev.okr.core.error.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type whose objects have one of several tables; a member that is written first says which.
 *
 * @param <T> the type
 */
public final class Variants<T> implements Codec<T> {

  /**
   * One of them.
   *
   * @param word what the member says
   * @param type the type of the objects
   * @param table their members, the first of which is the one that says it
   */
  public record Variant<T>(String word, Class<? extends T> type, Table<? extends T> table) {}

  private final String name;
  private final WordCodec<Variant<T>> words;
  private final ClassValue<Variant<T>> byClass =
      new ClassValue<>() {
        @Override
        protected Variant<T> computeValue(Class<?> type) {
          return words.meanings().stream()
              .filter(variant -> variant.type().isAssignableFrom(type))
              .findFirst()
              .orElseThrow();
        }
      };

  private Variants(String name, List<Variant<T>> all) {
    this.name = name;
    this.words = WordCodec.of(all, Variant::word);
  }

  /** No variants yet, told apart by the member of that name. */
  public static <T> Builder<T> by(String name) {
    return new Builder<>(name);
  }

  /**
   * Gathers variants.
   *
   * @param <T> the type
   */
  public static final class Builder<T> {

    private final String name;
    private final List<Variant<T>> all = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Adds a variant, whose members begin with the word. */
    public <V extends T> Builder<T> add(
        String word, Class<V> type, Function<Fields<V>, Table<V>> table) {
      Fields<V> fields = new Fields<>();
      fields.written(name, new Known(word), word, object -> word);
      all.add(new Variant<>(word, type, table.apply(fields)));
      return this;
    }

    /** The variants. */
    public Variants<T> build() {
      return new Variants<>(name, all);
    }
  }

  /** The word, which was read before the table was known. */
  private static final class Known implements Codec<String> {

    private final String word;
    private final byte[] ascii;

    Known(String word) {
      this.word = word;
      this.ascii = word.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String read(ReadContext in) {
      return word;
    }

    @Override
    public void write(String value, WireWriter out) throws IOException {
      out.plain(ascii);
    }
  }

  /** The name of the member that tells them apart. */
  public String name() {
    return name;
  }

  /** The words and their variants. */
  public WordCodec<Variant<T>> words() {
    return words;
  }

  @Override
  public @Nullable T read(ReadContext in) throws IOException {
    Cursor cursor = in.cursor();
    if (!cursor.enter()) {
      return null;
    }
    Variant<T> variant;
    boolean isReported = false;
    if (cursor.startsWith(name)) {
      cursor.takeFirst();
      isReported = !cursor.isAt(WireToken.NULL);
      variant = isReported ? words.read(in) : null;
    } else {
      WireReader found = cursor.lookAhead(name);
      variant = found != null && found.token() == WireToken.TEXT ? words.find(found) : null;
    }
    if (variant == null) {
      passOver(in, isReported);
      return null;
    }
    return variant.table().readMembers(in);
  }

  private void passOver(ReadContext in, boolean isReported) throws IOException {
    Cursor cursor = in.cursor();
    int before = cursor.problems().count();
    cursor.passOver(
        name,
        () -> {
          if (!isReported) {
            words.read(in);
          }
        });
    if (!isReported && cursor.problems().count() == before) {
      cursor.problemOfObject(ProblemCode.MISSING_MEMBER, "name", name);
    }
  }

  @Override
  public void write(T value, WireWriter out) throws IOException {
    write(byClass.get(value.getClass()), value, out);
  }

  @SuppressWarnings("unchecked") // the variant's type is that of the value
  private static <T, V extends T> void write(Variant<T> variant, T value, WireWriter out)
      throws IOException {
    ((Table<V>) variant.table()).write((V) value, out);
  }
}
