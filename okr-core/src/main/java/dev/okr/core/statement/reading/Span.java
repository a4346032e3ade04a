package dev.okr.core.statement.reading;

import java.util.Objects;

/**
 * A stretch of the original text that had a say in the reading, so that a wrong finding is easy to
 * dismiss.
 *
 * @param start index of the first UTF-16 unit in the original text
 * @param end index after the last UTF-16 unit; never less than {@code start}
 * @param text the original text from {@code start} to {@code end}, as it was written
 * @param why what it was taken for, a stable word: {@code end-value}, {@code baseline}, {@code
 *     measured}, {@code own-work}, {@code task-verb}, {@code deliverable}, {@code state}, {@code
 *     no-gauge}, {@code vague-word}
 */
public record Span(int start, int end, String text, String why) {
  /** Checks the bounds. */
  public Span {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(why, "why");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span must run forwards (" + start + ".." + end + ")");
    }
  }
}
