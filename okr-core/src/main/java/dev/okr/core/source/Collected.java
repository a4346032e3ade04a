package dev.okr.core.source;

import dev.okr.core.error.Problem;
import dev.okr.core.internal.Arguments;
import dev.okr.core.journal.Reading;
import java.util.List;

/**
 * What a {@link Collector} found.
 *
 * @param readings new readings, ready to be appended to the journal
 * @param problems what was wrong or late, by metric in the order they were asked for
 */
public record Collected(List<Reading> readings, List<Problem> problems) {

  /** Copies the lists. */
  public Collected {
    readings = Arguments.copy(readings, "readings");
    problems = Arguments.copy(problems, "problems");
  }
}
