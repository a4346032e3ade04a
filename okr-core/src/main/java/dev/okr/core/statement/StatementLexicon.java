package dev.okr.core.statement;

import dev.okr.core.statement.lexicon.Lexicon;
import java.util.Objects;

/**
 * The words a {@link StatementReader} knows: metrics, own work, verbs, small words, units, names
 * with digits. Immutable.
 *
 * <p>The text form has one entry a line under a section in brackets, attributes after a bar,
 * comments after {@code #} at the start of a line:
 *
 * <pre>{@code
 * [outcome]
 * gross booking value | money
 * 妥投时长 | lower
 * [own]
 * squad health check
 * }</pre>
 *
 * <p>The files in the room {@code lexicon} ({@code outcomes.txt}, {@code own-work.txt}, {@code
 * verbs.txt} and so on) are written in it and explain the sections and attributes. Latin terms
 * match whole words in any case, with plurals and verb forms made from them; terms in Han match
 * anywhere. The longest entry wins, and a host's own entry wins over the library's of the same
 * section and words.
 */
public final class StatementLexicon {
  private static final class Standard {
    static final StatementLexicon INSTANCE = new StatementLexicon(Lexicon.standard());
  }

  private final Lexicon words;

  private StatementLexicon(Lexicon words) {
    this.words = words;
  }

  /**
   * The words that come with the library.
   *
   * @return one shared instance
   */
  public static StatementLexicon standard() {
    return Standard.INSTANCE;
  }

  /**
   * These words and some more.
   *
   * @param text entries in the text form described above
   * @return a new lexicon
   * @throws IllegalArgumentException if a section or an attribute is unknown, with the line
   */
  public StatementLexicon plus(String text) {
    Objects.requireNonNull(text, "text");
    return new StatementLexicon(words.plus(text));
  }

  /**
   * The number of entries, inflected forms included.
   *
   * @return how many
   */
  public int size() {
    return words.size();
  }

  Lexicon words() {
    return words;
  }
}
