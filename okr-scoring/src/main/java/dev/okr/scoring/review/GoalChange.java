package dev.okr.scoring.review;

import dev.okr.core.journal.Entry;
import dev.okr.scoring.ChangeCause;
import dev.okr.scoring.NodeChange;
import java.util.List;
import java.util.Objects;

/**
 * How a goal changed since the last review, and why.
 *
 * @param change score and light before and after
 * @param causes what it comes from: entries, the passing of time, or both
 * @param because the entries that changed it, in the order of their dates; empty if only time did
 */
public record GoalChange(NodeChange change, List<ChangeCause> causes, List<Entry> because) {

  /** Copies the lists. */
  public GoalChange {
    Objects.requireNonNull(change, "change");
    causes = List.copyOf(causes);
    because = List.copyOf(because);
  }
}
