/**
 * Exact numbers: scores as whole billionths, quotients that are rounded only when they are shown,
 * and days counted as a policy counts them.
 */
@NullMarked
package dev.okr.scoring.internal.number;

import org.jspecify.annotations.NullMarked;
