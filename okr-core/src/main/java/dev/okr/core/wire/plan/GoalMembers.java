package dev.okr.core.wire.plan;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Member;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.scalar.Ids;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members by which an object names a goal: {@code objective} or {@code keyResult}, exactly one
 * of them.
 *
 * @param objective the one
 * @param keyResult the other
 * @param <T> the type of the objects
 */
public record GoalMembers<T>(Member<T, ObjectiveId> objective, Member<T, KeyResultId> keyResult) {

  /** An object that is nothing but a reference to a goal. */
  public static final Table<GoalRef> GOAL = goal();

  private static Table<GoalRef> goal() {
    Fields<GoalRef> fields = new Fields<>();
    GoalMembers<GoalRef> goal = of(fields, ref -> ref);
    return fields.table(goal::isOne, goal::goal);
  }

  /** Adds the members. */
  public static <T> GoalMembers<T> of(
      Fields<T> fields, Function<? super T, ? extends @Nullable GoalRef> getter) {
    return new GoalMembers<>(
        fields.nullable(
            "objective",
            Ids.OBJECTIVE,
            object ->
                getter.apply(object) instanceof GoalRef.ToObjective to ? to.objective() : null),
        fields.nullable(
            "keyResult",
            Ids.KEY_RESULT,
            object ->
                getter.apply(object) instanceof GoalRef.ToKeyResult to ? to.keyResult() : null));
  }

  /** Whether the object named one goal; if not, that is a problem. */
  public boolean isOne(ReadContext in) {
    return isOne(in, List.of(objective, keyResult));
  }

  /** Whether the object had one of the members; if not, that is a problem. */
  public static boolean isOne(ReadContext in, List<? extends Member<?, ?>> some) {
    if (in.countOf(some) == 1) {
      return true;
    }
    String names = String.join(", ", some.stream().map(Member::name).toList());
    in.cursor().problemOfObject(ProblemCode.ONE_OF, "names", names);
    return false;
  }

  /** The goal that the object named; {@code null} if its id could not be read. */
  public @Nullable GoalRef goal(ReadContext in) {
    ObjectiveId to = in.find(objective);
    if (to != null) {
      return GoalRef.to(to);
    }
    KeyResultId other = in.find(keyResult);
    return other == null ? null : GoalRef.to(other);
  }

  /** As {@link #goal}, where it is known to be there. */
  public GoalRef get(ReadContext in) {
    return Objects.requireNonNull(goal(in), "goal");
  }
}
