package dev.okr.scoring.internal.unit;

import dev.okr.core.message.Texts;
import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitKind;
import dev.okr.core.value.LocalizedText;

/** What stands at a number to tell its unit. */
public final class UnitWords {

  private static final Texts TEXTS = Texts.of(UnitWords.class);

  private UnitWords() {}

  /** A sign that stands at every number; empty if the unit has none. */
  public static String sign(Unit unit) {
    return unit.kind() == UnitKind.PERCENT ? "%" : "";
  }

  /** A word that stands behind a number; empty if it has a sign, is counted, or is a ratio. */
  public static LocalizedText word(Unit unit) {
    String code = unit.code();
    return switch (unit.kind()) {
      case PERCENT, COUNT, RATIO -> LocalizedText.empty();
      case CUSTOM -> LocalizedText.of(code.substring(code.indexOf(':') + 1));
      default -> TEXTS.keys().contains(code) ? TEXTS.get(code) : LocalizedText.of(code);
    };
  }

  /** A number with its unit. */
  public static LocalizedText with(String number, Unit unit) {
    LocalizedText word = word(unit);
    return word.isEmpty()
        ? LocalizedText.of(number + sign(unit))
        : word.map(text -> number + " " + text);
  }
}
