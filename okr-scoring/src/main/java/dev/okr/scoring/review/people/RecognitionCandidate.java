package dev.okr.scoring.review.people;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.Recognition;
import dev.okr.core.org.PartyId;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.Score;
import java.util.List;
import org.immutables.value.Value;

/** A shared key result clearly beyond its target: everybody who took part may be thanked for it. */
@Value.Immutable
public sealed interface RecognitionCandidate permits ImmutableRecognitionCandidate {

  /** The key result. */
  KeyResultId keyResult();

  /** The owner, if there is one, and all who take part. */
  List<PartyId> parties();

  /** How far it got: 1 is the target, more is beyond. */
  Score progress();

  /** The entries that show it, in the order of its measures. */
  List<Evidence> evidence();

  /** The thanks there were for it already, oldest first. */
  List<Recognition> thanked();
}
