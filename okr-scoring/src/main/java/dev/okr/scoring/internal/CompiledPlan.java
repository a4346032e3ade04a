package dev.okr.scoring.internal;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.internal.IntList;
import dev.okr.core.internal.StronglyConnected;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.Weighting;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A plan as arrays: objectives, key results and measures by number, in the plan's order, with the
 * measures of a key result and the key results of an objective next to each other. Immutable.
 */
public final class CompiledPlan {

  /** The day that stands for "not known". */
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final long FAR = 2_000_000_000L;

  /** The number that stands for "not there". */
  public static final int NOT_THERE = -1;

  final Plan plan;
  final Objective[] objectives;
  final KeyResult[] keyResults;
  final Measure[] measures;
  final Metric[] metrics;

  /** The key results of objective o are {@code firstKeyResult[o] .. firstKeyResult[o + 1] - 1}. */
  final int[] firstKeyResult;

  final int[] objectiveOf;

  /** What the plan says that an objective's score is the mean of; null leaves it to the policy. */
  final @Nullable RollUp[] rollUp;

  /** The measures of key result k are {@code firstMeasure[k] .. firstMeasure[k + 1] - 1}. */
  final int[] firstMeasure;

  final int[] metricOf;
  final int[] start;
  final int[] end;

  /** How the expected score of each key result grows. */
  final Expectation[] expected;

  /** Weights as whole numbers without a common factor among siblings. */
  final long[] measureWeight;

  final long[] keyResultWeight;
  final Contributions toObjectives;
  final Contributions toKeyResults;

  /** Objectives so that contributors come before what they contribute to. */
  final int[] order;

  /** The place of each objective in {@link #order}. */
  final int[] rank;

  final boolean[] objectiveInCycle;
  final boolean[] keyResultInCycle;

  private final Map<ObjectiveId, Integer> objectiveNumbers;
  private final Map<KeyResultId, Integer> keyResultNumbers;
  private final Map<MetricId, Integer> metricNumbers;
  private final int[][] usersOfMetric;
  private final int[][] watchersOfMetric;
  private final boolean equalWeights;
  private final boolean hasGuardrails;

  /** Compiles a plan. */
  public CompiledPlan(Plan plan, Weighting weighting) {
    this.plan = plan;
    this.equalWeights = weighting == Weighting.EQUAL;
    objectives = plan.objectives().toArray(new Objective[0]);
    metrics = plan.dictionary().metrics().toArray(new Metric[0]);
    objectiveNumbers = new HashMap<>(objectives.length * 2);
    metricNumbers = new HashMap<>(metrics.length * 2);
    for (int i = 0; i < metrics.length; i++) {
      metricNumbers.put(metrics[i].id(), i);
    }
    int count = plan.keyResultCount();
    keyResults = new KeyResult[count];
    objectiveOf = new int[count];
    start = new int[count];
    end = new int[count];
    expected = new Expectation[count];
    keyResultNumbers = new HashMap<>(count * 2);
    firstKeyResult = new int[objectives.length + 1];
    rollUp = new @Nullable RollUp[objectives.length];
    firstMeasure = new int[count + 1];
    numberKeyResults();
    measures = new Measure[firstMeasure[count]];
    metricOf = new int[measures.length];
    numberMeasures();
    measureWeight = new long[measures.length];
    keyResultWeight = new long[count];
    Contributions[] contributions = contributions();
    toObjectives = contributions[0];
    toKeyResults = contributions[1];
    takeWeights();
    objectiveInCycle = new boolean[objectives.length];
    keyResultInCycle = new boolean[count];
    order = new int[objectives.length];
    rank = new int[objectives.length];
    arrange();
    usersOfMetric = usersByMetric();
    watchersOfMetric = watchersByMetric();
    hasGuardrails = Arrays.stream(watchersOfMetric).anyMatch(watchers -> watchers.length > 0);
  }

  private void numberKeyResults() {
    int k = 0;
    for (int o = 0; o < objectives.length; o++) {
      Objective objective = objectives[o];
      objectiveNumbers.put(objective.id(), o);
      firstKeyResult[o] = k;
      rollUp[o] = objective.rollUp().orElse(null);
      Optional<Cycle> cycle = objective.cycle().flatMap(plan::cycle);
      int from = cycle.map(c -> day(c.span().from())).orElse(NO_DAY);
      int to = cycle.map(c -> day(c.span().to())).orElse(NO_DAY);
      for (KeyResult keyResult : objective.keyResults()) {
        keyResults[k] = keyResult;
        keyResultNumbers.put(keyResult.id(), k);
        objectiveOf[k] = o;
        expected[k] = Unstated.expectation(keyResult);
        start[k] = keyResult.startsOn().map(CompiledPlan::day).orElse(from);
        end[k] = keyResult.endsOn().map(CompiledPlan::day).orElse(to);
        firstMeasure[k + 1] = firstMeasure[k] + keyResult.measures().size();
        k++;
      }
    }
    firstKeyResult[objectives.length] = k;
  }

