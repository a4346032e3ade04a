package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The goals of a composition as arrays: objectives, key results and measures by number, in the
 * plan's order, with the measures of a key result and the key results of an objective next to each
 * other. Immutable.
 */
public final class CompiledPlan extends NumberedGoals {

  /** The day that stands for "not known". */
  public static final int NO_DAY = Integer.MIN_VALUE;

  private static final long FAR = 2_000_000_000L;

  /** The number that stands for "not there". */
  public static final int NOT_THERE = -1;

  /** Key results with more measures have a table of them. */
  static final int FEW = 8;

  public final Contributions toObjectives;
  public final Contributions toKeyResults;

  /** Objectives so that contributors come before what they contribute to. */
  public final int[] order;

  /** The place of each objective in {@link #order}. */
  public final int[] rank;

  public final boolean[] objectiveInCycle;
  public final boolean[] keyResultInCycle;

  /** Whether an objective's values are summed by a key result that it contributes to. */
  public final boolean[] isSummed;

  private final int[][] usersOfMetric;
  private final int[][] watchersOfMetric;
  private final boolean hasGuardrails;

  /** Compiles the goals of a composition. */
  public CompiledPlan(Composition composition, Policy policy) {
    super(composition);
    int objectiveCount = objectiveCount();
    Contributions[] contributions = Numbering.contributions(this);
    toObjectives = contributions[0];
    toKeyResults = contributions[1];
    new Weighing(this, policy).take();
    objectiveInCycle = new boolean[objectiveCount];
    keyResultInCycle = new boolean[keyResultCount()];
    order = new int[objectiveCount];
    rank = new int[objectiveCount];
    isSummed = new boolean[objectiveCount];
    Arranging.arrange(this);
    usersOfMetric = ByMetric.users(this);
    watchersOfMetric = ByMetric.watchers(this);
    hasGuardrails = Arrays.stream(watchersOfMetric).anyMatch(watchers -> watchers.length > 0);
  }

  /** The plan with some objectives otherwise, which shares all that has a number. */
  private CompiledPlan(CompiledPlan base, Plan plan, Patch patch) {
    super(base, plan, patch);
    toObjectives = base.toObjectives;
    toKeyResults = base.toKeyResults;
    order = base.order;
    rank = base.rank;
    objectiveInCycle = base.objectiveInCycle;
    keyResultInCycle = base.keyResultInCycle;
    isSummed = base.isSummed;
    usersOfMetric = base.usersOfMetric;
    watchersOfMetric = base.watchersOfMetric;
    hasGuardrails = base.hasGuardrails;
  }

  /**
   * Another plan that differs from this one in some objectives, compiled in time linear in those.
   *
   * @param next the other plan, which has the same objectives, cycles and metrics
   * @param revised the objectives in which it differs
   * @return the compiled plan; empty if goals get other numbers, so that all is compiled anew
   */
  public Optional<CompiledPlan> revised(Plan next, List<ObjectiveId> revised, Policy policy) {
    Patch more = new Patch(patch);
    for (ObjectiveId id : revised) {
      int o = objective(id);
      Objective now = next.objective(id).orElse(null);
      if (o == NOT_THERE || now == null || !more.take(this, o, now, policy)) {
        return Optional.empty();
      }
    }
    return Optional.of(new CompiledPlan(this, next, more));
  }

  /** Whether the weights of an objective's key results and contributors are shares of one whole. */
  boolean weighsTogether(int o, Policy policy) {
    return rollUp(o, policy) == RollUp.BOTH || toObjectives.from(o) == toObjectives.to(o);
  }

  /** The key results with a measure on the metric. */
  int[] usersOf(int metric) {
    return usersOfMetric[metric];
  }

  /** The key results with a guardrail on the metric. */
  int[] watchersOf(int metric) {
    return watchersOfMetric[metric];
  }

  /** Whether there is a guardrail anywhere. */
  public boolean hasGuardrails() {
    return hasGuardrails;
  }

  public boolean isWatched(int metric) {
    return watchersOfMetric[metric].length > 0;
  }

  /** The close that froze an objective; {@link Close#NONE} if it is open. */
  public Close closeOf(int o) {
    return realms[realmOf[o]].close();
  }

  /**
   * How a key result's score is meant: as it says, else as its objective says; empty if neither.
   */
  public Optional<Ambition> ambition(int keyResult) {
    return Optional.ofNullable(ambitionOf(keyResult));
  }

  /** How an objective is rolled up: as it says, else as the policy does. */
  public RollUp rollUp(int o, Policy policy) {
    RollUp own = rollUp[o];
    return own == null ? policy.rollUp() : own;
  }

  /** A date as a count of days; dates beyond five million years are taken as that far away. */
  public static int day(LocalDate date) {
    return (int) Math.max(-FAR, Math.min(FAR, date.toEpochDay()));
  }
}
