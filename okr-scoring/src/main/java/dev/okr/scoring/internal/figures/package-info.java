/**
 * The figures of a plan, journal, policy and date as the rest of the module reads them: made in a
 * full pass, after one more entry, or day by day, with what they rest on and why they moved.
 */
@NullMarked
package dev.okr.scoring.internal.figures;

import org.jspecify.annotations.NullMarked;
