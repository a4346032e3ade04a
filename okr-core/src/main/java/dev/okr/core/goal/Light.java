package dev.okr.core.goal;

import java.util.Comparator;
import java.util.Objects;

/**
 * The health of a goal (健康灯).
 *
 * <p>Which light is worse is told by one order, {@link #WORST_FIRST}: red, yellow, unknown, green.
 * What nobody knows is worse than what is well, and less urgent than what is known to be late. The
 * order in which the lights are declared says nothing of that; it is the order in which they are
 * counted and listed side by side.
 */
public enum Light {
  /** On course. */
  GREEN(0),
  /** At risk. */
  YELLOW(2),
  /** Off course, or a guardrail is broken. */
  RED(3),
  /** Nothing was measured yet. */
  UNKNOWN(1);

  /** The worst light first: red, yellow, unknown, green. */
  public static final Comparator<Light> WORST_FIRST =
      Comparator.comparingInt((Light light) -> light.severity).reversed();

  private final int severity;

  Light(int severity) {
    this.severity = severity;
  }

  /** Whether this light is worse than the other one; none is worse than itself. */
  public boolean isWorseThan(Light other) {
    return severity > Objects.requireNonNull(other, "other").severity;
  }

  /** The worse of this light and the other one. */
  public Light orWorse(Light other) {
    return Objects.requireNonNull(other, "other").isWorseThan(this) ? other : this;
  }
}
