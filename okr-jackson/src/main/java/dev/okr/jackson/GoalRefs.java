package dev.okr.jackson;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the members by which an object names a goal: {@code objective} or {@code keyResult}. */
final class GoalRefs {

  private static final Members ALONE = Members.of("objective", "keyResult");

  private final Values values;
  private @Nullable GoalRef goal;
  private int given;

  GoalRefs(Values values) {
    this.values = values;
  }

  /** Reads the value of {@code objective} or {@code keyResult}. */
  void read(String name) throws IOException {
    given++;
    if (name.equals("objective")) {
      ObjectiveId objective = values.objective();
      goal = objective == null ? null : GoalRef.to(objective);
    } else {
      KeyResultId keyResult = values.keyResult();
      goal = keyResult == null ? null : GoalRef.to(keyResult);
    }
  }

  /** The goal that the object, which was just left, named; that it names one is required. */
  @Nullable GoalRef goal() {
    if (given == 1) {
      return goal;
    }
    values.cursor().problemOfObject(ProblemCode.ONE_OF, "names", "objective, keyResult");
    return null;
  }

  /** Reads an object that is nothing but a reference. */
  static @Nullable GoalRef object(Values values) throws IOException {
    Cursor cursor = values.cursor();
    if (!cursor.enter()) {
      return null;
    }
    GoalRefs refs = new GoalRefs(values);
    for (String name = cursor.member(ALONE); name != null; name = cursor.member(ALONE)) {
      refs.read(name);
    }
    return refs.goal();
  }
}
