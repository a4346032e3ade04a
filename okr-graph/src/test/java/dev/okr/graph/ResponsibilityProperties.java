package dev.okr.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.RaciRole;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.graph.ResponsibilityGraph.Coupling;
import dev.okr.graph.ResponsibilityGraph.Indispensable;
import dev.okr.graph.ResponsibilityGraph.PartyLoad;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every question about roles, asked again of the plan by looking at every pair of everything. */
class ResponsibilityProperties {

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  private static List<KeyResult> keyResults(Plan plan) {
    return plan.objectives().stream().map(Objective::keyResults).flatMap(List::stream).toList();
  }

  private static Set<PartyId> holders(KeyResult keyResult, RaciRole role) {
    if (keyResult.raci().isPresent()) {
      return Set.copyOf(keyResult.raci().get().of(role));
    }
    boolean isOwners = role == RaciRole.RESPONSIBLE || role == RaciRole.ACCOUNTABLE;
    return isOwners ? keyResult.owner().map(Set::of).orElse(Set.of()) : Set.of();
  }

  private static Set<PartyId> teams(Plan plan, KeyResult keyResult) {
    return Stream.of(RaciRole.RESPONSIBLE, RaciRole.ACCOUNTABLE, RaciRole.CONSULTED)
        .flatMap(role -> holders(keyResult, role).stream())
        .flatMap(
            party ->
                plan.party(party).orElse(null) instanceof Person person && !person.teams().isEmpty()
                    ? person.teams().stream()
                    : Stream.of(party))
        .collect(Collectors.toSet());
  }

  private static List<KeyResultId> ids(Stream<KeyResult> keyResults) {
    return keyResults.map(KeyResult::id).toList();
  }

  @Property(tries = 500)
  void teamsAreCoupledByTheKeyResultsTheyShare(@ForAll("plans") Plan plan) {
    Set<PartyId> all = new TreeSet<>();
    keyResults(plan).forEach(keyResult -> all.addAll(teams(plan, keyResult)));
    List<Coupling> expected = new ArrayList<>();
    for (PartyId one : all) {
      for (PartyId other : all) {
        List<KeyResultId> both =
            ids(
                keyResults(plan).stream()
                    .filter(k -> teams(plan, k).containsAll(List.of(one, other))));
        if (one.compareTo(other) < 0 && !both.isEmpty()) {
          expected.add(new Coupling(one, other, both));
        }
      }
    }
    expected.sort(Comparator.comparingInt(coupling -> -coupling.keyResults().size()));
    assertThat(ResponsibilityGraph.of(plan).coupling()).isEqualTo(expected);
  }

  @Property(tries = 500)
  void aPartyCarriesTheKeyResultsInWhichItHasARole(@ForAll("plans") Plan plan) {
    ResponsibilityGraph graph = ResponsibilityGraph.of(plan);
    List<PartyLoad> expected = new ArrayList<>();
    for (PartyId party : graph.parties()) {
      int[] held =
          Stream.of(RaciRole.values())
              .mapToInt(
                  role ->
                      (int)
                          keyResults(plan).stream()
                              .filter(k -> holders(k, role).contains(party))
                              .count())
              .toArray();
      assertThat(held).isNotEqualTo(new int[held.length]);
      expected.add(new PartyLoad(party, held[0], held[1], held[2], held[3]));
    }
    expected.sort(Comparator.comparingInt(load -> -load.binding()));
    assertThat(graph.load()).isEqualTo(expected);
    assertThat(graph.parties()).isSorted().doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void whoLeavesLeavesKeyResultsToNobody(@ForAll("plans") Plan plan) {
    ResponsibilityGraph graph = ResponsibilityGraph.of(plan);
    List<Indispensable> expected = new ArrayList<>();
    for (PartyId party : graph.parties()) {
      List<KeyResultId> work =
          ids(
              keyResults(plan).stream()
                  .filter(k -> holders(k, RaciRole.RESPONSIBLE).equals(Set.of(party))));
      List<KeyResultId> answer =
          ids(
              keyResults(plan).stream()
                  .filter(k -> holders(k, RaciRole.ACCOUNTABLE).equals(Set.of(party))));
      if (!work.isEmpty() || !answer.isEmpty()) {
        expected.add(new Indispensable(party, work, answer));
      }
    }
    expected.sort(
        Comparator.comparingInt(
            one -> {
              Set<KeyResultId> left = new HashSet<>(one.soleResponsible());
              left.addAll(one.soleAccountable());
              return -left.size();
            }));
    assertThat(graph.indispensable()).isEqualTo(expected);
  }
}
