/**
 * The graphs of a plan as graphs of JGraphT, for its algorithms, exporters and importers: {@link
 * dev.okr.graph.jgrapht.JGraphTViews}. The one package that shows types of JGraphT, which is an
 * optional dependency: who uses the package adds {@code org.jgrapht:jgrapht-core}, who doesn't
 * needs nothing.
 */
@NullMarked
package dev.okr.graph.jgrapht;

import org.jspecify.annotations.NullMarked;
