/**
 * How measures and guardrails ran up to a day: the value beside what it must reach, the values day
 * by day with what was expected (a burn-up), and the breaches of guardrails. Read from the decision
 * that scoring makes; {@link dev.okr.scoring.Scorecard#course} gives it.
 */
@NullMarked
@ScoringStyle
package dev.okr.scoring.course;

import dev.okr.scoring.internal.style.ScoringStyle;
import org.jspecify.annotations.NullMarked;
