/**
 * Reading the text of a key result the way a coach would: is it a result, a task or a vague wish,
 * can it be measured, and which target does it state.
 *
 * <p>{@link dev.okr.core.statement.StatementReader} does the reading, {@link
 * dev.okr.core.statement.reading.StatementReading} is what it found, {@link
 * dev.okr.core.statement.StatementLexicon} holds the words it knows. Everything here is a pure
 * function of the text and the lexicon: no trained model, no network, no clock, no locale.
 *
 * <p>A text goes through five rooms, each of which hands an immutable value on and knows only those
 * before it: {@code text} brings it to one form, {@code lexicon} finds the words it knows, {@code
 * figure} the figures, {@code role} gives each figure its part, and {@code judge} asks what they
 * measure and decides.
 */
@NullMarked
package dev.okr.core.statement;

import org.jspecify.annotations.NullMarked;
