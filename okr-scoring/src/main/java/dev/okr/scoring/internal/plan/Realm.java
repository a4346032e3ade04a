package dev.okr.scoring.internal.plan;

import dev.okr.core.plan.Plan;

/**
 * Goals that see the same: the open ones, or those of one closed cycle with the plan and the
 * entries that were known when it was closed (scoring.md, sections 1 and 4).
 *
 * @param plan the plan whose metrics and cycles count for them
 * @param close the close that froze them; {@link Close#NONE} for the open ones
 */
public record Realm(Plan plan, Close close) {}
