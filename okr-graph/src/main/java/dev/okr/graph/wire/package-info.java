/** Writes pictures of graphs as documents; for adapters, not for hosts. */
@NullMarked
package dev.okr.graph.wire;

import org.jspecify.annotations.NullMarked;
