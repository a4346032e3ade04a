package dev.okr.scoring.review;

import dev.okr.core.goal.Light;

/** How urgent a light is. */
final class Severity {

  private Severity() {}

  /** More is worse: nobody knows is worse than green, and less urgent than what one knows. */
  static int of(Light light) {
    return switch (light) {
      case GREEN -> 0;
      case UNKNOWN -> 1;
      case YELLOW -> 2;
      case RED -> 3;
    };
  }
}
