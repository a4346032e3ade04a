package dev.okr.core.wire;

import dev.okr.core.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a value looks like, in words. */
public final class Shape {

  /** An object. */
  public static final LocalizedText OBJECT = LocalizedText.enZh("an object", "对象");

  /** An array. */
  public static final LocalizedText ARRAY = LocalizedText.enZh("an array", "数组");

  /** A text. */
  public static final LocalizedText TEXT = LocalizedText.enZh("a text", "文本");

  /** A text in languages. */
  public static final LocalizedText TEXTS =
      LocalizedText.enZh("a text, or an object of texts by language", "文本，或按语言给出文本的对象");

  /** A number. */
  public static final LocalizedText NUMBER = LocalizedText.enZh("a number", "数字");

  /** A whole number. */
  public static final LocalizedText WHOLE_NUMBER = LocalizedText.enZh("a whole number", "整数");

  /** True or false. */
  public static final LocalizedText BOOLEAN = LocalizedText.enZh("true or false", "true 或 false");

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
