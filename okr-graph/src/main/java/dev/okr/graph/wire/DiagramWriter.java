package dev.okr.graph.wire;

import dev.okr.core.value.WireName;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.graph.picture.Diagram;
import java.io.IOException;

/** Writes a picture of a graph: its boxes, arrows and frames. */
public final class DiagramWriter {

  private final Output out;

  /** Writes pictures. */
  public DiagramWriter(WireWriter out) {
    this.out = new Output(out);
  }

  /** The picture. */
  public void diagram(Diagram diagram) throws IOException {
    out.start();
    out.wholeList("nodes", diagram.nodes(), this::node);
    out.wholeList("edges", diagram.edges(), this::edge);
    out.list("groups", diagram.groups(), this::group);
    out.end();
  }

  private void node(Diagram.Node node) throws IOException {
    out.start();
    out.string("id", node.id());
    out.word("kind", node.kind());
    out.string("name", node.name());
    out.string("title", node.title());
    out.string("light", node.light().map(WireName::of));
    out.string("group", node.group());
    out.number("level", node.level());
    out.end();
  }

  private void edge(Diagram.Edge edge) throws IOException {
    out.start();
    out.string("from", edge.from());
    out.string("to", edge.to());
    out.string("label", edge.label());
    out.end();
  }

  private void group(Diagram.Group group) throws IOException {
    out.start();
    out.string("id", group.id());
    out.string("title", group.title());
    out.end();
  }
}
