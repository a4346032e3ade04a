package dev.okr.core.plan;

import dev.okr.core.value.Identifiers;
import java.io.Serializable;

/**
 * Identifies a plan.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record PlanId(String value) implements Comparable<PlanId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public PlanId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static PlanId of(String value) {
    return new PlanId(value);
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
