package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Evidence;
import java.util.Objects;
import java.util.Optional;

/**
 * A request for support.
 *
 * @param keyResult the key result that needs it
 * @param to the party that is asked; empty if nobody in particular
 * @param text what is asked for
 * @param evidence the check-in that asks
 */
public record SupportAsk(
    KeyResultId keyResult, Optional<PartyId> to, LocalizedText text, Evidence evidence) {

  /** Rejects what is missing. */
  public SupportAsk {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(evidence, "evidence");
  }
}
