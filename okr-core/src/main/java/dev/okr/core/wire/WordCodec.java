package dev.okr.core.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A closed set of words and what each of them means, worked out once.
 *
 * @param <V> the type of the meanings
 */
public final class WordCodec<V> implements Codec<V> {

  private final List<V> meanings;
  private final String[] words;
  private final IdentityHashMap<V, String> wordOf = new IdentityHashMap<>();
  private final String all;

  private WordCodec(List<V> meanings, Function<? super V, String> word) {
    this.meanings = meanings;
    this.words = new String[meanings.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = word.apply(meanings.get(i));
      wordOf.put(meanings.get(i), words[i]);
    }
    this.all = String.join(", ", words);
  }

  /** The constants of an enumeration, by the rule of {@link WireName}. */
  public static <E extends Enum<E>> WordCodec<E> of(Class<E> type) {
    return of(type, WireName::of);
  }

  /** The constants of an enumeration, by another rule. */
  public static <E extends Enum<E>> WordCodec<E> of(
      Class<E> type, Function<? super E, String> word) {
    return new WordCodec<>(List.of(type.getEnumConstants()), word);
  }

  /** Other meanings, by a rule. */
  public static <V> WordCodec<V> of(List<V> meanings, Function<? super V, String> word) {
    return new WordCodec<>(List.copyOf(meanings), word);
  }

  @Override
  public @Nullable V read(ReadContext in) throws IOException {
    Cursor cursor = in.cursor();
    if (!cursor.isText()) {
      return null;
    }
    V found = find(cursor.reader());
    if (found == null) {
      wrong(cursor, all);
    }
    return found;
  }

  /** Reports the word that the cursor stands on, which isn't one of those allowed. */
  public static void wrong(Cursor cursor, String allowed) throws IOException {
    cursor.problem(
        ProblemCode.WRONG_WORD,
        "found",
        cursor.reader().text(),
        "allowed",
        LocalizedText.of(allowed));
  }

  @Override
  public void write(V value, WireWriter out) throws IOException {
    out.text(wordOf(value));
  }

  /** The word of a meaning. */
  public String wordOf(V meaning) {
    return Objects.requireNonNull(wordOf.get(meaning), "a meaning of this set");
  }

  /** The meaning of the text that the reader stands on, or {@code null}. */
  @Nullable V find(WireReader reader) throws IOException {
    return find(reader.characters(), reader.from(), reader.length());
  }

  private @Nullable V find(char[] chars, int from, int length) {
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() == length && matches(words[i], chars, from)) {
        return meanings.get(i);
      }
    }
    return null;
  }

  private static boolean matches(String word, char[] chars, int from) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  /** The words in their order. */
  public List<String> words() {
    return Arrays.asList(words.clone());
  }

  /** What the words mean, in the order of the words. */
  public List<V> meanings() {
    return meanings;
  }

  /** Every word, as a list for people. */
  public String all() {
    return all;
  }
}
