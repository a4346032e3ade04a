package dev.okr.scoring.review.people;

import dev.okr.core.journal.Recognition;
import dev.okr.core.org.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a party contributed, as evidence for people who talk about it (贡献叙述): attainment,
 * difficulty, impact and collaboration of each key result it has a part in, and the thanks it got.
 * A person has a part in what their teams have a part in.
 *
 * <p>There is no total, no rank and no rate in it, and none follows: the scores of key results of
 * different ambition and reach have no sum that means anything.
 */
@Value.Immutable
public sealed interface ContributionDossier permits ImmutableContributionDossier {

  /** The party. */
  PartyId party();

  /** The day. */
  LocalDate on();

  /** Its part in each key result, in the plan's order. */
  List<Contribution> contributions();

  /** The thanks it got, itself or with a team of that person, oldest first. */
  List<Recognition> recognitions();
}
