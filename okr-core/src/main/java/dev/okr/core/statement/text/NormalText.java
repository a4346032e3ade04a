package dev.okr.core.statement.text;

import dev.okr.core.statement.reading.Span;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A text in the form in which words are looked up: NFKC, one case, one kind of dash, one blank
 * between words, labels and bullets left out, with the way back to the original for every
 * character.
 */
public final class NormalText {
  /** The longest text that is read; what follows is ignored. */
  static final int LIMIT = 2000;

  private final String original;
  private final char[] folded;
  private final char[] cased;
  private final int[] from;
  private final int[] to;
  private final int length;

  NormalText(String original, char[] folded, char[] cased, int[] from, int[] to, int length) {
    this.original = original;
    this.folded = folded;
    this.cased = cased;
    this.from = from;
    this.to = to;
    this.length = length;
  }

  /** The text without labels, in its folded form. */
  public static NormalText of(String original) {
    return Labels.stripped(Folding.of(original)).joined();
  }

  /** The same folding for a term of a lexicon. */
  public static String foldTerm(String term) {
    NormalText text = Folding.of(term).joined();
    return text.fragment(0, text.length).strip();
  }

  /** A hyphen between letters joins words like a blank does: "on-time", "on time". */
  private NormalText joined() {
    char[] joined = folded.clone();
    for (int i = 1; i + 1 < length; i++) {
      if (joined[i] == '-' && isLatin(joined[i - 1]) && isLatin(joined[i + 1])) {
        joined[i] = ' ';
      }
    }
    return new NormalText(original, joined, cased, from, to, length);
  }

  /** The same with blanks in a stretch, so that nothing in it is read, its capitals neither. */
  NormalText blanked(int start, int end) {
    char[] without = folded.clone();
    char[] withoutCapitals = cased.clone();
    Arrays.fill(without, start, Math.min(end, length), ' ');
    Arrays.fill(withoutCapitals, start, Math.min(end, length), ' ');
    return new NormalText(original, without, withoutCapitals, from, to, length);
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

  public boolean hanAt(int i) {
    return isHan(at(i));
  }

  public boolean latinAt(int i) {
    return isLatin(at(i));
  }

  public boolean digitAt(int i) {
    return isDigit(at(i));
  }

  public char casedAt(int i) {
    return i >= 0 && i < length ? cased[i] : 0;
  }

  public boolean truncated() {
    return original.length() > LIMIT;
  }

  /** Whether one of several words, or the beginning of one, stands there. */
  public boolean startsWith(int at, String... prefixes) {
    for (String prefix : prefixes) {
      if (startsWith(at, prefix)) {
        return true;
      }
    }
    return false;
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
    int from = Math.max(0, start);
    return new String(folded, from, Math.max(0, end - from));
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

  public int blanks(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (at(i) == ' ') {
        n++;
      }
      if (isHan(at(i)) && i % 2 == 0) {
        n++;
      }
    }
    return n;
  }

  /** Whether one of several words ends right there. */
  public boolean endsWith(int p, String... words) {
    for (String word : words) {
      int at = p - word.length() + 1;
      if (startsWith(at, word) && !latinAt(at - 1)) {
        return true;
      }
    }
    return false;
  }

  public char next(int end) {
    int p = end;
    while (at(p) == ' ') {
      p++;
    }
    return at(p);
  }

  public char prev(int start) {
    int p = start - 1;
    while (at(p) == ' ') {
      p--;
    }
    return at(p);
  }

  public boolean hasHan() {
    for (int i = 0; i < length; i++) {
      if (isHan(at(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first place from there on that is no blank. */
  public int skipBlanks(int from) {
    int i = from;
    while (at(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Where the Latin letters end that begin there. */
  public int wordEnd(int start) {
    int i = start;
    while (isLatin(at(i))) {
      i++;
    }
    return i;
  }

  /** Where the Latin letters begin that end there. */
  public int wordStart(int end) {
    int i = end;
    while (isLatin(at(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where the digits end that begin there. */
  public int digitsEnd(int start) {
    int i = start;
    while (isDigit(at(i))) {
      i++;
    }
    return i;
  }

  /** Where a number in digits ends, with its thousands and decimals. */
  public int literalEnd(int i) {
    int j = digitsEnd(i);
    while (at(j) == ',' && j - i <= 12 && threeDigits(j + 1)) {
      j += 4;
    }
    if (at(j) == '.' && digitAt(j + 1)) {
      j++;
      j = digitsEnd(j);
    }
    return j;
  }

  private boolean threeDigits(int i) {
    return digitAt(i) && digitAt(i + 1) && digitAt(i + 2) && !digitAt(i + 3);
  }

  /** What the digits of a number are worth. */
  public BigDecimal literal(int i, int j) {
    StringBuilder digits = new StringBuilder(j - i);
    for (int k = i; k < j; k++) {
      if (at(k) != ',') {
        digits.append(at(k));
      }
    }
    return new BigDecimal(digits.toString());
  }
}
