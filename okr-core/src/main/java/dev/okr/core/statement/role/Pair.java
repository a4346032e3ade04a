package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;

/**
 * What became of two figures that were looked at together.
 *
 * @param first the one that stands first
 * @param second the other one
 * @param joined whether they belong together
 */
record Pair(FigureMention first, FigureMention second, boolean joined) {}
