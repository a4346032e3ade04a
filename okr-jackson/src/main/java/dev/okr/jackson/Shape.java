package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonToken;
import dev.okr.core.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a value looks like, in words. */
final class Shape {

  static final LocalizedText OBJECT = LocalizedText.enZh("an object", "对象");
  static final LocalizedText ARRAY = LocalizedText.enZh("an array", "数组");
  static final LocalizedText TEXT = LocalizedText.enZh("a text", "文本");
  static final LocalizedText TEXTS =
      LocalizedText.enZh("a text, or an object of texts by language", "文本，或按语言给出文本的对象");
  static final LocalizedText NUMBER = LocalizedText.enZh("a number", "数字");
  static final LocalizedText WHOLE_NUMBER = LocalizedText.enZh("a whole number", "整数");
  static final LocalizedText BOOLEAN = LocalizedText.enZh("true or false", "true 或 false");
  static final LocalizedText NULL = LocalizedText.of("null");

  private Shape() {}

  /** What a token begins. */
  static LocalizedText of(@Nullable JsonToken token) {
    if (token == null) {
      return NULL;
    }
    return switch (token) {
      case START_OBJECT -> OBJECT;
      case START_ARRAY -> ARRAY;
      case VALUE_STRING -> TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
      default -> NULL;
    };
  }
}
