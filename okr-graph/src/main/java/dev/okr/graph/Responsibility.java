package dev.okr.graph;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.RaciRole;
import java.util.Objects;

/**
 * A party has a role in a key result.
 *
 * @param party who
 * @param role which
 * @param keyResult in what
 * @param stated whether a RACI says so; {@code false} if it follows from being the owner of a key
 *     result that has no RACI
 */
public record Responsibility(PartyId party, RaciRole role, KeyResultId keyResult, boolean stated) {

  /** Rejects {@code null}. */
  public Responsibility {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(keyResult, "keyResult");
  }
}
