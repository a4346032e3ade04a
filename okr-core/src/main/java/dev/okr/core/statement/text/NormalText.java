package dev.okr.core.statement.text;

import dev.okr.core.statement.reading.Span;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form in which words are looked up: NFKC, one case, one kind of dash, one blank
 * between words, labels and bullets left out, with the way back to the original for every
 * character.
 */
public final class NormalText {
  /** The longest text that is read; what follows is ignored. */
  static final int LIMIT = 2000;

  private static final int CLUSTER = 24;

  private final String original;
  private final boolean truncated;
  private char[] folded;
  private char[] cased;
  private int[] from;
  private int[] to;
  private int length;

  private NormalText(String original) {
    this.original = original;
    this.truncated = original.length() > LIMIT;
    int room = Math.min(original.length(), LIMIT) + 16;
    folded = new char[room];
    cased = new char[room];
    from = new int[room];
    to = new int[room];
  }

  public static NormalText of(String original) {
    NormalText text = new NormalText(original);
    text.fold();
    Labels.strip(text);
    text.joinHyphens();
    return text;
  }

  /** The same folding for a term of a lexicon. */
  public static String foldTerm(String term) {
    NormalText text = new NormalText(term);
    text.fold();
    text.joinHyphens();
    return new String(text.folded, 0, text.length).strip();
  }

  private void fold() {
    int limit = Math.min(original.length(), LIMIT);
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
    return switch (c) {
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE63' -> '-';
      case '\u2014', '\u2015' -> '\u2014';
      case '\u2190',
          '\u2192',
          '\u21D2',
          '\u21E8',
          '\u2794',
          '\u279C',
          '\u279D',
          '\u279E',
          '\u27A1',
          '\u27F6',
          '\u2B62',
          '\u2B95',
          '\u25B6',
          '\u27A4',
          '\u2799' ->
          '\u2192';
      case '\u2191', '\u2B06', '\u25B2', '\u2197' -> '\u2191';
      case '\u2193', '\u2B07', '\u25BC', '\u2198' -> '\u2193';
      case '\u301C', '\u223C', '\u02DC' -> '~';
      case '\u2018', '\u2019', '\u2032' -> '\'';
      case '\u201C',
          '\u201D',
          '\u2033',
          '\u300C',
          '\u300D',
          '\u300E',
          '\u300F',
          '\u300A',
          '\u300B' ->
          '"';
      case '\u2264', '\u2266', '\u2A7D' -> '\u2264';
      case '\u2265', '\u2267', '\u2A7E' -> '\u2265';
      case '\u2044', '\u2215' -> '/';
      case '\u3007' -> '\u96F6';
      case '\u2022',
          '\u25CF',
          '\u25CB',
          '\u25A0',
          '\u25A1',
          '\u25C6',
          '\u00B7',
          '\u30FB',
          '\u25AA',
          '\u2023',
          '\u2043',
          '\u2219' ->
          '\u2022';
      case '\u3002', '\uFF61' -> ';';
      case '\u3001' -> '\u3001';
      case '\u3010' -> '[';
      case '\u3011' -> ']';
      case '\u3014' -> '[';
      case '\u3015' -> ']';
      default -> fold(c);
    };
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

  /** A hyphen between letters joins words like a blank does: "on-time", "on time". */
  private void joinHyphens() {
    for (int i = 1; i + 1 < length; i++) {
      if (folded[i] == '-' && isLatin(folded[i - 1]) && isLatin(folded[i + 1])) {
        folded[i] = ' ';
      }
    }
  }

  /** Overwrites a stretch with blanks, so that nothing in it is read, its capitals neither. */
  void blank(int start, int end) {
    for (int i = start; i < end && i < length; i++) {
      folded[i] = ' ';
      cased[i] = ' ';
    }
  }

  public static boolean isLatin(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : c < 0x2E80 && Character.isLetter(c);
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
  }

  public int length() {
    return length;
  }

  /** The folded character, or 0 outside the text. */
  public char at(int i) {
    return i >= 0 && i < length ? folded[i] : 0;
  }

  public char casedAt(int i) {
    return i >= 0 && i < length ? cased[i] : 0;
  }

  public boolean truncated() {
    return truncated;
  }

  public boolean startsWith(int at, String prefix) {
    if (at < 0 || at + prefix.length() > length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (folded[at + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  public String fragment(int start, int end) {
    return new String(folded, start, Math.max(0, end - start));
  }

  /** The original words of a folded stretch. */
  public Span span(int start, int end, String why) {
    if (length == 0 || start >= end) {
      return new Span(0, 0, "", why);
    }
    int first = from[Math.min(start, length - 1)];
    int last = Math.max(first, to[Math.min(end, length) - 1]);
    return new Span(first, last, original.substring(first, last), why);
  }
}
