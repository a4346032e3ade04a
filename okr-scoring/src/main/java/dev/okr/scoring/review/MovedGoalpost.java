package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.TargetRevised;
import dev.okr.scoring.Score;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A key result with targets that were revised on the way.
 *
 * @param keyResult the key result
 * @param computed its computed score on the targets that count now; empty if unscorable
 * @param onOriginalTargets its score on the targets of the plan; empty if unscorable
 * @param revisions the entries that revised its targets, with their reasons, oldest first
 */
public record MovedGoalpost(
    KeyResultId keyResult,
    Optional<Score> computed,
    Optional<Score> onOriginalTargets,
    List<TargetRevised> revisions) {

  /** Copies the list. */
  public MovedGoalpost {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(computed, "computed");
    Objects.requireNonNull(onOriginalTargets, "onOriginalTargets");
    revisions = List.copyOf(revisions);
  }
}
