package dev.okr.scoring;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What stands behind the figures of a scorecard, found when asked for. */
final class Reasoning {

  private final Figures figures;
  private final @Nullable Seen seen;

  /**
   * The reasoning behind some figures.
   *
   * @param seen what may be seen of it; all if {@code null}
   */
  Reasoning(Figures figures, @Nullable Seen seen) {
    this.figures = figures;
    this.seen = seen;
  }

  Optional<Derivation> explain(GoalRef goal) {
    Seen by = seen;
    Explainer explainer = new Explainer(figures, by == null ? figures.plan() : by.plan());
    Optional<Derivation> why =
        numbered(
            goal,
            o -> Optional.of(explainer.objective(o)),
            k -> Optional.of(explainer.keyResult(k)));
    return by == null ? why : why.map(whole -> by.derivation(goal, whole));
  }

  List<OpenBlocker> openBlockers(KeyResultId id) {
    int k = figures.compiled().keyResult(id);
    List<OpenBlocker> open = new ArrayList<>();
    if (k != CompiledPlan.NOT_THERE && !isRestricted(GoalRef.to(id))) {
      figures
          .trace()
          .openBlockers(k)
          .forEach((text, entry) -> open.add(new OpenBlocker(id, text, Evidence.of(entry))));
    }
    return open;
  }

  Optional<ScoreAdjusted> adjustment(GoalRef goal) {
    return isRestricted(goal)
        ? Optional.empty()
        : numbered(
            goal,
            o -> figures.trace().adjustmentOfObjective(o),
            k -> figures.trace().adjustmentOfKeyResult(k));
  }

  private boolean isRestricted(GoalRef goal) {
    return seen != null && seen.isRestricted(goal);
  }

  boolean isMissed(KeyResultId keyResult, Reason reason) {
    int k = figures.compiled().keyResult(keyResult);
    return reason.code() == ReasonCode.PACE
        && k != CompiledPlan.NOT_THERE
        && figures.trace().hasEnded(k);
  }

  /** What there is of a goal by its number; empty if the plan has no such goal. */
  private <T> Optional<T> numbered(
      GoalRef goal, IntFunction<Optional<T>> ofObjective, IntFunction<Optional<T>> ofKeyResult) {
    CompiledPlan plan = figures.compiled();
    return goal.fold(
        id -> there(plan.objective(id), ofObjective), id -> there(plan.keyResult(id), ofKeyResult));
  }

  private static <T> Optional<T> there(int number, IntFunction<Optional<T>> found) {
    return number == CompiledPlan.NOT_THERE ? Optional.empty() : found.apply(number);
  }
}
