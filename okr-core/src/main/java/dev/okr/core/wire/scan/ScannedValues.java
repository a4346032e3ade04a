package dev.okr.core.wire.scan;

import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import dev.okr.core.value.WireName;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the text or number is that a scanner read last. It checks what the parser's way checks;
 * {@code null} is what that way would have to look at.
 */
public final class ScannedValues {

  private static final char REPLACEMENT = '\uFFFD';

  private final JsonScanner in;
  private final KnownDecimals numerals = new KnownDecimals();

  /** The values of a scanner. */
  public ScannedValues(JsonScanner in) {
    this.in = in;
  }

  /** The number. */
  BigDecimal number() {
    return numerals.of(in.unscaled(), in.scale());
  }

  /**
   * The text; {@code null} if it is too long, isn't UTF-8, or holds the character that stands for
   * that.
   */
  public @Nullable String text() {
    int length = in.end() - in.from();
    if (length > Limits.TEXT) {
      return null;
    }
    if (in.isAscii()) {
      return new String(in.bytes(), in.from(), length, StandardCharsets.ISO_8859_1);
    }
    String text = new String(in.bytes(), in.from(), length, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : null;
  }

  /** The identifier that the text is; the text is looked at once, where the identifier is made. */
  public <T> @Nullable T id(Function<String, T> make) {
    String text = text();
    return text == null ? null : made(make, text);
  }

  private static <T> @Nullable T made(Function<String, T> make, String text) {
    try {
      return make.apply(text);
    } catch (LimitException none) {
      return null; // the parser's way tells that it is none
    }
  }

  /** The identifier, one object for all that are named so. */
  public <T> @Nullable T known(Known<T> values, Function<String, T> make) {
    return found(values, text -> made(make, text));
  }

  /**
   * The value of the text, one object for all that are named so.
   *
   * @param make makes a value of a text; {@code null} of one that is none
   */
  public <T> @Nullable T found(Known<T> values, Function<String, ? extends @Nullable T> make) {
    T found = values.find(in.bytes(), in.from(), in.end());
    if (found == null) {
      String text = text();
      found = text == null ? null : make.apply(text);
      if (found != null) {
        values.put(in.bytes(), in.from(), in.end(), found);
      }
    }
    return found;
  }

  /** The constant of an enumeration that the word stands for. */
  public <E extends Enum<E>> @Nullable E word(Class<E> type) {
    String text = text();
    return text == null ? null : WireName.find(type, text).orElse(null);
  }
}
