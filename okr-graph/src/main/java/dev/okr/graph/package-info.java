/**
 * How a plan hangs together: {@link dev.okr.graph.DependencyGraph} (who needs whom), {@link
 * dev.okr.graph.AlignmentGraph} (what serves what) and {@link dev.okr.graph.ResponsibilityGraph}
 * (who answers for what). Each is immutable, built from a plan in time linear in its size, and
 * answers in small records; same plan, same answers, in the same order. {@link
 * dev.okr.graph.Diagram} is the neutral form of a picture, which {@link dev.okr.graph.Mermaid},
 * {@link dev.okr.graph.Dot} and {@link dev.okr.graph.GraphMl} write down.
 */
@NullMarked
package dev.okr.graph;

import org.jspecify.annotations.NullMarked;
