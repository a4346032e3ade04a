package dev.okr.core.value;

import dev.okr.core.text.PlainText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The limits of everything that can be written down. A value is checked when it is built, and a
 * reader checks the same limits: what was built can be written, read again, and is equal.
 *
 * <table>
 *   <caption>What is limited</caption>
 *   <tr><th>what</th><th>limit</th></tr>
 *   <tr><td>any text</td><td>no half of a surrogate pair</td></tr>
 *   <tr><td>a text in one language, an address, a name of a source</td><td>{@value #TEXT} characters</td></tr>
 *   <tr><td>a language tag</td><td>the form of BCP 47, {@value #LANGUAGE_TAG} characters</td></tr>
 *   <tr><td>an identifier</td><td>{@value #ID} characters, see {@link Identifiers}</td></tr>
 *   <tr><td>a number</td><td>{@value #DIGITS} significant digits, an exponent of
 *       {@value #EXPONENT}, see {@link Decimals}; written in {@value #NUMERAL} characters</td></tr>
 *   <tr><td>a score of a grade, an expected score</td><td>1,000, see {@link #SCORE}</td></tr>
 *   <tr><td>a weight</td><td>see {@link Weight}</td></tr>
 *   <tr><td>a date, an instant</td><td>the years 0001 to 9999</td></tr>
 *   <tr><td>extensions of one element</td><td>{@value #EXTENSION_DEPTH} levels, names of
 *       {@value #EXTENSION_NAME} characters, {@value #EXTENSION_BYTES} bytes as written</td></tr>
 *   <tr><td>an entry of a journal</td><td>{@value #ENTRY_BYTES} bytes as written</td></tr>
 * </table>
 *
 * <p>Characters are UTF-16 code units. Lists have no limit of their own: an entry's bytes bound
 * those of an entry, and a document's bytes those of a plan.
 */
public final class Limits {

  /** The longest text, in UTF-16 code units. */
  public static final int TEXT = 1_000_000;

  /** The longest language tag, in characters; no registered one has more than a third. */
  public static final int LANGUAGE_TAG = 100;

  /** The longest identifier, in UTF-16 code units. */
  public static final int ID = 200;

  /** The most significant digits of a number. */
  public static final int DIGITS = 18;

  /** The largest exponent of ten, either way, of a number's last significant digit. */
  public static final int EXPONENT = 18;

  /** The largest score or expected score, either way; what is computed is cut there too. */
  public static final BigDecimal SCORE = BigDecimal.valueOf(1_000);

  /** The longest numeral that is looked at, in characters. */
  public static final int NUMERAL = 1_000;

  /** The first day that has four digits for its year. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  /** The last day that has four digits for its year. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The first instant of {@link #FIRST_DAY} in UTC. */
  public static final Instant FIRST_INSTANT = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

  /** The last instant of {@link #LAST_DAY} in UTC. */
  public static final Instant LAST_INSTANT =
      LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);

  /**
   * The deepest nesting of extensions, the object under {@code extensions} being the first level.
   * With the levels of a plan around them a document stays within 100 levels.
   */
  public static final int EXTENSION_DEPTH = 64;

  /** The longest name inside extensions, in UTF-16 code units. */
  public static final int EXTENSION_NAME = 1_000;

  /** The most bytes that the extensions of one element take in a document. */
  public static final int EXTENSION_BYTES = 1_000_000;

  /**
   * The most bytes of an entry of a journal, as {@link #bytesOf} counts its texts, with the names
   * of its members counted generously; and the longest line of a journal.
   */
  public static final int ENTRY_BYTES = 4_000_000;

  private static final int LONGEST_SUBTAG = 8;
  private static final int QUOTED = 80;

  private Limits() {}

  // ---- texts

  /** Whether it may stand as a text: not too long, no half of a surrogate pair. */
  public static boolean isText(String text) {
    return Objects.requireNonNull(text, "text").length() <= TEXT && isWellFormed(text);
  }

  /** Whether it may be a name inside extensions. */
  public static boolean isExtensionName(String name) {
    return Objects.requireNonNull(name, "name").length() <= EXTENSION_NAME && isWellFormed(name);
  }

  /** Whether no half of a surrogate pair stands in it, which no file could hold. */
  public static boolean isWellFormed(String text) {
    Objects.requireNonNull(text, "text");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean isPair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!isPair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /**
   * Whether it has the form of a language tag: parts of 1 to 8 letters or digits with hyphens
   * between them, the first one of letters and of at least two, unless it is {@code x} or {@code
   * i}. {@code en}, {@code zh-Hant-TW} and {@code de-1996} are; {@code zh_CN} and {@code en-} are
   * not. Whether the language exists is not asked.
   */
  public static boolean isLanguageTag(String tag) {
    if (Objects.requireNonNull(tag, "tag").length() > LANGUAGE_TAG) {
      return false;
    }
    int start = 0;
    for (int i = 0; i <= tag.length(); i++) {
      if (i < tag.length() && tag.charAt(i) != '-') {
        char c = tag.charAt(i);
        boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean isDigit = c >= '0' && c <= '9';
        if (!isLetter && (!isDigit || start == 0)) {
          return false;
        }
        continue;
      }
      int length = i - start;
      if (length < 1 || length > LONGEST_SUBTAG || (start == 0 && length == 1 && !isLone(tag))) {
        return false;
      }
      start = i + 1;
    }
    return true;
  }

  /** Whether the tag is for private use or of the old registry: a single letter, then more. */
  private static boolean isLone(String tag) {
    return tag.length() > 1 && "xXiI".indexOf(tag.charAt(0)) >= 0;
  }

  /**
   * The text itself.
   *
   * @throws LimitException if it is too long or holds half a character
   */
  public static String requireText(String text) {
    return require(text, TEXT, "text");
  }

  /**
   * The score itself.
   *
   * @throws LimitException if it is beyond {@link #SCORE}, either way
   */
  public static BigDecimal requireScore(BigDecimal score) {
    if (Objects.requireNonNull(score, "score").abs().compareTo(SCORE) > 0) {
      throw new LimitException(LimitTexts.say("score", "most", SCORE), score.toPlainString());
    }
    return score;
  }

  static String requireExtensionName(String name) {
    return require(name, EXTENSION_NAME, "extension-name");
  }

  private static String require(String text, int most, String what) {
    if (Objects.requireNonNull(text, "text").length() > most) {
      throw new LimitException(
          LimitTexts.say(what + ".length", "most", most), text.length() + " characters");
    }
    if (!isWellFormed(text)) {
      throw new LimitException(
          LimitTexts.say(what + ".half"), "'" + PlainText.excerpt(text, QUOTED) + "'");
    }
    return text;
  }

  static String requireLanguageTag(String tag) {
    if (!isLanguageTag(tag)) {
      throw new LimitException(
          LimitTexts.say("language-tag", "most", LANGUAGE_TAG), PlainText.excerpt(tag, QUOTED));
    }
    return tag;
  }

  /**
   * How many bytes a text takes in a document: UTF-8 between quotes, with quotes, backslashes and
   * control characters escaped as JSON does.
   */
  public static long bytesOf(String text) {
    Objects.requireNonNull(text, "text");
    long bytes = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80) {
        bytes += c == '"' || c == '\\' ? 2 : 1;
      } else if (c < ' ') {
        bytes += "\b\t\n\f\r".indexOf(c) >= 0 ? 2 : 6;
      } else if (c < 0x800 || Character.isSurrogate(c)) {
        bytes += 2;
      } else {
        bytes += 3;
      }
    }
    return bytes;
  }

  // ---- times

  /** Whether the year of the day has four digits: 0001 to 9999. */
  public static boolean isDay(LocalDate day) {
    int year = Objects.requireNonNull(day, "day").getYear();
    return year >= 1 && year <= 9999;
  }

  /** Whether the instant lies, in UTC, on a day that may be written down. */
  public static boolean isInstant(Instant instant) {
    return !Objects.requireNonNull(instant, "instant").isBefore(FIRST_INSTANT)
        && !instant.isAfter(LAST_INSTANT);
  }

  /**
   * The day itself.
   *
   * @throws LimitException if its year has not four digits
   */
  public static LocalDate requireDay(LocalDate day) {
    if (!isDay(day)) {
      throw new LimitException(LimitTexts.say("day"), day.toString());
    }
    return day;
  }

  /**
   * The instant itself.
   *
   * @throws LimitException if it lies on no day that may be written down
   */
  public static Instant requireInstant(Instant instant) {
    if (!isInstant(instant)) {
      throw new LimitException(LimitTexts.say("instant"), instant.toString());
    }
    return instant;
  }
}
