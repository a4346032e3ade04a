/**
 * What is said of people and teams: the contributions of a party as evidence without a total, and
 * whom to thank.
 */
@NullMarked
@ScoringStyle
package dev.okr.scoring.review.people;

import dev.okr.scoring.internal.style.ScoringStyle;
import org.jspecify.annotations.NullMarked;
