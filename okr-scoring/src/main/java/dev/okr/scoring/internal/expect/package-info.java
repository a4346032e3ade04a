/**
 * What is expected by a day: the clock of a key result, its checkpoints and due dates, and how old
 * a value may be.
 */
@NullMarked
package dev.okr.scoring.internal.expect;

import org.jspecify.annotations.NullMarked;
