/**
 * What a measure shows: the entries that count, the target in force, the value in the definition of
 * the day, and the progress on it.
 */
@NullMarked
package dev.okr.scoring.internal.measure;

import org.jspecify.annotations.NullMarked;
