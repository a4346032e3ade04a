package dev.okr.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever the history of verbs, a plan equals the one made at once from what it should hold, finds
 * everything by id, and no earlier version has changed.
 */
class PlanVerbsProperties {

  /** A change: what is done to which objective, key result or party, with which weight. */
  record Step(Verb verb, int objective, int keyResult, int weight) {}

  enum Verb {
    PUT_OBJECTIVE,
    TAKE_OBJECTIVE,
    PUT_KEY_RESULT,
    TAKE_KEY_RESULT,
    REVISE_KEY_RESULT,
    PUT_TEAM,
    PUT_PERSON,
    TAKE_PARTY
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Verb.class),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1, 5))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  /** What the plan should hold, in java.util collections. */
  private static final class Mirror {

    private final Map<String, Map<String, Integer>> objectives = new LinkedHashMap<>();
    private final Map<String, Integer> teams = new LinkedHashMap<>();
    private final Map<String, Integer> people = new LinkedHashMap<>();

    private String ownerOf(String keyResult) {
      return objectives.entrySet().stream()
          .filter(entry -> entry.getValue().containsKey(keyResult))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }

    /** Whether the step is possible; then it is made. */
    private boolean take(Step step) {
      String o = "O" + step.objective();
      String k = "K" + step.keyResult();
      String p = "P" + step.objective();
      switch (step.verb()) {
        case PUT_OBJECTIVE -> {
          if (!ownerOf(k).isEmpty() && !ownerOf(k).equals(o)) {
            return false;
          }
          objectives.put(o, new LinkedHashMap<>(Map.of(k, step.weight())));
        }
        case TAKE_OBJECTIVE -> objectives.remove(o);
        case PUT_KEY_RESULT -> {
          boolean elsewhere = !ownerOf(k).isEmpty() && !ownerOf(k).equals(o);
          if (elsewhere || !objectives.containsKey(o)) {
            return false;
          }
          objectives.get(o).put(k, step.weight());
        }
        case TAKE_KEY_RESULT -> objectives.values().forEach(each -> each.remove(k));
        case REVISE_KEY_RESULT -> {
          if (ownerOf(k).isEmpty()) {
            return false;
          }
          objectives.get(ownerOf(k)).put(k, step.weight());
        }
        case PUT_TEAM -> {
          if (people.containsKey(p)) {
            return false;
          }
          teams.put(p, step.weight());
        }
        case PUT_PERSON -> {
          if (teams.containsKey(p)) {
            return false;
          }
          people.put(p, step.weight());
        }
        case TAKE_PARTY -> {
          teams.remove(p);
          people.remove(p);
        }
      }
      return true;
    }

    private Plan plan() {
      List<Objective> all = new ArrayList<>();
      objectives.forEach(
          (o, keyResults) -> {
            Objective.Builder made = Objective.builder().id(o);
            keyResults.forEach((k, weight) -> made.addKeyResult(keyResult(k, weight)));
            all.add(made.build());
          });
      return Plan.builder("p")
          .objectives(all)
          .teams(teams.keySet().stream().map(id -> Team.of(id, "" + teams.get(id))).toList())
          .people(people.keySet().stream().map(id -> Person.of(id, "" + people.get(id))).toList())
          .build();
    }
  }

  private static KeyResult keyResult(String id, int weight) {
    return KeyResult.builder().id(id).weight(weight).build();
  }

  private static Plan take(Plan plan, Step step) {
    ObjectiveId o = ObjectiveId.of("O" + step.objective());
    KeyResultId k = KeyResultId.of("K" + step.keyResult());
    String p = "P" + step.objective();
    KeyResult keyResult = keyResult(k.value(), step.weight());
    return switch (step.verb()) {
      case PUT_OBJECTIVE -> plan.with(Objective.builder().id(o).addKeyResult(keyResult).build());
      case TAKE_OBJECTIVE -> plan.without(o);
      case PUT_KEY_RESULT -> plan.with(o, keyResult);
      case TAKE_KEY_RESULT -> plan.without(k);
      case REVISE_KEY_RESULT -> plan.revise(k, any -> keyResult);
      case PUT_TEAM -> plan.with(Team.of(p, "" + step.weight()));
      case PUT_PERSON -> plan.with(Person.of(p, "" + step.weight()));
      case TAKE_PARTY -> plan.without(PartyId.of(p));
    };
  }

  private static Plan takeOrStay(Plan plan, Step step, boolean possible) {
    try {
      Plan next = take(plan, step);
      assertThat(possible).as(step + " of " + plan.objectives()).isTrue();
      return next;
    } catch (IllegalArgumentException refused) {
      assertThat(possible).as(refused.getMessage()).isFalse();
      return plan;
    }
  }

  @Property
  void aPlanIsWhatWasDoneToIt(@ForAll("steps") List<Step> steps) {
    Mirror mirror = new Mirror();
    Plan plan = Plan.builder("p").build();
    Map<Plan, Plan> versions = new LinkedHashMap<>();
    for (Step step : steps) {
      boolean possible = mirror.take(step);
      plan = takeOrStay(plan, step, possible);
      versions.put(plan, mirror.plan());
    }
    versions.forEach(PlanVerbsProperties::check);
  }

  private static void check(Plan plan, Plan expected) {
    assertThat(plan).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(plan.keyResultCount()).isEqualTo(expected.keyResultCount());
    for (int i = 0; i <= 9; i++) {
      KeyResultId k = KeyResultId.of("K" + i);
      assertThat(plan.keyResult(k)).isEqualTo(expected.keyResult(k));
      assertThat(plan.objectiveOf(k)).isEqualTo(expected.objectiveOf(k));
      assertThat(plan.objective(ObjectiveId.of("O" + i)))
          .isEqualTo(expected.objective(ObjectiveId.of("O" + i)));
      assertThat(plan.party(PartyId.of("P" + i))).isEqualTo(expected.party(PartyId.of("P" + i)));
    }
  }
}
