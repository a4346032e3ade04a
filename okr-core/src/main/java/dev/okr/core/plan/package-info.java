/**
 * The plan: the immutable aggregate of cycles, teams, metrics, objectives and dependencies, its
 * lookups in constant time and its {@code with...} verbs that share all that did not change.
 */
@NullMarked
package dev.okr.core.plan;

import org.jspecify.annotations.NullMarked;
