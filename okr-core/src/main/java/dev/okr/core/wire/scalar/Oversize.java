package dev.okr.core.wire.scalar;

import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;

/** What is larger than a reader takes, in words. */
public final class Oversize {

  /** The deepest nesting of a document. */
  public static final int DEPTH = 100;

  /** Too many objects and arrays in each other. */
  public static final LocalizedText TOO_DEEP =
      LocalizedText.enZh("nested deeper than " + DEPTH, "嵌套超过 " + DEPTH + " 层");

  /** A long text. */
  public static final LocalizedText LONG_TEXT =
      LocalizedText.enZh(
          "a text of more than " + Limits.TEXT + " characters", "文本超过 " + Limits.TEXT + " 个字符");

  /** The long name of a member. */
  public static final LocalizedText LONG_NAME =
      LocalizedText.enZh(
          "a name of more than " + Limits.EXTENSION_NAME + " characters",
          "成员名超过 " + Limits.EXTENSION_NAME + " 个字符");

  /** A long number. */
  public static final LocalizedText LONG_NUMBER =
      LocalizedText.enZh(
          "a number of more than " + Limits.NUMERAL + " characters",
          "数字超过 " + Limits.NUMERAL + " 个字符");

  private Oversize() {}
}
