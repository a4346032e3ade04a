/**
 * Scores: a pure function of a plan, a journal, a date and a policy. Exact decimal arithmetic, one
 * rounding a node, so the same inputs give the same bits in any order, on any machine.
 *
 * <p>What each number means is told in {@code docs/reference/scoring.md}. A scorecard, what it is
 * made of and what explains it stand in one room, though there are more than 25: the explainers
 * make values that nobody else can, and hosts import the answers from here.
 */
@NullMarked
@ScoringStyle
package dev.okr.scoring;

import dev.okr.scoring.internal.style.ScoringStyle;
import org.jspecify.annotations.NullMarked;
