/**
 * Scores: a pure function of a plan, a journal, a date and a policy. Exact decimal arithmetic, one
 * rounding a node, so the same inputs give the same bits in any order, on any machine.
 *
 * <p>What each number means is told in {@code docs/reference/scoring.md}.
 */
@NullMarked
@ScoringStyle
package dev.okr.scoring;

import dev.okr.scoring.internal.style.ScoringStyle;
import org.jspecify.annotations.NullMarked;
