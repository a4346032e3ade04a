/**
 * The fifth stage: what each figure measures, something outside the team's own list, its own work,
 * or a quantity that has no gauge. The nouns beside the figure, who acts, and the form of the
 * clause say so.
 */
@NullMarked
package dev.okr.core.statement.measure;

import org.jspecify.annotations.NullMarked;
