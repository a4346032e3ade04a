package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.internal.IntList;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The goals of a composition by number, in the plan's order. A few may be otherwise than the arrays
 * say: those that a patch has. Immutable once made.
 */
abstract sealed class NumberedGoals permits CompiledPlan {

  public final Plan plan;
  final Objective[] objectives;
  final KeyResult[] keyResults;
  final Measure[] measures;

  /** The ids beside what has them, so that comparing one doesn't fetch the whole. */
  public final KeyResultId[] keyResultIds;

  public final MeasureId[] measureIds;

  /** The metrics of every realm: one that two realms know has two numbers. */
  public final Metric[] metrics;

  public final Realm[] realms;

  /** What each objective, and with it its key results, sees. */
  public final int[] realmOf;

  /** What each metric belongs to. */
  public final int[] realmOfMetric;

  /** The key results of objective o are {@code firstKeyResult[o] .. firstKeyResult[o + 1] - 1}. */
  public final int[] firstKeyResult;

  public final int[] objectiveOf;

  /** What the plan says that an objective's score is the mean of; null leaves it to the policy. */
  final @Nullable RollUp[] rollUp;

  /** How the parts of each objective become its score. */
  final Combination[] combination;

  /** The measures of key result k are {@code firstMeasure[k] .. firstMeasure[k + 1] - 1}. */
  public final int[] firstMeasure;

  public final int[] metricOf;
  final Observation[] observation;
  final int[] start;
  final int[] end;

  /** The days of each objective, which are its cycle's. */
  public final int[] objectiveStart;

  public final int[] objectiveEnd;

  /** What each key result states of how its expected score grows. */
  final @Nullable Expectation[] expected;

  /**
   * Weights as whole numbers without a common factor among siblings; until they are weighed what is
   * stated, in millionths, or {@link Shares#UNSTATED}.
   */
  final long[] measureWeight;

  final long[] keyResultWeight;

  /** How each key result's score is meant; {@code null} where nobody says. */
  final @Nullable Ambition[] ambition;

  /** The key results with guardrails. */
  final BitSet guarded;

  /** The key results that {@link #isUnguarded(KeyResult)} is true of. */
  final BitSet unguarded;

  /** The objectives that contribute to a goal. */
  final BitSet contributing;

  private final LazyNumbers<ObjectiveId> objectiveNumbers;
  private final LazyNumbers<KeyResultId> keyResultNumbers;
  final List<Map<MetricId, Integer>> metricNumbers;
  final Map<Integer, Map<MeasureId, Integer>> manyMeasures;

  /** What some goals have otherwise; the arrays of another plan are used for the others. */
  final @Nullable Patch patch;

  /** Numbers the goals of a composition; their weights are not known yet. */
  NumberedGoals(Composition composition) {
    this.plan = composition.plan();
    this.patch = null;
    metricNumbers = new ArrayList<>();
    manyMeasures = new HashMap<>();
    int objectiveCount = composition.objectives().size();
    objectives = new Objective[objectiveCount];
    realmOf = new int[objectiveCount];
    realms = Numbering.takeObjectives(this, composition);
    int count = Arrays.stream(objectives).mapToInt(o -> o.keyResults().size()).sum();
    IntList ofMetrics = new IntList();
    metrics = Numbering.takeMetrics(this, ofMetrics);
    realmOfMetric = ofMetrics.toArray();
    objectiveNumbers = new LazyNumbers<>(objectiveIds());
    keyResults = new KeyResult[count];
    objectiveOf = new int[count];
    start = new int[count];
    end = new int[count];
    objectiveStart = new int[objectiveCount];
    objectiveEnd = new int[objectiveCount];
    expected = new @Nullable Expectation[count];
    keyResultIds = new KeyResultId[count];
    keyResultNumbers = new LazyNumbers<>(keyResultIds);
    firstKeyResult = new int[objectiveCount + 1];
    rollUp = new @Nullable RollUp[objectiveCount];
    combination = new Combination[objectiveCount];
    firstMeasure = new int[count + 1];
    keyResultWeight = new long[count];
    ambition = new @Nullable Ambition[count];
    guarded = new BitSet(count);
    unguarded = new BitSet(count);
    contributing = new BitSet(objectiveCount);
    Numbering.Taken taken = new Numbering.Taken(count);
    Numbering.takeGoals(this, taken);
    taken.resize(firstMeasure[count]);
    measures = taken.measures;
    measureIds = taken.ids;
    metricOf = taken.metrics;
    observation = taken.observations;
    measureWeight = taken.weights;
  }

