package dev.okr.scoring.review.people;

import dev.okr.core.org.PartyId;
import dev.okr.scoring.Scorecard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one scorecard says of people and teams. Immutable and safe for threads. */
public final class People {

  private final Scorecard card;

  /** Made for the first dossier and kept for the next ones; threads that race make equal ones. */
  private volatile @Nullable DossierIndex dossiers;

  private People(Scorecard card) {
    this.card = card;
  }

  /** The people of a scorecard. */
  public static People of(Scorecard card) {
    return new People(Objects.requireNonNull(card, "card"));
  }

  /**
   * What a party contributed; without contributions if it has a part in nothing. The first one
   * reads plan and journal; then a dossier takes as long as what stands in it.
   */
  public ContributionDossier dossier(PartyId party) {
    Objects.requireNonNull(party, "party");
    DossierIndex known = dossiers;
    if (known == null) {
      known = new DossierIndex(card);
      dossiers = known;
    }
    return new DossierMaker(card, known, party).dossier();
  }

  /**
   * The shared key results clearly beyond their target, in the plan's order: the combined raw
   * progress is at least the given one, every measure that counts has reached its target, the
   * original targets are reached too, no guardrail is broken, no definition changed, and nothing
   * was set by hand. A bound (at least, at most, between) that is met is never beyond itself, so a
   * key result of bounds alone is no candidate.
   *
   * @param progress what counts as clearly beyond; 1 is the target
   */
  public List<RecognitionCandidate> recognitions(BigDecimal progress) {
    return new RecognitionMaker(card, Objects.requireNonNull(progress, "progress")).candidates();
  }
}
