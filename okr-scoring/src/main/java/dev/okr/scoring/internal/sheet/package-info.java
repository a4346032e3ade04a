/**
 * The sheet that a pass of scoring fills: every figure of every goal by its number, packed, and
 * shared with the sheet it was forked from.
 */
@NullMarked
package dev.okr.scoring.internal.sheet;

import org.jspecify.annotations.NullMarked;
