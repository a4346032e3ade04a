package dev.okr.scoring.course;

import dev.okr.core.goal.KeyResultId;
import java.time.LocalDate;
import java.util.List;

/** How measures and guardrails ran up to a day. Immutable and safe for threads. */
public interface Course {

  /** The day. */
  LocalDate on();

  /** Where each measure of a key result stands; empty if the plan has no such key result. */
  List<MeasureStatus> measures(KeyResultId keyResult);

  /**
   * The breaches of a key result's guardrails that lasted into its days, those that are over too:
   * guardrail by guardrail, each oldest first.
   */
  List<Breach> breaches(KeyResultId keyResult);

  /**
   * The burn-ups of a key result: one for each measure, or one of its score where it has none;
   * empty if the plan has no such key result. Costs a pass over the plan for each day with a value.
   */
  List<BurnUp> burnUps(KeyResultId keyResult);

  /** The burn-ups of all key results in the plan's order, with the same passes as for one. */
  List<BurnUp> burnUps();
}
