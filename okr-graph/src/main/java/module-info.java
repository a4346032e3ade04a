/** Alignment, dependency and responsibility graphs of a plan, and pictures of them. */
module dev.okr.graph {
  requires transitive dev.okr.core;
  requires transitive org.jspecify;
  requires static org.jgrapht.core;

  exports dev.okr.graph;
  exports dev.okr.graph.jgrapht;
  exports dev.okr.graph.picture;
  exports dev.okr.graph.wire to
      dev.okr.jackson,
      dev.okr.jackson3;
}
