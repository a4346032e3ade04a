package dev.okr.scoring.review.people;

import dev.okr.core.org.PartyId;
import java.util.Objects;

/**
 * A part in a key result.
 *
 * @param party who has it: the party of the dossier, or a team of that person
 * @param role as what
 */
public record Involvement(PartyId party, ContributionRole role) {

  /** Rejects {@code null}. */
  public Involvement {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(role, "role");
  }
}