  private void numberMeasures() {
    int m = 0;
    for (KeyResult keyResult : keyResults) {
      for (Measure measure : keyResult.measures()) {
        measures[m] = measure;
        metricOf[m] = measure.metric().map(this::metric).orElse(NOT_THERE);
        m++;
      }
    }
  }

  private Contributions[] contributions() {
    IntList goalO = new IntList();
    IntList sourceO = new IntList();
    LongList weightO = new LongList();
    IntList goalK = new IntList();
    IntList sourceK = new IntList();
    LongList weightK = new LongList();
    for (int o = 0; o < objectives.length; o++) {
      for (Alignment alignment : objectives[o].contributesTo()) {
        GoalRef goal = alignment.goal();
        long weight = equalWeights ? 1 : Unstated.weight(alignment.weight()).millionths();
        if (goal instanceof GoalRef.ToObjective to) {
          int target = objective(to.objective());
          if (target != NOT_THERE) {
            goalO.add(target);
            sourceO.add(o);
            weightO.add(weight);
          }
        } else if (goal instanceof GoalRef.ToKeyResult to) {
          int target = keyResult(to.keyResult());
          if (target != NOT_THERE) {
            goalK.add(target);
            sourceK.add(o);
            weightK.add(weight);
          }
        }
      }
    }
    return new Contributions[] {
      new Contributions(objectives.length, goalO.toArray(), sourceO.toArray(), weightO.toArray()),
      new Contributions(keyResults.length, goalK.toArray(), sourceK.toArray(), weightK.toArray())
    };
  }

  /** Weights of siblings are divided by their common factor, so that sums stay within a long. */
  private void takeWeights() {
    for (int k = 0; k < keyResults.length; k++) {
      long factor = 0;
      for (int m = firstMeasure[k]; m < firstMeasure[k + 1]; m++) {
        measureWeight[m] = equalWeights ? 1 : Unstated.weight(measures[m].weight()).millionths();
        factor = gcd(factor, measureWeight[m]);
      }
      for (int m = firstMeasure[k]; m < firstMeasure[k + 1] && factor > 1; m++) {
        measureWeight[m] /= factor;
      }
      reduce(toKeyResults, k, 0);
    }
    for (int o = 0; o < objectives.length; o++) {
      long factor = 0;
      for (int k = firstKeyResult[o]; k < firstKeyResult[o + 1]; k++) {
        keyResultWeight[k] =
            equalWeights ? 1 : Unstated.weight(keyResults[k].weight()).millionths();
        factor = gcd(factor, keyResultWeight[k]);
      }
      factor = reduce(toObjectives, o, factor);
      for (int k = firstKeyResult[o]; k < firstKeyResult[o + 1] && factor > 1; k++) {
        keyResultWeight[k] /= factor;
      }
    }
  }

  private static long reduce(Contributions contributions, int goal, long siblings) {
    long factor = siblings;
    for (int at = contributions.from(goal); at < contributions.to(goal); at++) {
      factor = gcd(factor, contributions.weight(at));
    }
    if (factor > 1) {
      contributions.divideWeights(goal, factor);
    }
    return factor;
  }

