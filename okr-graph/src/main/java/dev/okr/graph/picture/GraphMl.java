package dev.okr.graph.picture;

import dev.okr.core.text.PlainText;
import dev.okr.core.value.WireName;
import java.util.Objects;

/**
 * Writes a picture in GraphML, for yEd, Gephi and the like: everything that is known of a box or
 * arrow as data, nothing of its looks. A text is on one line, and what can't be seen of it is shown
 * (see {@link PlainText}).
 */
public final class GraphMl {

  private GraphMl() {}

  /** The document, UTF-8; lines end in a line feed. */
  public static String render(Diagram diagram) {
    Outline outline = new Outline(Objects.requireNonNull(diagram, "diagram"));
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (String key : new String[] {"ref", "kind", "name", "title", "light", "group"}) {
      key(out, key, "node", "string");
    }
    key(out, "level", "node", "int");
    key(out, "label", "edge", "string");
    key(out, "style", "edge", "string");
    out.append("  <graph id=\"okr\" edgedefault=\"directed\">\n");
    for (Diagram.Node node : diagram.nodes()) {
      out.append("    <node id=\"").append(outline.name(node.id())).append("\">\n");
      data(out, "ref", node.id());
      data(out, "kind", WireName.of(node.kind()));
      data(out, "name", node.name());
      data(out, "title", node.title());
      data(out, "light", node.light().map(WireName::of).orElse(""));
      data(out, "group", node.group().orElse(""));
      data(out, "level", Integer.toString(node.level()));
      out.append("    </node>\n");
    }
    int number = 0;
    for (Diagram.Edge edge : diagram.edges()) {
      out.append("    <edge id=\"e").append(number++);
      out.append("\" source=\"").append(outline.name(edge.from()));
      out.append("\" target=\"").append(outline.name(edge.to())).append("\">\n");
      data(out, "label", edge.label());
      data(out, "style", WireName.of(edge.style()));
      out.append("    </edge>\n");
    }
    return out.append("  </graph>\n</graphml>\n").toString();
  }

  private static void key(StringBuilder out, String name, String of, String type) {
    out.append("  <key id=\"").append(name).append("\" for=\"").append(of);
    out.append("\" attr.name=\"").append(name);
    out.append("\" attr.type=\"").append(type).append("\"/>\n");
  }

  private static void data(StringBuilder out, String key, String value) {
    if (!value.isEmpty()) {
      out.append("      <data key=\"").append(key).append("\">");
      out.append(escape(value)).append("</data>\n");
    }
  }

  /** A text as it may stand between tags. */
  static String escape(String text) {
    return PlainText.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
