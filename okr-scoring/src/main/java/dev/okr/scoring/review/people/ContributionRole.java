package dev.okr.scoring.review.people;

import dev.okr.core.message.Texts;
import dev.okr.core.value.LocalizedText;
import java.util.Locale;

/** The part that a party plays in a key result. One that is only informed of it plays none. */
public enum ContributionRole {
  /** It owns the key result. */
  OWNER,
  /** It takes part beside the owner. */
  PARTICIPANT,
  /** It does the work. */
  RESPONSIBLE,
  /** It answers for the result. */
  ACCOUNTABLE,
  /** It is asked before. */
  CONSULTED;

  private static final Texts TEXTS = Texts.of(ContributionRole.class);

  /** What people read. */
  public LocalizedText label() {
    return TEXTS.get("role." + name().toLowerCase(Locale.ROOT));
  }
}
