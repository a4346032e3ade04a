/**
 * What is said of people and teams: the contributions of a party as evidence without a total, and
 * whom to thank.
 */
@NullMarked
@OkrStyleWithMaps
package dev.okr.scoring.review.people;

import dev.okr.core.internal.OkrStyleWithMaps;
import org.jspecify.annotations.NullMarked;
