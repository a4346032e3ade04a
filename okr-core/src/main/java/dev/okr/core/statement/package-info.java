/**
 * Reading the text of a key result the way a coach would: is it a result, a task or a vague wish,
 * can it be measured, and which target does it state.
 *
 * <p>{@link dev.okr.core.statement.StatementReader} does the reading, {@link
 * dev.okr.core.statement.StatementReading} is what it found, {@link
 * dev.okr.core.statement.StatementLexicon} holds the words it knows. Everything here is a pure
 * function of the text and the lexicon: no trained model, no network, no clock, no locale.
 *
 * <p>The way of a text: {@code NormalText} brings it to one form, {@code Trie} finds the cues of
 * the lexicon, {@code FigureScanner} the figures; {@code Marks}, {@code Pairs} and {@code Roles}
 * give each figure its part ({@code Sentence}); {@code EndValues} asks {@code WhatIsMeasured} and
 * {@code ServiceLevels} what it measures, {@code TaskSigns} looks for work without a figure, {@code
 * Targets} words the target, and {@code Verdict} decides.
 */
@NullMarked
package dev.okr.core.statement;

import org.jspecify.annotations.NullMarked;
