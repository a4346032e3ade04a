/**
 * Reads the usual lines of a journal and the usual objectives of a plan straight from their bytes.
 * What is unusual, or may be wrong, is left to the parser, which tells problems and their places.
 */
@NullMarked
package dev.okr.core.wire.scan;

import org.jspecify.annotations.NullMarked;
