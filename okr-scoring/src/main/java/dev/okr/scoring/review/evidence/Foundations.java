package dev.okr.scoring.review.evidence;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.Scorecard;
import java.util.LinkedHashSet;
import java.util.Set;

/** The entries on which scores rest. */
public final class Foundations {

  private Foundations() {}

  /** The entries on which a key result's score rests, each once. */
  public static Set<Evidence> of(Scorecard card, KeyResultId id) {
    Set<Evidence> all = new LinkedHashSet<>();
    card.explain(GoalRef.to(id)).ifPresent(why -> collect(why, all));
    return all;
  }

  /** As deep as a plan. */
  private static void collect(Derivation derivation, Set<Evidence> all) {
    all.addAll(derivation.evidence());
    derivation.parts().forEach(part -> collect(part.derivation(), all));
  }
}
