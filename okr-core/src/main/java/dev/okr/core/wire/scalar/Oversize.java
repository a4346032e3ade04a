package dev.okr.core.wire.scalar;

import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.WireTexts;

/** What is larger than a reader takes, in words. */
public final class Oversize {

  /** The deepest nesting of a document. */
  public static final int DEPTH = 100;

  /** Too many objects and arrays in each other. */
  public static final LocalizedText TOO_DEEP = more("large.depth", DEPTH);

  /** A long text. */
  public static final LocalizedText LONG_TEXT = more("large.text", Limits.TEXT);

  /** The long name of a member. */
  public static final LocalizedText LONG_NAME = more("large.name", Limits.EXTENSION_NAME);

  /** A long number. */
  public static final LocalizedText LONG_NUMBER = more("large.number", Limits.NUMERAL);

  private Oversize() {}

  private static LocalizedText more(String key, int most) {
    return WireTexts.say(key, "most", most);
  }
}