  /** Another plan's goals, which share all that has a number but for a patch. */
  NumberedGoals(NumberedGoals base, Plan plan, Patch patch) {
    this.plan = plan;
    this.patch = patch;
    objectives = base.objectives;
    keyResults = base.keyResults;
    measures = base.measures;
    metrics = base.metrics;
    realms = base.realms;
    realmOf = base.realmOf;
    realmOfMetric = base.realmOfMetric;
    firstKeyResult = base.firstKeyResult;
    objectiveOf = base.objectiveOf;
    rollUp = base.rollUp;
    combination = base.combination;
    firstMeasure = base.firstMeasure;
    metricOf = base.metricOf;
    observation = base.observation;
    start = base.start;
    end = base.end;
    objectiveStart = base.objectiveStart;
    objectiveEnd = base.objectiveEnd;
    expected = base.expected;
    measureWeight = base.measureWeight;
    keyResultWeight = base.keyResultWeight;
    ambition = base.ambition;
    guarded = base.guarded;
    unguarded = base.unguarded;
    contributing = base.contributing;
    objectiveNumbers = base.objectiveNumbers;
    keyResultIds = base.keyResultIds;
    measureIds = base.measureIds;
    keyResultNumbers = base.keyResultNumbers;
    metricNumbers = base.metricNumbers;
    manyMeasures = base.manyMeasures;
  }

  private ObjectiveId[] objectiveIds() {
    ObjectiveId[] ids = new ObjectiveId[objectives.length];
    for (int o = 0; o < ids.length; o++) {
      ids[o] = objectives[o].id();
    }
    return ids;
  }

  /** Whether every goal is one of one plan, not of an earlier version of a closed cycle. */
  @SuppressWarnings("ReferenceEquality") // whether it is the same, not one that is equal
  public boolean isOfOnePlan() {
    return Arrays.stream(realms).allMatch(realm -> realm.plan() == realms[0].plan());
  }

  // ---- what a patch may have otherwise

  public int objectiveCount() {
    return objectives.length;
  }

  public int keyResultCount() {
    return keyResults.length;
  }

  public int measureCount() {
    return measures.length;
  }

  public Objective objectiveAt(int o) {
    Objective patched = patch == null ? null : patch.objective(o);
    return patched == null ? objectives[o] : patched;
  }

  /** How the parts of an objective become its score. */
  public Combination combinationOf(int o) {
    Objective patched = patch == null ? null : patch.objective(o);
    return patched == null ? combination[o] : patched.combine();
  }

  public KeyResult keyResultAt(int k) {
    Patch.PatchedKeyResult patched = patched(k);
    return patched == null ? keyResults[k] : patched.keyResult();
  }

  /** How a key result's score is meant: as it says, else as its objective says; null if neither. */
  public @Nullable Ambition ambitionOf(int k) {
    Patch.PatchedKeyResult patched = patched(k);
    return patched == null
        ? ambition[k]
        : patched.keyResult().ambition().or(objectiveAt(objectiveOf[k])::ambition).orElse(null);
  }

  /**
   * Whether a key result is active as the plan says, without guardrails, and no "all or nothing".
   */
  public boolean isUnguarded(int k) {
    Patch.PatchedKeyResult patched = patched(k);
    return patched == null ? unguarded.get(k) : isUnguarded(patched.keyResult());
  }

