package dev.okr.core.plan.diff;

import dev.okr.core.message.Texts;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.Locale;

/** The names of elements and members in a sentence. */
final class DiffWords {

  static final Texts TEXTS = Texts.of(DiffWords.class);
  static final LocalizedText NOTHING = TEXTS.get("nothing");

  private DiffWords() {}

  /** What kind of element it is. */
  static LocalizedText of(Subject on) {
    String kind = on.measure() != null ? "MEASURE" : on.kind().name();
    return TEXTS.get("element." + kind.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The name of a member; the member itself if it has none. */
  static LocalizedText member(String member) {
    String key = "member." + member;
    return TEXTS.keys().contains(key) ? TEXTS.get(key) : LocalizedText.of(member);
  }
}
