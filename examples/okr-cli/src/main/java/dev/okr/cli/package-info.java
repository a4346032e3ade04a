/** The {@code okr} command line: a host of the library, and its harness. */
@NullMarked
package dev.okr.cli;

import org.jspecify.annotations.NullMarked;
