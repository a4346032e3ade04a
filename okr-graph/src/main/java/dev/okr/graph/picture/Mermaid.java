package dev.okr.graph.picture;

import dev.okr.core.goal.Light;
import dev.okr.core.value.WireName;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a picture as a Mermaid flowchart.
 *
 * <p>Boxes are called n0, n1, ... whatever their ids are. A text is shown as it was written: it
 * can't end its quotes, start a comment, a directive, a formula, a list, a heading or HTML, or name
 * an icon. What means something to Mermaid, or to the Markdown that many of its versions read
 * labels as, is written as a numeric entity ({@code #34;}). So that labels hold no tag of HTML,
 * which would make Mermaid resolve entities before it reads Markdown, their lines end in line feeds
 * and not in {@code <br/>}.
 */
public final class Mermaid {

  /** ASCII that means nothing wherever it stands, besides letters and digits. */
  private static final String PLAIN = " ,(!?'/";

  /** ASCII that means something only at the start of a line, or after itself. */
  private static final String PLAIN_INSIDE = "+-=%.)";

  /**
   * With these begin the marks that Mermaid puts in the place of entities, and takes for its own
   * wherever it finds them. A space without width behind them breaks the mark up.
   */
  private static final String STARTS_OF_MARKS = "\uFB02¶";

  private static final String NO_WIDTH = "#8203;";

  /** The one statement that Mermaid finds within quotes too, from one line to the next. */
  private static final Pattern DIRECTION = Pattern.compile("direction(?= *(?:TB|BT|RL|LR|TD|$))");

  private Mermaid() {}

  /** The flowchart; lines end in a line feed. */
  public static String render(Diagram diagram) {
    Outline outline = new Outline(Objects.requireNonNull(diagram, "diagram"));
    StringBuilder out = new StringBuilder();
    out.append("flowchart ").append(diagram.flow() == Diagram.Flow.UP ? "BT" : "LR").append('\n');
    for (Diagram.Node node : outline.loose()) {
      box(out, "  ", node, outline);
    }
    int number = 0;
    for (Diagram.Group group : diagram.groups()) {
      out.append("  subgraph g").append(number++).append("[\"");
      out.append(joined(LabelLines.wrapped(group.title()))).append("\"]\n");
      for (Diagram.Node node : outline.inside(group)) {
        box(out, "    ", node, outline);
      }
      out.append("  end\n");
    }
    for (Diagram.Edge edge : diagram.edges()) {
      out.append("  ").append(outline.name(edge.from()));
      out.append(
          switch (edge.style()) {
            case SOLID -> " --> ";
            case DASHED -> " -.-> ";
            case THICK -> " ==> ";
          });
      List<String> label = LabelLines.wrapped(edge.label());
      if (!label.isEmpty()) {
        out.append("|\"").append(joined(label)).append("\"| ");
      }
      out.append(outline.name(edge.to())).append('\n');
    }
    for (Light light :
        diagram.nodes().stream()
            .flatMap(node -> node.light().stream())
            .collect(Collectors.toCollection(TreeSet::new))) {
      out.append("  classDef ").append(style(light)).append('\n');
    }
    return out.toString();
  }

  private static void box(StringBuilder out, String indent, Diagram.Node node, Outline outline) {
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
    out.append(indent).append(outline.name(node.id())).append(open);
    out.append(joined(LabelLines.of(node)));
    out.append(close);
    node.light().ifPresent(light -> out.append(":::").append(WireName.of(light)));
    out.append('\n');
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty()
        ? escape("")
        : lines.stream().map(Mermaid::escape).collect(Collectors.joining("\n"));
  }

  private static String style(Light light) {
    return WireName.of(light)
        + switch (light) {
          case GREEN -> " fill:#d8f0d8,stroke:#2e7d32,color:#1b1b1b";
          case YELLOW ->
              " fill:#fff3c4,stroke:#b8860b,color:#1b1b1b,stroke-width:2px,stroke-dasharray:6 3";
          case RED -> " fill:#fad4d4,stroke:#b71c1c,color:#1b1b1b,stroke-width:4px";
          case UNKNOWN -> " fill:#eeeeee,stroke:#757575,color:#1b1b1b,stroke-dasharray:2 2";
        };
  }

  /**
   * A line as it may stand between quotes; a space that shows nothing if it is empty.
   *
   * @param line a text on one line, without white space at its ends
   */
  static String escape(String line) {
    if (line.isEmpty()) {
      return "#160;";
    }
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      if (STARTS_OF_MARKS.indexOf(point) >= 0) {
        out.appendCodePoint(point).append(NO_WIDTH);
      } else if (isHarmless(line, i, point)) {
        out.appendCodePoint(point);
      } else {
        out.append('#').append(point).append(';');
      }
      i += Character.charCount(point);
    }
    return DIRECTION.matcher(out).replaceAll("directio#110;");
  }

  private static boolean isHarmless(String line, int at, int point) {
    if (point > '~') {
      return true;
    }
    if (PLAIN_INSIDE.indexOf(point) < 0) {
      return PLAIN.indexOf(point) >= 0 || Character.isLetterOrDigit(point);
    }
    return switch (point) {
      case '.' -> !numbersAList(line, at) && !endsInWww(line, at);
      case ')' -> !numbersAList(line, at);
      default -> at > 0 && line.charAt(at - 1) != point;
    };
  }

  /** Whether only digits stand before it, and a space or nothing after it. */
  private static boolean numbersAList(String line, int at) {
    for (int i = 0; i < at; i++) {
      if (line.charAt(i) < '0' || line.charAt(i) > '9') {
        return false;
      }
    }
    return at > 0 && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
  }

  /** Whether www stands before it: with a dot it would become a link. */
  private static boolean endsInWww(String line, int end) {
    return end >= 3 && line.regionMatches(true, end - 3, "www", 0, 3);
  }
}
