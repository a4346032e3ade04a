/**
 * The compiled form of a plan and the arithmetic over it; not exported. Where comments say {@code
 * scoring.md}, {@code docs/reference/scoring.md} is meant.
 */
@NullMarked
package dev.okr.scoring.internal;

import org.jspecify.annotations.NullMarked;
