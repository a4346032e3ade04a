/** The first stage: a text in one form, without labels, and the shapes of words in it. */
@NullMarked
package dev.okr.core.statement.text;

import org.jspecify.annotations.NullMarked;
