package dev.okr.core.privacy;

import java.util.Objects;

/**
 * A text that names a person, or may, for somebody to read before the data is passed on.
 *
 * @param place where it stands in the plan or journal as it was, as a JSON pointer that goes by
 *     ids, such as {@code /journal/e7/note}
 * @param before the text as it was
 * @param after the text as it is now: an id or a whole name is a mark in brackets, such as {@code
 *     [person-3]}; a word of a name stands as it was
 */
public record TextToReview(String place, String before, String after) {

  /** Rejects {@code null}. */
  public TextToReview {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Whether something was put in a name's place; if not, the text holds words of a name. */
  public boolean isMarked() {
    return !before.equals(after);
  }
}
