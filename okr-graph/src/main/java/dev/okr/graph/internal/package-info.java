/**
 * Graph algorithms over ints: one compact immutable form ({@link
 * dev.okr.graph.internal.CompactDigraph}), no recursion, no hash order, ties by node index. Not
 * exported; the views of {@code dev.okr.graph} give nodes their names.
 */
@NullMarked
package dev.okr.graph.internal;

import org.jspecify.annotations.NullMarked;
