/**
 * What the journal holds for a review: the entries that count, in an order that doesn't depend on
 * that of its lines, and those on which a score rests.
 */
@NullMarked
package dev.okr.scoring.review.evidence;

import org.jspecify.annotations.NullMarked;
