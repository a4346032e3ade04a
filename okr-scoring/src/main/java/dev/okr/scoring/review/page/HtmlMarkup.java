package dev.okr.scoring.review.page;

import dev.okr.core.goal.Light;
import dev.okr.scoring.review.drawing.LightSign;
import dev.okr.scoring.review.drawing.Xml;
import java.util.Collection;
import java.util.List;

/** HTML without scripts and links. Texts of people are isolated, whichever way they are read. */
final class HtmlMarkup implements Markup {

  @Override
  public String text(String text) {
    String shown = Xml.text(text);
    return shown.isEmpty() ? "" : "<bdi>" + shown + "</bdi>";
  }

  @Override
  public String strong(String inline) {
    return "<strong>" + inline + "</strong>";
  }

  @Override
  public String light(Light light, String word) {
    return "<span class=\"lit\">" + LightSign.of(light) + word + "</span>";
  }

  @Override
  public String out(String word) {
    return "<span class=\"lit\">– " + word + "</span>";
  }

  @Override
  public String title(String inline) {
    return "<h1>" + inline + "</h1>\n";
  }

  @Override
  public String heading(String inline) {
    return "<h2>" + inline + "</h2>\n";
  }

  @Override
  public String paragraph(String inline) {
    return "<p>" + inline + "</p>\n";
  }

  @Override
  public String note(String inline) {
    return "<p class=\"note\">" + inline + "</p>\n";
  }

  @Override
  public String list(Collection<String> items) {
    StringBuilder out = new StringBuilder("<ul>\n");
    items.forEach(item -> out.append("<li>").append(item).append("</li>\n"));
    return out.append("</ul>\n").toString();
  }

  @Override
  public String table(List<String> head, List<List<String>> rows) {
    StringBuilder out = new StringBuilder("<div class=\"table\"><table>\n<thead>");
    row(out, head, "th");
    out.append("</thead>\n<tbody>\n");
    rows.forEach(row -> row(out, row, "td"));
    return out.append("</tbody></table></div>\n").toString();
  }

  private static void row(StringBuilder out, List<String> cells, String tag) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append('<').append(tag).append('>').append(cell);
      out.append("</").append(tag).append('>');
    }
    out.append("</tr>\n");
  }
}
