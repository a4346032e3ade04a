/**
 * What was read from a statement: its label, its target, its figures, and the words that decided.
 */
@NullMarked
package dev.okr.core.statement.reading;

import org.jspecify.annotations.NullMarked;
