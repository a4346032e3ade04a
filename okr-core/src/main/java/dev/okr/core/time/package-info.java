/** When the work is done: date spans, cycles and the rhythm of their ceremonies. */
@NullMarked
package dev.okr.core.time;

import org.jspecify.annotations.NullMarked;
