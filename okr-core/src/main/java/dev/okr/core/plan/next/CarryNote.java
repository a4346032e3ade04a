package dev.okr.core.plan.next;

import dev.okr.core.error.Message;
import dev.okr.core.plan.Subject;
import dev.okr.core.text.PlainText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that a carry-over did, or left to people.
 *
 * @param kind what it is
 * @param on what it is about, as the old plan calls it; a cycle that was added, by its id
 * @param from what was there, such as the old baseline or the goal that stays behind; empty if
 *     there is nothing to say
 * @param to what is there now, such as a new id; likewise
 */
public record CarryNote(CarryKind kind, Subject on, String from, String to) {

  private static final int LONGEST = 300;

  /** Rejects {@code null}. */
  public CarryNote {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** The sentence in a language; one line. */
  public String in(Locale language) {
    return in(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@link #in(Locale)}, by a language tag such as {@code zh}. */
  public String in(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    String id = on.measure() == null ? on.id() : on.id() + "." + on.measure();
    return new Message(kind.sentence(), Map.of("id", line(id), "from", line(from), "to", line(to)))
        .in(languageTag);
  }

  private static String line(String text) {
    return PlainText.line(text, LONGEST);
  }
}
