/**
 * Pictures of graphs. A {@link dev.okr.graph.picture.Diagram} is the neutral form: boxes, arrows
 * and frames. {@link dev.okr.graph.picture.Mermaid}, {@link dev.okr.graph.picture.Dot} and {@link
 * dev.okr.graph.picture.GraphMl} write it down, so that whatever a title holds is shown as it was
 * written and does nothing.
 */
@NullMarked
package dev.okr.graph.picture;

import org.jspecify.annotations.NullMarked;
