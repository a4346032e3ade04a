/**
 * Reads the usual lines of a journal straight from their bytes, and holds what the scanners share.
 * What is unusual, or may be wrong, is left to the parser, which tells problems and their places.
 */
@NullMarked
package dev.okr.core.wire.scan;

import org.jspecify.annotations.NullMarked;
