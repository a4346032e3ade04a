package dev.okr.graph;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.internal.IntList;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.RaciRole;
import dev.okr.core.plan.Plan;
import dev.okr.graph.ResponsibilityGraph.Coupling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which teams have key results in common. Teams are numbered in the order of their ids, so
 * that the pairs of all key results are put in order by counting, in time that grows with their
 * number.
 */
final class Couplings {

  private final Plan plan;
  private final List<KeyResultId> keyResults;
  private final Map<PartyId, List<PartyId>> teamsOfParty = new HashMap<>();
  private final IntList ones = new IntList();
  private final IntList others = new IntList();
  private final IntList places = new IntList();

  private Couplings(Plan plan, List<KeyResultId> keyResults) {
    this.plan = plan;
    this.keyResults = keyResults;
  }

  /** The pairs of teams with a key result in common; the most first, then by id. */
  static List<Coupling> of(Plan plan, ResponsibilityGraph graph) {
    return new Couplings(plan, graph.keyResults()).find(graph);
  }

  private List<Coupling> find(ResponsibilityGraph graph) {
    List<Set<PartyId>> teamsOfKeyResult = new ArrayList<>(keyResults.size());
    Set<PartyId> all = new HashSet<>();
    for (KeyResultId keyResult : keyResults) {
      Set<PartyId> teams = new HashSet<>();
      for (Responsibility role : graph.rolesIn(keyResult)) {
        if (role.role() != RaciRole.INFORMED) {
          teams.addAll(teamsOf(role.party()));
        }
      }
      teamsOfKeyResult.add(teams);
      all.addAll(teams);
    }
    PartyId[] teams = all.toArray(new PartyId[0]);
    Arrays.sort(teams);
    Map<PartyId, Integer> numbers = new HashMap<>();
    for (int i = 0; i < teams.length; i++) {
      numbers.put(teams[i], i);
    }
    for (int place = 0; place < keyResults.size(); place++) {
      pair(teamsOfKeyResult.get(place).stream().mapToInt(numbers::get).sorted().toArray(), place);
    }
    return couplings(teams);
  }

  /** The teams for which a party counts: a person for theirs, everybody else for themselves. */
  private List<PartyId> teamsOf(PartyId party) {
    return teamsOfParty.computeIfAbsent(
        party,
        id ->
            plan.party(id)
                .filter(Person.class::isInstance)
                .map(person -> ((Person) person).teams())
                .filter(teams -> !teams.isEmpty())
                .orElse(List.of(id)));
  }

  private void pair(int[] rising, int place) {
    for (int i = 0; i < rising.length; i++) {
      for (int j = i + 1; j < rising.length; j++) {
        ones.add(rising[i]);
        others.add(rising[j]);
        places.add(place);
      }
    }
  }

  private List<Coupling> couplings(PartyId[] teams) {
    int[] one = ones.toArray();
    int[] other = others.toArray();
    int[] place = places.toArray();
    int[] order = new int[one.length];
    Arrays.setAll(order, i -> i);
    order = sorted(sorted(order, other, teams.length), one, teams.length);
    List<Coupling> found = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= order.length; to++) {
      int first = order[from];
      if (to == order.length || one[order[to]] != one[first] || other[order[to]] != other[first]) {
        List<KeyResultId> both = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
          both.add(keyResults.get(place[order[i]]));
        }
        found.add(new Coupling(teams[one[first]], teams[other[first]], both));
        from = to;
      }
    }
    found.sort(Comparator.<Coupling>comparingInt(both -> both.keyResults().size()).reversed());
    return List.copyOf(found);
  }

  /** The items by their keys, which are below a bound; equal keys stay in their order. */
  private static int[] sorted(int[] items, int[] keys, int bound) {
    int[] next = new int[bound + 1];
    for (int item : items) {
      next[keys[item] + 1]++;
    }
    for (int key = 0; key < bound; key++) {
      next[key + 1] += next[key];
    }
    int[] sorted = new int[items.length];
    for (int item : items) {
      sorted[next[keys[item]]++] = item;
    }
    return sorted;
  }
}
