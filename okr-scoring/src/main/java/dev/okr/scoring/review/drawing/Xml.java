package dev.okr.scoring.review.drawing;

import dev.okr.core.text.PlainText;

/** Texts in HTML and SVG. */
public final class Xml {

  private Xml() {}

  /**
   * The text as it is shown, on one line, in an element or a quoted attribute: nothing in it is a
   * tag, an entity or the end of an attribute, and what can't be seen, such as an override of
   * direction, is shown by its number.
   */
  public static String text(String text) {
    String line = PlainText.line(text);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
