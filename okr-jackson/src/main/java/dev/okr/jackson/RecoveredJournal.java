package dev.okr.jackson;

import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What could be read of a journal that may be damaged.
 *
 * @param journal every whole entry, in order; of two that conflict the first
 * @param problems every problem, of lines that gave no entry; empty if there is none
 * @param tornAt where the good part ends, in bytes, if the last line was cut off while it was
 *     written: cut the file there, and it is whole again
 */
public record RecoveredJournal(Journal journal, List<Problem> problems, OptionalLong tornAt) {

  /** Copies the list. */
  public RecoveredJournal {
    Objects.requireNonNull(journal, "journal");
    Objects.requireNonNull(tornAt, "tornAt");
    problems = List.copyOf(problems);
  }
}
