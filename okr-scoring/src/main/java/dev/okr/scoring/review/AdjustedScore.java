package dev.okr.scoring.review;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.scoring.Score;
import java.util.Objects;
import java.util.Optional;

/**
 * A score set by hand, beside the computed one.
 *
 * @param goal the goal
 * @param score the score that counts: what was set, held to 0 and the policy's cap
 * @param computed what it would be; empty if unscorable
 * @param entry the entry that set it, with the reason; the latest one, if there were several
 */
public record AdjustedScore(
    GoalRef goal, Score score, Optional<Score> computed, ScoreAdjusted entry) {

  /** Rejects {@code null}. */
  public AdjustedScore {
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(computed, "computed");
    Objects.requireNonNull(entry, "entry");
  }
}
