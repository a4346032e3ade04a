/** The tables of a journal's entries. */
@NullMarked
package dev.okr.core.wire.journal;

import org.jspecify.annotations.NullMarked;
