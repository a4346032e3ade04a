package dev.okr.core.plan.next;

import dev.okr.core.internal.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a carry-over did and what it left to people.
 *
 * @param notes every note, each once: cycles, the goals that stay behind, those that go on, then
 *     dependencies, initiatives and waivers, each in the plan's order
 */
public record CarryReport(List<CarryNote> notes) {

  /** Copies the list. */
  public CarryReport {
    notes = Arguments.copy(notes, "notes");
  }

  /** The notes that wait for a decision. */
  public List<CarryNote> toDecide() {
    return notes.stream().filter(note -> note.kind().isToDecide()).toList();
  }

  /** The notes of one kind. */
  public List<CarryNote> of(CarryKind kind) {
    Objects.requireNonNull(kind, "kind");
    return notes.stream().filter(note -> note.kind() == kind).toList();
  }

  /** All notes as text in a language, a line each. */
  public String text(Locale language) {
    return text(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@link #text(Locale)}, by a language tag such as {@code zh}. */
  public String text(String languageTag) {
    Objects.requireNonNull(languageTag, "languageTag");
    return notes.stream().map(note -> note.in(languageTag) + "\n").collect(Collectors.joining());
  }
}
