package dev.okr.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * The form in which texts that people can't tell apart are equal: full-width and other compatible
 * characters by the usual ones (NFKC), letters without regard to case, and without characters that
 * aren't seen, such as a joiner. {@code ＯＫＲ}, {@code okr} and {@code OKR} are one; {@code 0} and
 * {@code O} are two.
 */
public final class LookAlike {

  private LookAlike() {}

  /** The form of the text. Two texts look alike if their forms are equal. */
  public static String of(String text) {
    Objects.requireNonNull(text, "text");
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : folded(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** By way of capitals, because a sharp s and a final sigma have one capital form each. */
  private static String folded(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints().filter(point -> !Invisible.hasNoLook(point)).forEach(seen::appendCodePoint);
    String compatible = Normalizer.normalize(seen, Normalizer.Form.NFKC);
    String caseless = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(caseless, Normalizer.Form.NFKC);
  }
}
