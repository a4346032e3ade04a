package dev.okr.core.statement.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** Brings a text to its folded form, character by character. */
final class Folding {
  private static final int CLUSTER = 24;

  /** Characters that are read as one, which stands first. */
  private static final List<String> ALIKE =
      List.of(
          "-\u2010\u2011\u2012\u2013\u2212\uFE63",
          "\u2014\u2015",
          "\u2192\u2190\u21D2\u21E8\u2794\u279C\u279D\u279E\u27A1\u27F6\u2B62\u2B95\u25B6\u27A4\u2799",
          "\u2191\u2B06\u25B2\u2197",
          "\u2193\u2B07\u25BC\u2198",
          "~\u301C\u223C\u02DC",
          "'\u2018\u2019\u2032",
          "\"\u201C\u201D\u2033\u300C\u300D\u300E\u300F\u300A\u300B",
          "\u2264\u2266\u2A7D",
          "\u2265\u2267\u2A7E",
          "/\u2044\u2215",
          "\u96F6\u3007",
          "\u2022\u25CF\u25CB\u25A0\u25A1\u25C6\u00B7\u30FB\u25AA\u2023\u2043\u2219",
          ";\u3002\uFF61",
          "[\u3010\u3014",
          "]\u3011\u3015");

  private final String original;
  private char[] folded;
  private char[] cased;
  private int[] from;
  private int[] to;
  private int length;

  private Folding(String original) {
    this.original = original;
    int room = Math.min(original.length(), NormalText.LIMIT) + 16;
    folded = new char[room];
    cased = new char[room];
    from = new int[room];
    to = new int[room];
  }

  static NormalText of(String original) {
    Folding folding = new Folding(original);
    folding.fold();
    return new NormalText(
        original, folding.folded, folding.cased, folding.from, folding.to, folding.length);
  }

  private void fold() {
    int limit = Math.min(original.length(), NormalText.LIMIT);
    int i = 0;
    while (i < limit) {
      int cp = original.codePointAt(i);
      int next = i + Character.charCount(cp);
      boolean marked = next < limit && isMark(original.charAt(next));
      if ((cp < 0x80 && !marked) || (cp >= 0x4E00 && cp <= 0x9FFF && !marked)) {
        put((char) cp, i, next);
        i = next;
        continue;
      }
      if (isEnclosedNumber(cp)) {
        put(' ', i, next);
        i = next;
        continue;
      }
      while (next < limit && next - i < CLUSTER && isMark(original.charAt(next))) {
        next++;
      }
      String cluster = Normalizer.normalize(original.substring(i, next), Normalizer.Form.NFKC);
      for (int k = 0; k < cluster.length(); k++) {
        put(cluster.charAt(k), i, next);
      }
      i = next;
    }
  }

  private void put(char raw, int start, int end) {
    char c = canonical(raw);
    if (c == 0) {
      return;
    }
    if (c == ' ' && (length == 0 || folded[length - 1] == ' ')) {
      return;
    }
    if (length == folded.length) {
      int room = length * 2;
      folded = Arrays.copyOf(folded, room);
      cased = Arrays.copyOf(cased, room);
      from = Arrays.copyOf(from, room);
      to = Arrays.copyOf(to, room);
    }
    cased[length] = c;
    folded[length] = Character.toLowerCase(c);
    from[length] = start;
    to[length] = end;
    length++;
  }

  private static char canonical(char c) {
    if (c < 0x80) {
      return switch (c) {
        case '\n', '\r' -> ';';
        case '`' -> '\'';
        default -> c <= ' ' || c == 0x7F ? ' ' : c;
      };
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return Traditional.simplify(c);
    }
    for (String alike : ALIKE) {
      if (alike.indexOf(c) >= 0) {
        return alike.charAt(0);
      }
    }
    return fold(c);
  }

  private static char fold(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.CONTROL ? 0 : c;
  }

  private static boolean isMark(char c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isEnclosedNumber(int cp) {
    return (cp >= 0x2460 && cp <= 0x249B) || (cp >= 0x2776 && cp <= 0x2793);
  }
}
