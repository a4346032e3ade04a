/**
 * Review packs as data: what a week, a month and a quarter have to show. Everything follows from
 * one scorecard; {@link dev.okr.scoring.review.Reviews} makes it, the package {@code page} writes
 * it. Values name goals and parties by id; their names are in the plan.
 */
@NullMarked
@ScoringStyle
package dev.okr.scoring.review;

import dev.okr.scoring.internal.style.ScoringStyle;
import org.jspecify.annotations.NullMarked;
