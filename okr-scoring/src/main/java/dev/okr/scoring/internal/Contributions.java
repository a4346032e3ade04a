package dev.okr.scoring.internal;

/**
 * Which objectives contribute to which goals, in compressed rows: the contributors of goal {@code
 * g} stand at {@code from(g) .. to(g) - 1}.
 */
final class Contributions {

  private final int[] heads;
  private final int[] sources;
  private final long[] weights;
  private final long[] plannedWeights;

  /**
   * Rows from a list of contributions.
   *
   * @param goals how many goals there are
   * @param goal the goal of each contribution
   * @param source the contributing objective of each
   * @param weight the weight of each
   */
  Contributions(int goals, int[] goal, int[] source, long[] weight) {
    heads = new int[goals + 1];
    for (int g : goal) {
      heads[g + 1]++;
    }
    for (int g = 0; g < goals; g++) {
      heads[g + 1] += heads[g];
    }
    sources = new int[goal.length];
    weights = new long[goal.length];
    int[] next = heads.clone();
    for (int i = 0; i < goal.length; i++) {
      int at = next[goal[i]]++;
      sources[at] = source[i];
      weights[at] = weight[i];
    }
    plannedWeights = weights.clone();
  }

  int from(int goal) {
    return heads[goal];
  }

  int to(int goal) {
    return heads[goal + 1];
  }

  int source(int at) {
    return sources[at];
  }

  long weight(int at) {
    return weights[at];
  }

  /** The weight as the plan says it, in millionths. */
  long plannedWeight(int at) {
    return plannedWeights[at];
  }

  void divideWeights(int goal, long factor) {
    for (int at = from(goal); at < to(goal); at++) {
      weights[at] /= factor;
    }
  }
}
