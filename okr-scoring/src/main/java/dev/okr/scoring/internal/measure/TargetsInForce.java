package dev.okr.scoring.internal.measure;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.journal.TargetRevised;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The targets of a measure over its days: the plan's, its schedule and its revisions, each in the
 * definition of the metric that holds on the day asked for (scoring.md, section 1).
 */
public final class TargetsInForce {

  private final Measure measure;
  private final List<Logged<TargetRevised>> revisions;
  private final Rebase rebase;
  private final BigDecimal ofPlan;

  /**
   * The targets.
   *
   * @param revisions the revisions that count, in their order
   * @param start the key result's first day: numbers of the plan are as old as that
   */
  TargetsInForce(Measure measure, List<Logged<TargetRevised>> revisions, Rebase rebase, int start) {
    this.measure = measure;
    this.revisions = revisions;
    this.rebase = rebase;
    this.ofPlan = rebase.factorSince(start);
  }

  /** The target in force on a day: the newest by date, of one day the revision. */
  public TargetNumbers on(int day) {
    Logged<TargetRevised> revision = newestUpTo(day, revisions.size());
    return revision != null && plannedFrom(day) <= revision.day()
        ? revised(revision)
        : planned(day);
  }

  /** The revision that is in force on a day; {@code null} if the plan's target is. */
  @Nullable Logged<TargetRevised> revisionOn(int day) {
    Logged<TargetRevised> revision = newestUpTo(day, revisions.size());
    return revision != null && plannedFrom(day) <= revision.day() ? revision : null;
  }

  private TargetNumbers revised(Logged<TargetRevised> revision) {
    return new TargetNumbers(revision.entry().target(), rebase.factorSince(revision.day()));
  }

  private @Nullable Logged<TargetRevised> newestUpTo(int day, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (revisions.get(i).day() <= day) {
        return revisions.get(i);
      }
    }
    return null;
  }

  private TargetNumbers planned(int day) {
    PlannedTarget step = step(day);
    return new TargetNumbers(step == null ? measure.target() : step.target(), ofPlan);
  }

  /** The day since which the planned target holds; the first holds as from ever. */
  private int plannedFrom(int day) {
    PlannedTarget step = step(day);
    return step == null ? CompiledPlan.NO_DAY : CompiledPlan.day(step.from());
  }

  private @Nullable PlannedTarget step(int day) {
    PlannedTarget found = null;
    for (PlannedTarget step : measure.targets()) {
      if (CompiledPlan.day(step.from()) <= day) {
        found = step;
      }
    }
    return found;
  }

  /**
   * The day from which the clock of what is expected counts anew: that of the last revision whose
   * baseline differs from that of the target before it; NO_DAY if none does.
   */
  public int clock() {
    int clock = CompiledPlan.NO_DAY;
    for (int i = 0; i < revisions.size(); i++) {
      BigDecimal baseline = revised(revisions.get(i)).baseline();
      if (baseline != null) {
        BigDecimal before = before(i).baseline();
        if (before == null || before.compareTo(baseline) != 0) {
          clock = revisions.get(i).day();
        }
      }
    }
    return clock;
  }

  private TargetNumbers before(int revision) {
    int day = revisions.get(revision).day();
    return revision > 0 && plannedFrom(day) <= revisions.get(revision - 1).day()
        ? revised(revisions.get(revision - 1))
        : planned(day);
  }

  /** The day of the newest revision; NO_DAY if there is none. */
  int newestRevision() {
    return revisions.isEmpty() ? CompiledPlan.NO_DAY : revisions.get(revisions.size() - 1).day();
  }
}
