package dev.okr.graph;

import dev.okr.core.goal.Light;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a picture as a Mermaid flowchart.
 *
 * <p>Boxes are called n0, n1, ... whatever their ids are. Of texts, only letters, digits, spaces
 * and a few harmless marks are written as they are, all else as Mermaid's numeric entities ({@code
 * #34;}): a title can't end its quotes, start a comment, a directive, a formula, markdown or HTML,
 * or name an icon.
 */
public final class Mermaid {

  private static final String PLAIN = " .,_()、，。；：（）《》“”‘’！？…·";

  private Mermaid() {}

  /** The flowchart; lines end in a line feed. */
  public static String render(Diagram diagram) {
    Objects.requireNonNull(diagram, "diagram");
    Map<String, String> names = new LinkedHashMap<>();
    for (Diagram.Node node : diagram.nodes()) {
      names.put(node.id(), "n" + names.size());
    }
    StringBuilder out = new StringBuilder();
    out.append("flowchart ").append(diagram.flow() == Diagram.Flow.UP ? "BT" : "LR").append('\n');
    Map<String, List<Diagram.Node>> inside = new LinkedHashMap<>();
    for (Diagram.Group group : diagram.groups()) {
      inside.put(group.id(), new ArrayList<>());
    }
    for (Diagram.Node node : diagram.nodes()) {
      if (node.group().isPresent()) {
        Objects.requireNonNull(inside.get(node.group().get())).add(node);
      } else {
        box(out, "  ", node, names);
      }
    }
    int number = 0;
    for (Diagram.Group group : diagram.groups()) {
      out.append("  subgraph g").append(number++).append("[\"");
      out.append(joined(Labels.wrap(group.title()))).append("\"]\n");
      for (Diagram.Node node : Objects.requireNonNull(inside.get(group.id()))) {
        box(out, "    ", node, names);
      }
      out.append("  end\n");
    }
    for (Diagram.Edge edge : diagram.edges()) {
      out.append("  ").append(names.get(edge.from()));
      out.append(
          switch (edge.style()) {
            case SOLID -> " --> ";
            case DASHED -> " -.-> ";
            case THICK -> " ==> ";
          });
      List<String> label = Labels.wrap(edge.label());
      if (!label.isEmpty()) {
        out.append("|\"").append(joined(label)).append("\"| ");
      }
      out.append(names.get(edge.to())).append('\n');
    }
    for (Light light :
        diagram.nodes().stream()
            .flatMap(node -> node.light().stream())
            .collect(Collectors.toCollection(TreeSet::new))) {
      out.append("  classDef ").append(style(light)).append('\n');
    }
    return out.toString();
  }

  private static void box(
      StringBuilder out, String indent, Diagram.Node node, Map<String, String> names) {
    String open =
        switch (node.kind()) {
          case OBJECTIVE -> "([\"";
          case KEY_RESULT -> "[\"";
          case PARTY -> "{{\"";
          case GROUP -> "[[\"";
        };
    String close =
        switch (node.kind()) {
          case OBJECTIVE -> "\"])";
          case KEY_RESULT -> "\"]";
          case PARTY -> "\"}}";
          case GROUP -> "\"]]";
        };
    out.append(indent).append(names.get(node.id())).append(open);
    out.append(joined(Labels.lines(node)));
    out.append(close);
    node.light().ifPresent(light -> out.append(":::").append(className(light)));
    out.append('\n');
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty()
        ? escape("")
        : lines.stream().map(Mermaid::escape).collect(Collectors.joining("<br/>"));
  }

  private static String className(Light light) {
    return switch (light) {
      case GREEN -> "green";
      case YELLOW -> "yellow";
      case RED -> "red";
      case UNKNOWN -> "unknown";
    };
  }

  private static String style(Light light) {
    return className(light)
        + switch (light) {
          case GREEN -> " fill:#d8f0d8,stroke:#2e7d32,color:#1b1b1b";
          case YELLOW ->
              " fill:#fff3c4,stroke:#b8860b,color:#1b1b1b,stroke-width:2px,stroke-dasharray:6 3";
          case RED -> " fill:#fad4d4,stroke:#b71c1c,color:#1b1b1b,stroke-width:4px";
          case UNKNOWN -> " fill:#eeeeee,stroke:#757575,color:#1b1b1b,stroke-dasharray:2 2";
        };
  }

  /** The text as it may stand between quotes; a space that shows nothing if it is empty. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    Labels.clean(text)
        .codePoints()
        .forEach(
            point -> {
              boolean lone = point == '-' && (out.isEmpty() || out.charAt(out.length() - 1) != '-');
              if (lone || Character.isLetterOrDigit(point) || PLAIN.indexOf(point) >= 0) {
                out.appendCodePoint(point);
              } else {
                out.append('#').append(point).append(';');
              }
            });
    return out.isEmpty() ? "#160;" : out.toString();
  }
}
