/**
 * Failure as data: {@link dev.okr.core.error.Problem} says what is wrong, where, and how to mend
 * it; {@link dev.okr.core.error.Outcome} is a value or all the problems that kept it from being
 * made.
 */
@NullMarked
package dev.okr.core.error;

import org.jspecify.annotations.NullMarked;
