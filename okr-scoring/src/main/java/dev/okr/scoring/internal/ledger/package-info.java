/**
 * The journal sorted by what its entries are about, in the order in which they count: the log of
 * each key result, measure, metric and objective, how the state of a goal changed, and the plain
 * key results as columns.
 */
@NullMarked
package dev.okr.scoring.internal.ledger;

import org.jspecify.annotations.NullMarked;
