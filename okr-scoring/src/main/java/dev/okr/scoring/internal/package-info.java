/**
 * The rooms behind scoring; none is exported. Each knows only those before it: exact numbers
 * ({@code number}) and persistent rows ({@code rows}); the compiled plan ({@code plan}); the
 * journal by what its entries are about ({@code ledger}); lights ({@code light}); what a measure
 * shows ({@code measure}) and what is expected of it ({@code expect}); the sheet that scores are
 * written on ({@code sheet}); scoring itself ({@code score}); what forecasts start from ({@code
 * outlook}); the figures handed out ({@code figures}). Where comments say {@code scoring.md},
 * {@code docs/reference/scoring.md} is meant.
 */
@NullMarked
package dev.okr.scoring.internal;

import org.jspecify.annotations.NullMarked;
