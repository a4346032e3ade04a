package dev.okr.core.statement;

import org.jspecify.annotations.Nullable;

/** A figure that states an end value, and the word for what it measures; null where none does. */
record EndValue(Figure figure, @Nullable Cue head) {}
