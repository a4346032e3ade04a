package dev.okr.core.statement;

import dev.okr.core.statement.judge.Verdict;
import dev.okr.core.statement.reading.StatementReading;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import java.util.Objects;

/**
 * Reads the text of a key result in English, Chinese or a mixture of both.
 *
 * <p>Immutable and safe to share between threads. Reading costs some tens of microseconds and never
 * throws for any text; of a text longer than 2000 UTF-16 units only the beginning is read.
 *
 * <pre>{@code
 * StatementReading reading = StatementReader.standard().read("KR1：退货率由21%降至17%");
 * reading.label();   // RESULT
 * reading.target();  // DECREASE from 21 to 17, unit "%"
 * }</pre>
 */
public final class StatementReader {
  private final StatementLexicon lexicon;

  private StatementReader(StatementLexicon lexicon) {
    this.lexicon = lexicon;
  }

  private static final class Standard {
    static final StatementReader INSTANCE = new StatementReader(StatementLexicon.standard());
  }

  /**
   * The reader with the words of the library.
   *
   * @return one shared instance
   */
  public static StatementReader standard() {
    return Standard.INSTANCE;
  }

  /**
   * A reader with other words.
   *
   * @param lexicon the words, usually {@code StatementLexicon.standard().plus(...)}
   * @return a new reader
   */
  public static StatementReader withLexicon(StatementLexicon lexicon) {
    return new StatementReader(Objects.requireNonNull(lexicon, "lexicon"));
  }

  /**
   * The words this reader knows.
   *
   * @return the lexicon it was made with
   */
  public StatementLexicon lexicon() {
    return lexicon;
  }

  /**
   * Reads one statement. A blank text is vague, not measurable, and states no target.
   *
   * @param text the title of a key result, as people wrote it
   * @return what was read
   * @throws NullPointerException if {@code text} is null
   */
  public StatementReading read(String text) {
    Objects.requireNonNull(text, "text");
    return Verdict.of(Sentence.parse(NormalText.of(text), lexicon.words()));
  }
}
