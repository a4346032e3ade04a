package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import org.jspecify.annotations.Nullable;

/** A figure that states an end value, and the word for what it measures; null where none does. */
record EndValue(FigureMention figure, @Nullable Cue head) {}