  static boolean isUnguarded(KeyResult keyResult) {
    return keyResult.guardrails().isEmpty()
        && keyResult.combine() != Combination.ALL
        && keyResult.state() == State.ACTIVE;
  }

  private Patch.@Nullable PatchedKeyResult patched(int k) {
    return patch == null ? null : patch.keyResult(k);
  }

  /** The first day of a key result, or {@link CompiledPlan#NO_DAY}. */
  public int startOf(int k) {
    Patch.PatchedKeyResult patched = patched(k);
    return patched == null ? start[k] : patched.start();
  }

  /** The last day of a key result, or {@link CompiledPlan#NO_DAY}. */
  public int endOf(int k) {
    Patch.PatchedKeyResult patched = patched(k);
    return patched == null ? end[k] : patched.end();
  }

  public @Nullable Expectation expectedOf(int k) {
    Patch.PatchedKeyResult patched = patched(k);
    return patched == null ? expected[k] : patched.expected();
  }

  public long weightOfKeyResult(int k) {
    Patch.PatchedKeyResult patched = patched(k);
    return patched == null ? keyResultWeight[k] : patched.weight();
  }

  public Measure measureAt(int m) {
    Patch.PatchedMeasure patched = patchedMeasure(m);
    return patched == null ? measures[m] : patched.measure();
  }

  private Patch.@Nullable PatchedMeasure patchedMeasure(int m) {
    return patch == null ? null : patch.measure(m);
  }

  public Observation observationOf(int m) {
    Patch.PatchedMeasure patched = patchedMeasure(m);
    return patched == null ? observation[m] : patched.observation();
  }

  public long weightOfMeasure(int m) {
    Patch.PatchedMeasure patched = patchedMeasure(m);
    return patched == null ? measureWeight[m] : patched.weight();
  }

  // ---- numbers

  /** The number of an objective, or {@link CompiledPlan#NOT_THERE}. */
  public int objective(ObjectiveId id) {
    return objectiveNumbers.of(id);
  }

  /** Whether no two key results share an id, as those of a closed and an open cycle may. */
  public boolean hasEachKeyResultOnce() {
    return realms.length == 1 || keyResultNumbers.areDistinct();
  }

  /** The number of a key result, or {@link CompiledPlan#NOT_THERE}. */
  public int keyResult(KeyResultId id) {
    return keyResultNumbers.of(id);
  }

  /** The number of a metric in a realm, or {@link CompiledPlan#NOT_THERE}. */
  public int metric(int realm, MetricId id) {
    return metricNumbers.get(realm).getOrDefault(id, CompiledPlan.NOT_THERE);
  }

  /** The number of a metric as a key result sees it, or {@link CompiledPlan#NOT_THERE}. */
  public int metricSeenBy(int keyResult, MetricId id) {
    return metric(realmOf[objectiveOf[keyResult]], id);
  }

  /**
   * The number of a measure, or {@link CompiledPlan#NOT_THERE}; of the only one there is if none is
   * named.
   */
  public int measure(int keyResult, Optional<MeasureId> named) {
    int first = firstMeasure[keyResult];
    int count = measureCount(keyResult);
    if (named.isEmpty()) {
      return count == 1 ? first : CompiledPlan.NOT_THERE;
    }
    if (count > CompiledPlan.FEW) {
      return Objects.requireNonNull(manyMeasures.get(keyResult))
          .getOrDefault(named.get(), CompiledPlan.NOT_THERE);
    }
    for (int m = first; m < first + count; m++) {
      if (measureIds[m].equals(named.get())) {
        return m;
      }
    }
    return CompiledPlan.NOT_THERE;
  }

  public int measureCount(int keyResult) {
    return firstMeasure[keyResult + 1] - firstMeasure[keyResult];
  }
}
