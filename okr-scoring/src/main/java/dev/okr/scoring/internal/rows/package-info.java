/**
 * Tables by number that share what they have in common with the table they were forked from, so
 * that one more entry costs no copy of the whole.
 */
@NullMarked
package dev.okr.scoring.internal.rows;

import org.jspecify.annotations.NullMarked;
