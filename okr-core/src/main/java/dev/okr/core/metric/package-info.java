/**
 * The metric dictionary: what is measured, in which unit, by which definition and from which single
 * source of truth, with the revisions of a definition over time.
 */
@NullMarked
package dev.okr.core.metric;

import org.jspecify.annotations.NullMarked;
