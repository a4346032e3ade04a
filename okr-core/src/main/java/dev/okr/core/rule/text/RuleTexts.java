package dev.okr.core.rule.text;

import dev.okr.core.message.Texts;
import dev.okr.core.value.LocalizedText;
import java.util.List;

/**
 * The texts of the library's rules. Under a rule's code stand its sentence ({@code says}), its
 * hint, its sentence of method ({@code because}), the sentence of several findings at once ({@code
 * together}), and further sentences and parts of them.
 */
public final class RuleTexts {

  /** All of them. */
  public static final Texts ALL = Texts.of(RuleTexts.class);

  private RuleTexts() {}

  /** A text in every language; {@code named} are names and arguments in turn. */
  public static LocalizedText get(String key, Object... named) {
    return ALL.get(key, named);
  }

  /** Names or parts of a sentence in a row, as each language links them; at least one. */
  public static LocalizedText listed(List<?> parts) {
    return joined("names.next", parts);
  }

  /**
   * Parts of a sentence in a row.
   *
   * @param link the key of the text that links {@code first} and {@code next}
   * @param parts at least one; a {@link LocalizedText} or what its {@code toString} says
   */
  public static LocalizedText joined(String link, List<?> parts) {
    Object row = parts.get(0);
    for (Object part : parts.subList(1, parts.size())) {
      row = get(link, "first", row, "next", part);
    }
    return row instanceof LocalizedText text ? text : LocalizedText.of(row.toString());
  }
}
