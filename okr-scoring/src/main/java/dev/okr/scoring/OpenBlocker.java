package dev.okr.scoring;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.value.LocalizedText;
import java.util.Objects;

/**
 * Something that stands in the way of a key result.
 *
 * @param keyResult the key result
 * @param text what it is
 * @param since the check-in that named it first, or again after it was gone
 */
public record OpenBlocker(KeyResultId keyResult, LocalizedText text, Evidence since) {

  /** Rejects {@code null}. */
  public OpenBlocker {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(since, "since");
  }
}
