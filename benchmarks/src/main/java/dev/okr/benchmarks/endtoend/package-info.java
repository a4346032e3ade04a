/**
 * The way from bytes to a scorecard, against two hosts that write it by hand in an afternoon:
 * Jackson databind on records, a hash map of the latest check-ins, the formula in double.
 */
@NullMarked
package dev.okr.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
