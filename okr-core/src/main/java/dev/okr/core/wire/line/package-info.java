/**
 * Reads the usual lines of a journal straight from their bytes. What is unusual, or may be wrong,
 * is left to the parser, which tells problems and their places.
 */
@NullMarked
package dev.okr.core.wire.line;

import org.jspecify.annotations.NullMarked;
