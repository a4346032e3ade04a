/**
 * Scoring: measures into key results, key results and contributors into objectives, row by row or,
 * where key results are plain, over columns. Scoring, live updates and explanations read the
 * decisions that are made here.
 */
@NullMarked
package dev.okr.scoring.internal.score;

import org.jspecify.annotations.NullMarked;
