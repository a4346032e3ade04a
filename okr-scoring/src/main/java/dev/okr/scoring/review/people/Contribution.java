package dev.okr.scoring.review.people;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.Score;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A party's part in one key result, side by side and never added up. */
@Value.Immutable
public sealed interface Contribution permits ImmutableContribution {

  /** The key result. */
  KeyResultId keyResult();

  /** As what the party takes part, at least one. */
  List<Involvement> involvements();

  // attainment

  /** The key result's score, which is that of everybody who takes part; empty if unscorable. */
  Optional<Score> score();

  /** The name of the score's band; empty if unscorable. */
  Optional<String> band();

  /** The light. */
  Light light();

  /** The entries the score rests on, in the order of the measures. */
  List<Evidence> evidence();

  // difficulty

  /**
   * Whether it was promised, a stretch, or for learning; the objective's word if the key result has
   * none of its own; empty if nobody said.
   */
  Optional<Ambition> ambition();

  /** The metrics it covers. */
  List<MetricId> metrics();

  /** What it needs of other goals. */
  List<Dependency> needs();

  /** The entries that revised its targets: the score is on the revised ones. */
  List<TargetRevised> revisions();

  // impact

  /** What other goals need of it or are moved by it. */
  List<Dependency> drives();

  /** The objective it belongs to and those that one serves directly. */
  List<ObjectiveId> serves();

  /** The themes of its objective. */
  List<ThemeId> themes();

  /** The work that was done for it, with the links to where it is tracked. */
  List<Initiative> initiatives();

  // collaboration

  /** The other parties that own it, take part, or are responsible. */
  List<PartyId> with();
}
