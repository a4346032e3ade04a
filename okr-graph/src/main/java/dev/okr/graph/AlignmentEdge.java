package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import java.util.Objects;

/**
 * A goal belongs to or serves another.
 *
 * @param from the goal below
 * @param to the goal above
 * @param kind how
 */
public record AlignmentEdge(GoalRef from, GoalRef to, Kind kind) {

  /** Rejects {@code null}. */
  public AlignmentEdge {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(kind, "kind");
  }

  /** How a goal stands to the one above. */
  public enum Kind {
    /** It is a key result of the objective. */
    KEY_RESULT_OF,
    /** It is an objective that contributes to the goal. */
    CONTRIBUTES_TO
  }
}
