package dev.okr.jackson.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a scorecard is a function of: plan, journal, knowledge instant and policy.
 *
 * @param ledgers by cycle (null for goals without one) the journal as its goals see it
 * @param original whether "every targetRevised [is] left aside, here and below" (section 4)
 */
record World(Plan plan, Map<Cycle, Ledger> ledgers, Policy policy, boolean original) {

  static World of(Plan plan, List<Entry> journal, Instant known, Policy policy) {
    Map<Cycle, Ledger> ledgers = new HashMap<>();
    for (Objective objective : plan.objectives()) {
      ledgers.put(objective.cycle(), Ledger.of(objective.cycle(), journal, known));
    }
    return new World(plan, ledgers, policy, false);
  }

  World withOriginalTargets() {
    return new World(plan, ledgers, policy, true);
  }

  Ledger ledger(Goal goal) {
    return ledgers.get(goal.cycle());
  }

  /** The entries that count for a goal as it stands, oldest first. */
  List<Entry> entries(Goal goal, Standing standing, Predicate<Entry> wanted) {
    return ledger(goal).upTo(standing.lastEntry(), wanted);
  }

  Timeline timeline(Goal goal, LocalDate day) {
    return Timeline.of(goal, ledger(goal), day);
  }

  /** "Its own and its objective's state": the key result's on a day. */
  Timeline timeline(KeyResult keyResult, Objective objective, boolean asPart, LocalDate day) {
    Timeline above = timeline(objective, day);
    return timeline(keyResult, day).within(asPart ? above.activeIfOut() : above);
  }

  Standing standing(Objective objective, LocalDate day) {
    return Standing.of(on -> timeline(objective, on), day);
  }

  /** As part of its objective's figures, an objective that is out counts as active. */
  Standing standing(KeyResult keyResult, Objective objective, boolean asPart, LocalDate day) {
    return Standing.of(on -> timeline(keyResult, objective, asPart, on), day);
  }

  boolean isClosedOn(Goal goal, LocalDate day) {
    return ledger(goal).isClosedOn(day);
  }

  /** From the last day on, when done, and from the close on (sections 1, 4 and 6). */
  boolean isEnded(Goal goal, Standing standing) {
    return standing.done()
        || goal.span().isOverOn(standing.day())
        || isClosedOn(goal, standing.day());
  }

  /**
   * "Pace and health of its goals are those of the last day"; "expected is that of the last day".
   */
  LocalDate paceDay(Goal goal, Standing standing) {
    boolean lastDay = isEnded(goal, standing) && goal.span().last() != null;
    return lastDay ? goal.span().last() : standing.day();
  }

  /** Ages are of d, "from the last day on ... of the last day"; a closed goal's of the last day. */
  LocalDate ageDay(Goal goal, Standing standing) {
    boolean closed = isClosedOn(goal, standing.day()) && goal.span().last() != null;
    return closed ? goal.span().last() : goal.span().notAfterLast(standing.day());
  }
}
