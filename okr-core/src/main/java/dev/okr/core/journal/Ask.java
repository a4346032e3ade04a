package dev.okr.core.journal;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request for support.
 *
 * @param to the party that is asked; {@code null} if nobody in particular
 * @param text what is asked for
 */
public record Ask(@Nullable PartyId to, LocalizedText text) {

  /** Rejects a missing text. */
  public Ask {
    Objects.requireNonNull(text, "text");
  }
}
