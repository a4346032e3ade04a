/**
 * A plan compiled to numbers: the goals and metrics of all realms as arrays, weights as whole
 * numbers, who contributes to whom, what a close froze, and the numbers of a target.
 */
@NullMarked
package dev.okr.scoring.internal.plan;

import org.jspecify.annotations.NullMarked;
