package dev.okr.core.plan.diff;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goals that were split: a new objective all of whose known key results come from one objective
 * that is still there or gone, and a new key result all of whose measures another one has given up.
 */
final class Splits {

  private final Plan before;
  private final Matching<KeyResult> keyResults;
  private final Matching<Objective> objectives;
  private final Renames renames;

  Splits(
      Plan before,
      Matching<KeyResult> keyResults,
      Matching<Objective> objectives,
      Renames renames) {
    this.before = before;
    this.keyResults = keyResults;
    this.objectives = objectives;
    this.renames = renames;
  }

  void tell(List<PlanChange> changes) {
    if (!objectives.added().isEmpty()) {
      objectives(changes);
    }
    if (!keyResults.added().isEmpty()) {
      keyResults(changes);
    }
  }

  private void objectives(List<PlanChange> changes) {
    Map<String, ObjectiveId> earlier = new HashMap<>();
    for (Matching.Pair<KeyResult> pair : keyResults.pairs()) {
      before
          .objectiveOf(pair.before().id())
          .ifPresent(above -> earlier.put(pair.after().id().value(), above.id()));
    }
    for (Objective added : objectives.added()) {
      Set<ObjectiveId> sources = new HashSet<>();
      for (KeyResult part : added.keyResults()) {
        ObjectiveId source = earlier.get(part.id().value());
        if (source != null) {
          sources.add(source);
        }
      }
      if (sources.size() == 1) {
        split(changes, Subject.of(added.id()), sources.iterator().next().value());
      }
    }
  }

  private void keyResults(List<PlanChange> changes) {
    Map<String, String> given = givenUp();
    for (KeyResult added : keyResults.added()) {
      Set<String> sources = new HashSet<>();
      boolean isKnown = !added.measures().isEmpty();
      for (Measure measure : added.measures()) {
        String source = given.get(aim(measure, Renames.NONE));
        isKnown &= source != null;
        if (source != null) {
          sources.add(source);
        }
      }
      if (isKnown && sources.size() == 1) {
        split(changes, Subject.of(added.id()), sources.iterator().next());
      }
    }
  }

  /** The measures that key results no longer have, by metric and target, with whose they were. */
  private Map<String, String> givenUp() {
    Map<String, String> given = new HashMap<>();
    for (KeyResult gone : keyResults.removed()) {
      gone.measures().forEach(measure -> given.put(aim(measure, renames), gone.id().value()));
    }
    for (Matching.Pair<KeyResult> pair : keyResults.pairs()) {
      if (!pair.before().measures().equals(pair.after().measures())) {
        Set<String> kept = new HashSet<>();
        pair.after().measures().forEach(measure -> kept.add(aim(measure, Renames.NONE)));
        for (Measure measure : pair.before().measures()) {
          if (!kept.contains(aim(measure, renames))) {
            given.put(aim(measure, renames), pair.before().id().value());
          }
        }
      }
    }
    return given;
  }

  /** What a measure is known by when it moves: it keeps metric and target. */
  private static String aim(Measure measure, Renames renames) {
    return measure.metric().map(renames::of) + " " + measure.target();
  }

  private static void split(List<PlanChange> changes, Subject on, String from) {
    changes.add(
        new PlanChange(ChangeKind.SPLIT, on, "", LocalizedText.of(from), LocalizedText.empty()));
  }
}
