package dev.okr.scoring;

import dev.okr.core.goal.Objective;
import dev.okr.core.internal.IntList;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.internal.Figures;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of the objectives that a party owns, and of those that run in a cycle, in the plan's
 * order. One pass over the plan answers for all of them. Immutable once made.
 */
final class Groups {

  private static final IntList NONE = new IntList();

  private final Map<PartyId, IntList> byOwner = new HashMap<>();
  private final Map<CycleId, IntList> byCycle = new HashMap<>();

  Groups(Figures figures) {
    for (int o = 0; o < figures.objectiveCount(); o++) {
      int number = o;
      Objective objective = figures.objective(o);
      objective.owner().ifPresent(owner -> add(byOwner, owner, number));
      objective.cycle().ifPresent(cycle -> add(byCycle, cycle, number));
    }
  }

  private static <K> void add(Map<K, IntList> lists, K key, int objective) {
    lists.computeIfAbsent(key, any -> new IntList()).add(objective);
  }

  int[] ofOwner(PartyId party) {
    return byOwner.getOrDefault(party, NONE).toArray();
  }

  int[] ofCycle(CycleId cycle) {
    return byCycle.getOrDefault(cycle, NONE).toArray();
  }
}