  private static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /** Finds the order of evaluation, and the goals on a cycle of contributions. */
  private void arrange() {
    int n = objectives.length;
    int[] heads = new int[n + 1];
    IntList targets = new IntList();
    for (int o = 0; o < n; o++) {
      for (int at = toObjectives.from(o); at < toObjectives.to(o); at++) {
        targets.add(toObjectives.source(at));
      }
      for (int k = firstKeyResult[o]; k < firstKeyResult[o + 1]; k++) {
        for (int at = toKeyResults.from(k); at < toKeyResults.to(k); at++) {
          targets.add(toKeyResults.source(at));
        }
      }
      heads[o + 1] = targets.size();
    }
    int[] edges = targets.toArray();
    StronglyConnected components = StronglyConnected.of(heads, edges);
    int[] sizes = components.sizes();
    for (int o = 0; o < n; o++) {
      for (int e = heads[o]; e < heads[o + 1]; e++) {
        objectiveInCycle[o] |=
            edges[e] == o
                || (sizes[components.componentOf(o)] > 1
                    && components.componentOf(edges[e]) == components.componentOf(o));
      }
      for (int k = firstKeyResult[o]; k < firstKeyResult[o + 1]; k++) {
        for (int at = toKeyResults.from(k); at < toKeyResults.to(k); at++) {
          keyResultInCycle[k] |=
              components.componentOf(toKeyResults.source(at)) == components.componentOf(o);
        }
      }
    }
    // An edge leads from a goal to its contributor, and from a higher component to a lower one: so
    // rising component numbers put contributors first. A counting sort keeps the plan's order.
    int[] next = new int[components.count() + 1];
    for (int c = 0; c < sizes.length; c++) {
      next[c + 1] = next[c] + sizes[c];
    }
    for (int o = 0; o < n; o++) {
      int place = next[components.componentOf(o)]++;
      order[place] = o;
      rank[o] = place;
    }
  }

  /** For each metric the key results with a measure on it, rising, each once. */
  private int[][] usersByMetric() {
    IntList[] lists = new IntList[metrics.length];
    for (int k = 0; k < keyResults.length; k++) {
      for (int m = firstMeasure[k]; m < firstMeasure[k + 1]; m++) {
        addTo(lists, metricOf[m], k);
      }
    }
    return arrays(lists);
  }

  /** For each metric the key results with a guardrail on it, rising, each once. */
  private int[][] watchersByMetric() {
    IntList[] lists = new IntList[metrics.length];
    for (int k = 0; k < keyResults.length; k++) {
      for (Guardrail guardrail : keyResults[k].guardrails()) {
        addTo(lists, metric(guardrail.metric()), k);
      }
    }
    return arrays(lists);
  }

  private static void addTo(IntList[] lists, int metric, int keyResult) {
    if (metric != NOT_THERE) {
      if (lists[metric] == null) {
        lists[metric] = new IntList();
      }
      lists[metric].addUnlessLast(keyResult);
    }
  }

  private static int[][] arrays(IntList[] lists) {
    return Arrays.stream(lists)
        .map(list -> list == null ? new int[0] : list.toArray())
        .toArray(int[][]::new);
  }

  /** The number of an objective, or {@link #NOT_THERE}. */
  public int objective(ObjectiveId id) {
    return objectiveNumbers.getOrDefault(id, NOT_THERE);
  }

  /** The number of a key result, or {@link #NOT_THERE}. */
  public int keyResult(KeyResultId id) {
    return keyResultNumbers.getOrDefault(id, NOT_THERE);
  }

  /** The number of a metric, or {@link #NOT_THERE}. */
  public int metric(MetricId id) {
    return metricNumbers.getOrDefault(id, NOT_THERE);
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
  boolean hasGuardrails() {
    return hasGuardrails;
  }

  boolean isWatched(int metric) {
    return watchersOfMetric[metric].length > 0;
  }

  /** How a key result's score is meant: as it says, else as its objective says, else a stretch. */
  Ambition ambition(int keyResult) {
    return keyResults[keyResult]
        .ambition()
        .or(() -> objectives[objectiveOf[keyResult]].ambition())
        .orElse(Ambition.ASPIRATIONAL);
  }

  /** The single-measure key results whose values sum up to that of a key result, each once. */
  void forEachSummed(int keyResult, IntConsumer each) {
    int last = NOT_THERE;
    for (int at = toKeyResults.from(keyResult); at < toKeyResults.to(keyResult); at++) {
      int source = toKeyResults.source(at);
      // an objective that names the goal twice stands there twice in a row
      for (int c = firstKeyResult[source]; c < firstKeyResult[source + 1] && source != last; c++) {
        if (measureCount(c) == 1) {
          each.accept(c);
        }
      }
      last = source;
    }
  }

  /** How an objective is rolled up: as it says, else as the policy does. */
  RollUp rollUp(int o, Policy policy) {
    RollUp own = rollUp[o];
    return own == null ? policy.rollUp() : own;
  }

  int measureCount(int keyResult) {
    return firstMeasure[keyResult + 1] - firstMeasure[keyResult];
  }

  /** A date as a count of days; dates beyond five million years are taken as that far away. */
  static int day(LocalDate date) {
    return (int) Math.max(-FAR, Math.min(FAR, date.toEpochDay()));
  }
}
