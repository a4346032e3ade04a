package dev.okr.scoring.review;

import dev.okr.core.goal.Light;
import dev.okr.core.journal.StateChanged;
import dev.okr.scoring.OpenBlocker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** What a weekly check-in talks about: what changed, what is at risk, what blocks, who asks. */
@Value.Immutable
public sealed interface WeeklyDigest permits ImmutableWeeklyDigest {

  /** The day of the last one, with which this day is compared. */
  LocalDate since();

  /** The day. */
  LocalDate on();

  /**
   * How many running key results have each light; a light that none has is left out. A key result
   * runs from its first to its last day; without such a day it isn't bounded there. What is out or
   * done early doesn't run.
   */
  Map<Light, Integer> lights();

  /**
   * Every goal whose score or light differs, as {@link dev.okr.scoring.Scorecard#diff} tells: first
   * the lights that became worse, then those that became better, then the rest; in each the largest
   * change of score first, among equals key results before objectives in the plan's order.
   */
  List<GoalChange> changes();

  /**
   * The running key results that aren't green: red, yellow, without data; in each those furthest
   * behind their pace first, then in the plan's order.
   */
  List<GoalStatus> risks();

  /**
   * The running key results that are likely to end otherwise than their lights say, as {@link
   * Reviews#unexpectedEnds}.
   */
  List<UnexpectedEnd> unexpected();

  /** What was drafted, paused, dropped, finished or taken up again since the last one. */
  List<StateChanged> states();

  /** What stands in the way of key results that aren't over, oldest first. */
  List<OpenBlocker> blockers();

  /** The requests for support since the last one, oldest first, each once. */
  List<SupportAsk> asks();
}
