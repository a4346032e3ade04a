package dev.okr.scoring.review.page;

import dev.okr.core.goal.Light;
import java.util.Collection;
import java.util.List;

/** CommonMark with tables. */
final class MarkdownMarkup implements Markup {

  @Override
  public String text(String text) {
    return MarkdownText.of(text);
  }

  @Override
  public String strong(String inline) {
    return "**" + inline + "**";
  }

  @Override
  public String light(Light light, String word) {
    String sign =
        switch (light) {
          case GREEN -> "🟢 ";
          case YELLOW -> "🟡 ";
          case RED -> "🔴 ";
          case UNKNOWN -> "⚪ ";
        };
    return sign + word;
  }

  @Override
  public String out(String word) {
    return "➖ " + word;
  }

  @Override
  public String title(String inline) {
    return "# " + inline + "\n\n";
  }

  @Override
  public String heading(String inline) {
    return "## " + inline + "\n\n";
  }

  @Override
  public String paragraph(String inline) {
    return inline + "\n\n";
  }

  @Override
  public String note(String inline) {
    return "_" + inline + "_\n\n";
  }

  @Override
  public String list(Collection<String> items) {
    StringBuilder out = new StringBuilder();
    items.forEach(item -> out.append("- ").append(item).append('\n'));
    return out.append('\n').toString();
  }

  @Override
  public String table(List<String> head, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    row(out, head);
    row(out, head.stream().map(any -> "---").toList());
    rows.forEach(row -> row(out, row));
    return out.append('\n').toString();
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
