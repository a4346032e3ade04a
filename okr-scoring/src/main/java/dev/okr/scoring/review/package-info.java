/**
 * Review packs as data: what a week, a month and a quarter have to show, the contributions of a
 * party as evidence without a total, and whom to thank. Everything follows from one scorecard;
 * {@link dev.okr.scoring.review.Reviews} makes it, {@link dev.okr.scoring.review.Markdown} writes
 * it. Values name goals and parties by id; their names are in the plan.
 */
@NullMarked
@OkrStyleWithMaps
package dev.okr.scoring.review;

import dev.okr.core.internal.OkrStyleWithMaps;
import org.jspecify.annotations.NullMarked;
