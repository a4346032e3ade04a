package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import java.util.List;

/** How the expected score of a key result grows from 0 at its start to 1 at its end. */
public sealed interface Expectation {

  /** In proportion to the days that passed. */
  record Linear() implements Expectation {}

  /** 0 until the last day, 1 on it. */
  record AtEnd() implements Expectation {}

  /** Nothing is expected on any day. */
  record None() implements Expectation {}

  /**
   * Straight lines between points, from (start, 0) to (end, 1).
   *
   * @param points the points, in order of their days, each day once
   */
  record Checkpoints(List<Checkpoint> points) implements Expectation {
    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if the days don't rise
     */
    public Checkpoints {
      points = Arguments.copy(points, "points");
      for (int i = 1; i < points.size(); i++) {
        if (!points.get(i - 1).on().isBefore(points.get(i).on())) {
          throw new IllegalArgumentException(
              "checkpoints come in the order of their days (" + points.get(i).on() + ")");
        }
      }
    }
  }

  /** In proportion to the days that passed. */
  Expectation LINEAR = new Linear();

  /** 0 until the last day, 1 on it. */
  Expectation AT_END = new AtEnd();

  /** Nothing is expected on any day. */
  Expectation NONE = new None();
}
