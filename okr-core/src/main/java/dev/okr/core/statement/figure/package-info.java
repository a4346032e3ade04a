/**
 * The third stage: the figures of a text, in digits and in words, told from digits that are names.
 */
@NullMarked
package dev.okr.core.statement.figure;

import org.jspecify.annotations.NullMarked;
