package dev.okr.core.journal;

import dev.okr.core.value.LocalizedText;
import java.util.Objects;

/**
 * Something in the way of a key result. It is open from the check-in that names it until a later
 * one repeats its text with {@code open} false.
 *
 * @param text names the blocker
 * @param open whether it still stands
 */
public record Blocker(LocalizedText text, boolean open) {

  /** Rejects {@code null}. */
  public Blocker {
    Objects.requireNonNull(text, "text");
  }
}
