/**
 * How a plan hangs together: {@link dev.okr.graph.DependencyGraph} (who needs whom), {@link
 * dev.okr.graph.AlignmentGraph} (what serves what) and {@link dev.okr.graph.ResponsibilityGraph}
 * (who answers for what). Each is immutable, is built from a plan in time linear in its size, and
 * answers in small records. The same plan gives the same answers in the same order.
 */
@NullMarked
package dev.okr.graph;

import org.jspecify.annotations.NullMarked;
