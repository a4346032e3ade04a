package dev.okr.scoring.internal.score;

import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.Policy;

/** Where a policy cuts figures to 0 and its cap (scoring.md, section 3), in billionths. */
public final class Clamping {

  private final Clamp where;
  private final long cap;

  public Clamping(Policy policy) {
    this.where = policy.clamp();
    this.cap = Fixed.of(policy.cap());
  }

  /** A figure from 0 to the cap; NONE stays NONE. */
  public long clamped(long figure) {
    return figure == Fixed.NONE ? figure : Math.max(0, Math.min(cap, figure));
  }

  /** What a measure of that progress brings into its key result. */
  public long attained(long progress) {
    return where == Clamp.MEASURE ? clamped(progress) : progress;
  }

  /** What a goal of that score brings into the goal above. */
  public long rolledUp(long score) {
    return where == Clamp.ROLL_UP ? clamped(score) : score;
  }
}
