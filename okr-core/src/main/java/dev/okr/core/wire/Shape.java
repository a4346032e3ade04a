package dev.okr.core.wire;

import dev.okr.core.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a value looks like, in words. */
public final class Shape {

  /** An object. */
  public static final LocalizedText OBJECT = WireTexts.say("shape.object");

  /** An array. */
  public static final LocalizedText ARRAY = WireTexts.say("shape.array");

  /** A text. */
  public static final LocalizedText TEXT = WireTexts.say("shape.text");

  /** A text in languages. */
  public static final LocalizedText TEXTS = WireTexts.say("shape.texts");

  /** A number. */
  public static final LocalizedText NUMBER = WireTexts.say("shape.number");

  /** A whole number. */
  public static final LocalizedText WHOLE_NUMBER = WireTexts.say("shape.whole-number");

  /** True or false. */
  public static final LocalizedText BOOLEAN = WireTexts.say("shape.boolean");

  /** Nothing. */
  public static final LocalizedText NULL = LocalizedText.of("null");

  private Shape() {}

  /** What a token begins. */
  static LocalizedText of(@Nullable WireToken token) {
    if (token == null) {
      return NULL;
    }
    return switch (token) {
      case OBJECT -> OBJECT;
      case ARRAY -> ARRAY;
      case TEXT -> TEXT;
      case NUMBER -> NUMBER;
      case TRUE, FALSE -> BOOLEAN;
      default -> NULL;
    };
  }
}
