/**
 * What goes on into the next cycle: goals that aren't finished, under new ids, with new days, a new
 * baseline and links pointed anew, and a report of what was done and what people still decide.
 */
@NullMarked
package dev.okr.core.plan.next;

import org.jspecify.annotations.NullMarked;
