package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what an objective contributes to. */
final class AlignmentScanner extends ObjectScanner {

  private static final int OBJECTIVE = 0;
  private static final int KEY_RESULT = 1;
  private static final int WEIGHT = 2;

  private static final ScannedNames NAMES = new ScannedNames("objective", "keyResult", "weight");

  private @Nullable GoalRef goal;
  private @Nullable Weight weight;

  AlignmentScanner(JsonScanner in, ScannedValues values) {
    super(in, values, NAMES, 0);
  }

  @Override
  protected boolean take(int member) {
    if (member == WEIGHT) {
      weight = weight();
      return weight != null;
    }
    if (!in.text()) {
      return false;
    }
    goal =
        member == OBJECTIVE
            ? values.id(AlignmentScanner::toObjective)
            : values.id(AlignmentScanner::toKeyResult);
    return goal != null;
  }

  private static GoalRef toObjective(String id) {
    return GoalRef.to(ObjectiveId.of(id));
  }

  private static GoalRef toKeyResult(String id) {
    return GoalRef.to(KeyResultId.of(id));
  }

  /** The alignment that comes next; {@code null} if it can't be read here. */
  @Nullable Alignment read() {
    if (!scan() || has(OBJECTIVE) == has(KEY_RESULT)) {
      return null;
    }
    return new Alignment(Objects.requireNonNull(goal), said(WEIGHT, weight));
  }
}
