/** Alignment, dependency and responsibility graphs of a plan, and pictures of them. */
module dev.okr.graph {
  requires transitive dev.okr.core;
  requires static transitive org.jgrapht.core;
  requires transitive org.jspecify;

  exports dev.okr.graph;
  exports dev.okr.graph.jgrapht;
  exports dev.okr.graph.picture;
}
