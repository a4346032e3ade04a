package dev.okr.core.plan.next;

import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;

/** What a note of a carry-over says. */
public enum CarryKind {
  /** A cycle that the plan lacked was added. */
  CYCLE_ADDED(false),
  /** A goal goes on under a new id. */
  CARRIED(false),
  /** A goal stays behind: its target is reached. */
  REACHED(false),
  /** A goal stays behind: its owner finished it early. */
  DONE(false),
  /** A goal stays behind: it was given up. */
  DROPPED(false),
  /** A goal stays behind: the choice left it out. */
  NOT_CHOSEN(false),
  /** A paused goal goes on paused. */
  STILL_PAUSED(true),
  /** A draft goes on as one. */
  STILL_DRAFT(true),
  /** Stated weights are those of all parts, some of which stay behind. */
  WEIGHTS_KEPT(true),
  /** Progress starts at another value. */
  BASELINE_MOVED(false),
  /** There is no value that could be the baseline. */
  NO_VALUE(true),
  /** A measure is at its target, while its key result isn't finished. */
  ALREADY_THERE(true),
  /** A change of a reference became a way from the new baseline to the same goal. */
  CHANGE_RESTATED(false),
  /** A target was scaled. */
  TARGET_SCALED(false),
  /** A target waits to be agreed. */
  TARGET_OPEN(true),
  /** Numbers were restated by a revised definition of the metric. */
  REBASED(false),
  /** Milestones that are done stay behind. */
  MILESTONES_DONE(false),
  /** A schedule of targets lies in the days of the next cycle. */
  SCHEDULE_MOVED(true),
  /** More or fewer values are planned, by the length of the cycles. */
  PLANNED_MOVED(false),
  /** A value is found from contributors, and its baseline with it. */
  OF_CONTRIBUTORS(true),
  /** Days of a goal, its milestones or what is expected moved. */
  DAYS_MOVED(false),
  /** A goal no longer contributes to one that stays behind or is over. */
  LINK_LEFT(true),
  /** A key result is the mean of contributors, and none goes on. */
  NO_CONTRIBUTOR(true),
  /** A goal of a cycle that runs on loses a contributor. */
  CONTRIBUTOR_LOST(true),
  /** A dependency goes on under a new id. */
  DEPENDENCY_CARRIED(false),
  /** A dependency ends with the goal at one of its ends. */
  DEPENDENCY_LEFT(true),
  /** The two sides of a dependency agree again. */
  TO_AGREE(true),
  /** A provider delivers after the dependent's end. */
  PROVIDER_LATE(true),
  /** An initiative serves the carried key results. */
  INITIATIVE_POINTED(false),
  /** An initiative should be over and isn't finished. */
  INITIATIVE_OVER(true),
  /** An initiative serves no key result of the new plan. */
  INITIATIVE_LEFT(true),
  /** A party takes the place of another. */
  HANDED_OVER(false),
  /** Somebody who left has no part any more. */
  LEAVER_OUT(false),
  /** Somebody who left still has a part that nobody else has. */
  LEAVER_IN(true),
  /** A waiver holds for the carried goal too. */
  WAIVER_CARRIED(false),
  /** A waiver ends with the old goal. */
  WAIVER_LEFT(true);

  private final boolean toDecide;

  CarryKind(boolean toDecide) {
    this.toDecide = toDecide;
  }

  /** Whether people still have something to decide, beyond taking note. */
  public boolean isToDecide() {
    return toDecide;
  }

  LocalizedText sentence() {
    return Notes.TEXTS.get(WireName.of(this));
  }
}
