package dev.okr.core.goal;

import java.util.Objects;

/** Names an objective or a key result. */
public sealed interface GoalRef {

  /** The id as text. */
  String id();

  /** Names the objective. */
  static GoalRef to(ObjectiveId objective) {
    return new ToObjective(objective);
  }

  /** Names the key result. */
  static GoalRef to(KeyResultId keyResult) {
    return new ToKeyResult(keyResult);
  }

  /**
   * Names an objective.
   *
   * @param objective its id
   */
  record ToObjective(ObjectiveId objective) implements GoalRef {
    /** Rejects {@code null}. */
    public ToObjective {
      Objects.requireNonNull(objective, "objective");
    }

    @Override
    public String id() {
      return objective.value();
    }
  }

  /**
   * Names a key result.
   *
   * @param keyResult its id
   */
  record ToKeyResult(KeyResultId keyResult) implements GoalRef {
    /** Rejects {@code null}. */
    public ToKeyResult {
      Objects.requireNonNull(keyResult, "keyResult");
    }

    @Override
    public String id() {
      return keyResult.value();
    }
  }
}
