package dev.okr.core.wire;

import dev.okr.core.message.Texts;
import dev.okr.core.value.LocalizedText;

/** What readers of all kinds of documents say; a translator sees it as one. */
public final class WireTexts {

  private static final Texts TEXTS = Texts.of(WireTexts.class);

  private WireTexts() {}

  /** A text in every language, with arguments in the place of their names. */
  public static LocalizedText say(String key, Object... named) {
    return TEXTS.get(key, named);
  }
}
