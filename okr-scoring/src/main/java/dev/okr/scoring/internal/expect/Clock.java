package dev.okr.scoring.internal.expect;

import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.plan.Close;
import dev.okr.scoring.internal.plan.CompiledPlan;

/**
 * The days by which a goal is judged (scoring.md, section 6).
 *
 * @param day the day its figures are of
 * @param start its first day, NO_DAY if there is none
 * @param end its last day, NO_DAY if there is none
 * @param hasEnded whether it is judged as on its last day: because it is, or it is done or closed
 * @param paceDay the day of which something is expected
 * @param ageDay the day on which values have an age
 */
public record Clock(int day, int start, int end, boolean hasEnded, int paceDay, int ageDay) {

  /** The days of a key result as it stands. */
  public static Clock ofKeyResult(CompiledPlan plan, int k, Standing standing) {
    return of(standing, plan.startOf(k), plan.endOf(k), plan.closeOf(plan.objectiveOf[k]));
  }

  /** The days of an objective as it stands. */
  public static Clock ofObjective(CompiledPlan plan, int o, Standing standing) {
    return of(standing, plan.objectiveStart[o], plan.objectiveEnd[o], plan.closeOf(o));
  }

  private static Clock of(Standing standing, int start, int end, Close close) {
    int day = standing.day();
    boolean closed = CompiledPlan.day(close.on()) <= day;
    boolean hasEnd = end != CompiledPlan.NO_DAY;
    boolean over = hasEnd && day >= end;
    boolean ended = standing.isDone() || over || closed;
    return new Clock(
        day,
        start,
        end,
        ended,
        ended && hasEnd ? end : day,
        hasEnd && (closed || over) ? end : day);
  }

  public boolean hasBegun() {
    return start == CompiledPlan.NO_DAY || day >= start;
  }

  /** Whether the first or last day isn't known. */
  public boolean isOpen() {
    return start == CompiledPlan.NO_DAY || end == CompiledPlan.NO_DAY;
  }

  /** The later of a day and the first day. */
  public int notBeforeStart(int other) {
    return start != CompiledPlan.NO_DAY && start > other ? start : other;
  }
}
