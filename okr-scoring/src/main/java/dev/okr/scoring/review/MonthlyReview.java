package dev.okr.scoring.review;

import dev.okr.core.journal.Decision;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.plan.diff.PlanChange;
import dev.okr.scoring.course.Breach;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/** What a monthly alignment review talks about: where teams depend on each other. */
@Value.Immutable
public sealed interface MonthlyReview permits ImmutableMonthlyReview {

  /** The day of the last one; what is dated after it belongs to this one. */
  LocalDate since();

  /** The day. */
  LocalDate on();

  /**
   * The running shared key results, ordered as {@link WeeklyDigest#risks()}, green ones at the end.
   */
  List<GoalStatus> shared();

  /**
   * What is to be decided now: the shared key results with a red or yellow light about which, or
   * about the objectives of which, nothing was decided since the last review.
   */
  List<GoalStatus> decisionsDue();

  /**
   * What was agreed for a day up to a month ahead, or long before, and isn't there, for dependents
   * that aren't over: soonest first, then in the plan's order.
   */
  List<AgreementDue> agreementsDue();

  /**
   * The running key results that are likely to end otherwise than their lights say, as {@link
   * Reviews#unexpectedEnds}.
   */
  List<UnexpectedEnd> unexpected();

  /** What was drafted, paused, dropped, finished or taken up again since the last review. */
  List<StateChanged> states();

  /**
   * The guardrails that were broken since the last review, those broken before and not kept too.
   */
  List<Breach> breaches();

  /** The key results of which targets were revised since the last review, in the plan's order. */
  List<MovedGoalpost> goalposts();

  /**
   * What is otherwise in the plan than in that of the last review; empty where the review knows no
   * other version.
   */
  List<PlanChange> planChanges();

  /** The decisions since the last review, oldest first. */
  List<Decision> decisions();

  /** The people and means that were moved since the last review, oldest first. */
  List<ResourceMoved> moved();
}
