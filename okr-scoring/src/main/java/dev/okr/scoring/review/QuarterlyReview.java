package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.course.Breach;
import dev.okr.scoring.review.people.RecognitionCandidate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
   * The probability of each running key result to have on its last day what is expected of it then,
   * 0 to 1, in the order of {@link #results()}; without those of which nothing can be said.
   */
  Map<KeyResultId, BigDecimal> outlook();

  /** Of the cycle's key results, as {@link Reviews#unexpectedEnds}. */
  List<UnexpectedEnd> unexpected();

  /** What was drafted, paused, dropped, finished or taken up again in the cycle, oldest first. */
  List<StateChanged> states();

  /** The guardrails that were broken in the cycle, in the order of {@link #results()}. */
  List<Breach> breaches();

  /**
   * From the last day on: the key results that aren't green and short of what was expected of them,
   * dropped ones left out, with what takes them over; in the order of {@link #results()}.
   */
  List<LeftOver> leftOver();

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
