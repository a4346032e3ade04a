package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Objects;

/**
 * Why a light isn't green, with the figures: which confidence, how old a value, which blocker.
 *
 * @param reason the reason
 * @param text what people read, on one line
 * @param evidence the entries it rests on; empty where it follows from numbers and dates alone
 */
public record Cause(Reason reason, LocalizedText text, List<Evidence> evidence) {

  /** Copies the list. */
  public Cause {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(text, "text");
    evidence = List.copyOf(evidence);
  }
}
