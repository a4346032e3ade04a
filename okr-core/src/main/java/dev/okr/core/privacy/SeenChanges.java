package dev.okr.core.privacy;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.diff.PlanChange;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The changes that two views show. As with findings, a change is shown if it is also one between
 * what the views show; of a restricted goal it is shown that it came, went, moved or has another
 * id, not what it is.
 */
final class SeenChanges {

  private final PlanView before;
  private final PlanView after;

  SeenChanges(PlanView before, PlanView after) {
    this.before = before;
    this.after = after;
  }

  PlanDiff of(PlanDiff ofFull, PlanDiff ofSeen) {
    Set<PlanChange> seen = new HashSet<>(ofSeen.changes());
    List<PlanChange> shown = new ArrayList<>();
    for (PlanChange change : ofFull.changes()) {
      (seen.contains(change) ? Optional.of(change) : withoutWords(change)).ifPresent(shown::add);
    }
    return PlanDiff.of(shown);
  }

  private Optional<PlanChange> withoutWords(PlanChange change) {
    Subject on = change.on();
    if (on.measure() != null || !(isRestricted(before, on) || isRestricted(after, on))) {
      return Optional.empty();
    }
    LocalizedText nothing = LocalizedText.empty();
    return switch (change.kind()) {
      case ADDED -> Optional.of(restricted(change, nothing, PlanView.RESTRICTED));
      case REMOVED -> Optional.of(restricted(change, PlanView.RESTRICTED, nothing));
      case RENAMED, MOVED, SPLIT -> Optional.of(change);
      default -> Optional.empty();
    };
  }

  private static PlanChange restricted(PlanChange change, LocalizedText from, LocalizedText to) {
    return new PlanChange(change.kind(), change.on(), change.member(), from, to);
  }

  /** Whether it is a goal that the plan of the view has, and restricted. */
  private static boolean isRestricted(PlanView view, Subject on) {
    return switch (on.kind()) {
      case OBJECTIVE -> view.restricts(GoalRef.to(ObjectiveId.of(on.id())));
      case KEY_RESULT -> view.restricts(GoalRef.to(KeyResultId.of(on.id())));
      default -> false;
    };
  }
}
