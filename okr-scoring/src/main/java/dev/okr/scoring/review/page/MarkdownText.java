package dev.okr.scoring.review.page;

import dev.okr.core.text.PlainText;

/**
 * Turns any text into Markdown that shows that text, on one line, wherever it stands: no emphasis,
 * link, HTML, cell or list of its own. Neither does it call anybody or point anywhere where the
 * page is read: names after {@code @}, emoji codes, numbers of issues and addresses get a space of
 * no width in them, because GitHub, GitLab and chats look for these in what is shown, where a
 * backslash is gone.
 */
final class MarkdownText {

  private static final String MARKUP = "\\`*_[]~|$";

  private static final String NO_WIDTH = "&#8203;";

  private final String line;
  private final StringBuilder out;

  private MarkdownText(String line) {
    this.line = line;
    this.out = new StringBuilder(line.length() + 16);
  }

  /** The text as Markdown. */
  static String of(String text) {
    return new MarkdownText(PlainText.line(text)).escaped();
  }

  private String escaped() {
    int marker = listMarker();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (i == marker || MARKUP.indexOf(c) >= 0 || (c == '#' && isHeading(i))) {
        out.append('\\');
      }
      append(c);
      if (isFollowedByNoWidth(i, c)) {
        out.append(NO_WIDTH);
      }
    }
    return out.toString();
  }

  private void append(char c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      default -> out.append(c);
    }
  }

  // ---- what would be a block of its own

  /** Where the marker stands that would make the line an item of a list, or a rule; else -1. */
  private int listMarker() {
    int i = 0;
    while (i < line.length() && isDigit(i)) {
      i++;
    }
    if (i > 0) {
      return (is(i, '.') || is(i, ')')) && isBlank(i + 1) ? i : -1;
    }
    boolean isMarker = is(0, '-') || is(0, '+') || is(0, '=');
    return isMarker && (isBlank(1) || isRule(line.charAt(0))) ? 0 : -1;
  }

  private boolean isRule(char sign) {
    return line.chars().allMatch(c -> c == sign || c == ' ');
  }

  /** Whether signs there would make the line a heading, or would be taken for the end of one. */
  private boolean isHeading(int i) {
    int end = i;
    while (is(end, '#')) {
      end++;
    }
    return i == 0 ? isBlank(end) : end == line.length() && isBlank(i - 1);
  }

  // ---- what would become a link, a call or a picture where it is shown

  private boolean isFollowedByNoWidth(int i, char c) {
    return switch (c) {
      case '@' -> !isBlank(i + 1);
      case '#' -> isDigit(i + 1);
      case '!' -> isDigit(i + 1) && !isWord(i - 1);
      case ':' -> (is(i + 1, '/') && is(i + 2, '/')) || isEmojiCode(i);
      case '-' -> isDigit(i + 1) && endsWith("gh", i);
      case 'w', 'W' -> is(i + 1, '.') && endsWith("www", i + 1);
      default -> false;
    };
  }

  /** {@code :smile:}, but not the minutes of a time. */
  private boolean isEmojiCode(int colon) {
    int end = colon + 1;
    boolean isNumber = true;
    while (end < line.length() && (isWord(end) || is(end, '+') || is(end, '-'))) {
      isNumber &= isDigit(end);
      end++;
    }
    int length = end - colon - 1;
    return is(end, ':') && length > 0 && !(isNumber && length == 2);
  }

  /** Whether the word that ends before {@code end} is that one, in small letters or large. */
  private boolean endsWith(String word, int end) {
    int start = end - word.length();
    return line.regionMatches(true, start, word, 0, word.length()) && !isWord(start - 1);
  }

  // ---- single characters; there are none outside the line

  private boolean is(int i, char c) {
    return i >= 0 && i < line.length() && line.charAt(i) == c;
  }

  private boolean isBlank(int i) {
    return i < 0 || i >= line.length() || line.charAt(i) == ' ';
  }

  private boolean isDigit(int i) {
    return i >= 0 && i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9';
  }

  private boolean isWord(int i) {
    return i >= 0
        && i < line.length()
        && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '_');
  }
}
