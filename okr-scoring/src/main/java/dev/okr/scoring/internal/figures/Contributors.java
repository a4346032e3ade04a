package dev.okr.scoring.internal.figures;

import dev.okr.scoring.internal.plan.Contributions;

/** Takes objectives that contribute to a goal, with the weights that count there. */
@FunctionalInterface
public interface Contributors {

  /** Takes one. */
  void take(int objective, long weight);

  /** Hands over each of a goal. */
  static void forEach(Contributions contributions, int goal, Contributors each) {
    for (int at = contributions.from(goal); at < contributions.to(goal); at++) {
      each.take(contributions.source(at), contributions.weight(at));
    }
  }
}
