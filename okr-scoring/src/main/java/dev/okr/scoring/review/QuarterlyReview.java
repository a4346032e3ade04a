package dev.okr.scoring.review;

import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.review.people.RecognitionCandidate;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/** What a quarterly review talks about: what came out, what was learned, what changes next. */
@Value.Immutable
public sealed interface QuarterlyReview permits ImmutableQuarterlyReview {

  /** The cycle that is reviewed. */
  Cycle cycle();

  /** The day. */
  LocalDate on();

  /** The cycle as a whole: its mean, how many objectives have each light and band. */
  GroupScore whole();

  /** Each objective of the cycle in the plan's order, followed by its key results. */
  List<GoalStatus> results();

  /** The scores that were set by hand, in the order of {@link #results()}. */
  List<AdjustedScore> adjusted();

  /** The key results of which targets were revised, in the order of {@link #results()}. */
  List<MovedGoalpost> moved();

  /**
   * What was learned and what changes next: of the cycle first, then in the order of {@link
   * #results()}; several about one goal oldest first, all of them.
   */
  List<Retrospective> learned();

  /** What quarterly reviews decided since the cycle began, oldest first. */
  List<Decision> decisions();

  /** Whom to thank, of the cycle's key results. */
  List<RecognitionCandidate> recognitions();
}
