package dev.okr.scoring.review.page;

import dev.okr.core.goal.Light;
import java.util.Collection;
import java.util.List;

/**
 * How a page looks in one form. Texts of people go through {@link #text}; whatever else is handed
 * in is of this form already.
 */
interface Markup {

  /** A text of people: shown as it is, on one line, and nothing in it acts. */
  String text(String text);

  /** What stands out. */
  String strong(String inline);

  /** A light by a sign that differs in shape, not in colour alone, and its word. */
  String light(Light light, String word);

  /** The sign of what has no light because it is out, and the word for its state. */
  String out(String word);

  /** The title of the page. */
  String title(String inline);

  /** The heading of a section. */
  String heading(String inline);

  /** A paragraph. */
  String paragraph(String inline);

  /** A paragraph of small print. */
  String note(String inline);

  /** A bullet each. */
  String list(Collection<String> items);

  /** A table. */
  String table(List<String> head, List<List<String>> rows);
}
