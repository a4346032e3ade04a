package dev.okr.core.goal;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;

/** Names an objective or a key result. */
public sealed interface GoalRef extends Serializable {

  /** The id as text. */
  String id();

  /**
   * What is made of it, whichever it names.
   *
   * <pre>{@code
   * Optional<PartyId> owner = goal.fold(
   *     id -> plan.objective(id).flatMap(Objective::owner),
   *     id -> plan.keyResult(id).flatMap(KeyResult::owner));
   * }</pre>
   *
   * @param onObjective makes it of an objective's id
   * @param onKeyResult makes it of a key result's id
   */
  default <R> R fold(
      Function<? super ObjectiveId, ? extends R> onObjective,
      Function<? super KeyResultId, ? extends R> onKeyResult) {
    Objects.requireNonNull(onObjective, "onObjective");
    Objects.requireNonNull(onKeyResult, "onKeyResult");
    return this instanceof ToObjective of
        ? onObjective.apply(of.objective())
        : onKeyResult.apply(((ToKeyResult) this).keyResult());
  }

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
