/** The second stage: the words that are known, and where they stand in a text. */
@NullMarked
package dev.okr.core.statement.lexicon;

import org.jspecify.annotations.NullMarked;
