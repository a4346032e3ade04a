package dev.okr.scoring.internal.plan;

import dev.okr.core.internal.IntList;
import dev.okr.core.value.Weight;
import dev.okr.scoring.internal.rows.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Which objectives contribute to which goals, in compressed rows: the contributors of goal {@code
 * g} stand at {@code from(g) .. to(g) - 1}, each once.
 */
public final class Contributions {

  private final int[] heads;
  private final int[] sources;
  private final List<Optional<Weight>> stated;
  private final long[] weights;

  private Contributions(Builder builder) {
    int[] goals = builder.goals.toArray();
    int[] from = builder.sources.toArray();
    heads = new int[builder.count + 1];
    for (int g : goals) {
      heads[g + 1]++;
    }
    for (int g = 0; g < builder.count; g++) {
      heads[g + 1] += heads[g];
    }
    sources = new int[goals.length];
    Integer[] links = new Integer[goals.length];
    int[] next = heads.clone();
    for (int i = 0; i < goals.length; i++) {
      int at = next[goals[i]]++;
      sources[at] = from[i];
      links[at] = i;
    }
    stated = new ArrayList<>(goals.length);
    for (Integer link : links) {
      stated.add(builder.stated.get(link));
    }
    weights = new long[goals.length];
  }

  /** Takes contributions one by one. */
  static final class Builder {

    private final int count;
    private final IntList goals = new IntList();
    private final IntList sources = new IntList();
    private final List<Optional<Weight>> stated = new ArrayList<>();
    private int lastSource = CompiledPlan.NOT_THERE;
    private final IntSet goalsOfLast = new IntSet();

    /**
     * No contribution yet.
     *
     * @param count how many goals there are
     */
    Builder(int count) {
      this.count = count;
    }

    /** Adds one; the first of an objective that names a goal twice counts, none to nowhere. */
    void add(int goal, int source, Optional<Weight> weight) {
      if (goal == CompiledPlan.NOT_THERE) {
        return;
      }
      if (source != lastSource) {
        lastSource = source;
        goalsOfLast.clear();
      }
      if (!goalsOfLast.contains(goal)) {
        goalsOfLast.add(goal);
        goals.add(goal);
        sources.add(source);
        stated.add(weight);
      }
    }

    Contributions build() {
      return new Contributions(this);
    }
  }

  public int from(int goal) {
    return heads[goal];
  }

  public int to(int goal) {
    return heads[goal + 1];
  }

  public int source(int at) {
    return sources[at];
  }

  /** The weight that counts, as a whole number among its siblings. */
  public long weight(int at) {
    return weights[at];
  }

  /** The weight that the plan states, if any. */
  public Optional<Weight> stated(int at) {
    return stated.get(at);
  }

  /**
   * Whether weights are those that count already.
   *
   * @param found the weights, from {@code offset} on those of this goal's contributors, if at all
   * @param isWeightless whether an objective counts nowhere
   */
  boolean haveWeights(int goal, long[] found, int offset, IntPredicate isWeightless) {
    for (int at = from(goal); at < to(goal) && found.length > offset; at++) {
      long weight = found[offset + at - from(goal)];
      if (weights[at] != (isWeightless.test(sources[at]) ? 0 : weight)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the stated weights of a goal's contributors to a list. */
  void collectStated(int goal, List<Optional<Weight>> into) {
    for (int at = from(goal); at < to(goal); at++) {
      into.add(stated.get(at));
    }
  }

  /**
   * Sets the weights that count.
   *
   * @param found the weights, from {@code offset} on those of this goal's contributors
   * @param isWeightless whether an objective counts nowhere
   */
  void setWeights(int goal, long[] found, int offset, IntPredicate isWeightless) {
    for (int at = from(goal); at < to(goal); at++) {
      long weight = found[offset + at - from(goal)];
      weights[at] = isWeightless.test(sources[at]) ? 0 : weight;
    }
  }
}
