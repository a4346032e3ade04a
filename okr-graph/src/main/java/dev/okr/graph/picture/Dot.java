package dev.okr.graph.picture;

import dev.okr.core.goal.Light;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes a picture in DOT, for Graphviz. Boxes are called n0, n1, ... whatever their ids are; texts
 * stand in quotes with quotes, backslashes and ampersands escaped, so a title can neither end its
 * quotes nor use an escape or an entity of Graphviz.
 */
public final class Dot {

  private Dot() {}

  /** The graph; lines end in a line feed. */
  public static String render(Diagram diagram) {
    Outline outline = new Outline(Objects.requireNonNull(diagram, "diagram"));
    StringBuilder out = new StringBuilder();
    out.append("digraph okr {\n");
    out.append("  charset=\"UTF-8\";\n");
    out.append("  rankdir=").append(diagram.flow() == Diagram.Flow.UP ? "BT" : "LR");
    out.append(";\n");
    out.append("  graph [fontname=\"sans-serif\", fontsize=12];\n");
    out.append("  node [shape=box, fontname=\"sans-serif\", fontsize=11];\n");
    out.append("  edge [fontname=\"sans-serif\", fontsize=9];\n");
    for (Diagram.Node node : outline.loose()) {
      box(out, "  ", node, outline);
    }
    int number = 0;
    for (Diagram.Group group : diagram.groups()) {
      out.append("  subgraph cluster_").append(number++).append(" {\n");
      out.append("    label=\"").append(joined(LabelLines.wrapped(group.title()))).append("\";\n");
      for (Diagram.Node node : outline.inside(group)) {
        box(out, "    ", node, outline);
      }
      out.append("  }\n");
    }
    for (Diagram.Edge edge : diagram.edges()) {
      out.append("  ").append(outline.name(edge.from()));
      out.append(" -> ").append(outline.name(edge.to()));
      List<String> attributes = new ArrayList<>();
      List<String> label = LabelLines.wrapped(edge.label());
      if (!label.isEmpty()) {
        attributes.add("label=\"" + joined(label) + "\"");
      }
      switch (edge.style()) {
        case SOLID -> {}
        case DASHED -> attributes.add("style=dashed");
        case THICK -> attributes.add("penwidth=2");
      }
      if (!attributes.isEmpty()) {
        out.append(" [").append(String.join(", ", attributes)).append(']');
      }
      out.append(";\n");
    }
    return out.append("}\n").toString();
  }

  private static void box(StringBuilder out, String indent, Diagram.Node node, Outline outline) {
    List<String> styles = new ArrayList<>();
    if (node.kind() == Diagram.NodeKind.OBJECTIVE) {
      styles.add("rounded");
    }
    String look =
        node.light()
            .map(
                light -> {
                  styles.add("filled");
                  if (light == Light.YELLOW || light == Light.UNKNOWN) {
                    styles.add("dashed");
                  }
                  return switch (light) {
                    case GREEN -> ", fillcolor=\"#d8f0d8\", color=\"#2e7d32\"";
                    case YELLOW -> ", fillcolor=\"#fff3c4\", color=\"#b8860b\", penwidth=2";
                    case RED -> ", fillcolor=\"#fad4d4\", color=\"#b71c1c\", penwidth=3";
                    case UNKNOWN -> ", fillcolor=\"#eeeeee\", color=\"#757575\"";
                  };
                })
            .orElse("");
    out.append(indent).append(outline.name(node.id())).append(" [label=\"");
    out.append(joined(LabelLines.of(node)));
    out.append('"');
    if (node.kind() == Diagram.NodeKind.PARTY) {
      out.append(", shape=hexagon");
    } else if (node.kind() == Diagram.NodeKind.GROUP) {
      out.append(", shape=box3d");
    }
    if (!styles.isEmpty()) {
      out.append(", style=\"").append(String.join(",", styles)).append('"');
    }
    out.append(look).append("];\n");
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(Dot::escape).collect(Collectors.joining("\\n"));
  }

  /** A line as it may stand between quotes. */
  static String escape(String line) {
    return line.replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
