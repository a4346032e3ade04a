package dev.okr.graph;

import dev.okr.core.goal.Light;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a picture in GraphML, for yEd, Gephi and the like: everything that is known of a box or
 * arrow as data, nothing of its looks. Texts are escaped; characters that XML can't hold are left
 * out.
 */
public final class GraphMl {

  private GraphMl() {}

  /** The document, UTF-8; lines end in a line feed. */
  public static String render(Diagram diagram) {
    Objects.requireNonNull(diagram, "diagram");
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
    Map<String, String> names = new LinkedHashMap<>();
    for (Diagram.Node node : diagram.nodes()) {
      String name = "n" + names.size();
      names.put(node.id(), name);
      out.append("    <node id=\"").append(name).append("\">\n");
      data(out, "ref", node.id());
      data(out, "kind", word(node.kind()));
      data(out, "name", node.name());
      data(out, "title", node.title());
      data(out, "light", node.light().map(GraphMl::word).orElse(""));
      data(out, "group", node.group().orElse(""));
      data(out, "level", Integer.toString(node.level()));
      out.append("    </node>\n");
    }
    int number = 0;
    for (Diagram.Edge edge : diagram.edges()) {
      out.append("    <edge id=\"e").append(number++);
      out.append("\" source=\"").append(names.get(edge.from()));
      out.append("\" target=\"").append(names.get(edge.to())).append("\">\n");
      data(out, "label", edge.label());
      data(out, "style", word(edge.style()));
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

  /** GREEN is green, KEY_RESULT is keyResult. */
  private static String word(Enum<?> constant) {
    if (constant instanceof Light) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    StringBuilder word = new StringBuilder();
    for (String part : constant.name().split("_", -1)) {
      String lower = part.toLowerCase(Locale.ROOT);
      word.append(
          word.isEmpty()
              ? lower
              : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
    }
    return word.toString();
  }

  /** The text as it may stand between tags. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t' -> out.append("&#9;");
                case '\n' -> out.append("&#10;");
                case '\r' -> out.append("&#13;");
                default -> {
                  if (Labels.isSeen(point)) {
                    out.appendCodePoint(point);
                  }
                }
              }
            });
    return out.toString();
  }
}
