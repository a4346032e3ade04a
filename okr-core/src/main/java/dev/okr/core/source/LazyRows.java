package dev.okr.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Rows of a source that may be made as they are read. */
final class LazyRows {

  private LazyRows() {}

  /**
   * All the rows, read here and now, what is {@code null} too: the collector refuses it.
   *
   * @throws InterruptedException if nobody waits for them any longer
   * @throws IllegalStateException if there are more than {@value Collector#MOST_ROWS}
   */
  static List<Sample> of(List<Sample> rows) throws InterruptedException {
    if (rows == null) {
      return rows;
    }
    List<Sample> all = new ArrayList<>();
    for (Sample row : rows) {
      if (Thread.interrupted()) {
        throw new InterruptedException("rows are no longer wanted");
      }
      if (all.size() == Collector.MOST_ROWS) {
        throw tooMany();
      }
      all.add(row);
    }
    return all;
  }

  /** What is said of a list that may have no end. */
  static IllegalStateException tooMany() {
    return new IllegalStateException("more than " + Collector.MOST_ROWS + " rows");
  }

  /** Why a task failed, to be thrown. */
  static Exception cause(ExecutionException failure) {
    if (failure.getCause() instanceof Error error) {
      throw error;
    }
    return failure.getCause() instanceof Exception cause ? cause : failure;
  }
}
