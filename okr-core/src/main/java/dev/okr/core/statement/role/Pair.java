package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.Figure;

/**
 * What became of two figures that were looked at together.
 *
 * @param first the one that stands first
 * @param second the other one
 * @param joined whether they belong together
 */
record Pair(Figure first, Figure second, boolean joined) {}
