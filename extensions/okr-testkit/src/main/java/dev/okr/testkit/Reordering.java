package dev.okr.testkit;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A scenario, and the same one in another order: of metrics, objectives, key results, measures,
 * dependencies and of the lines of the journal, whose entries keep the instants at which they were
 * recorded. Goals, metrics and entries are the same.
 *
 * @param before the scenario
 * @param after the same in another order
 */
public record Reordering(Scenario before, Scenario after) {

  private static final int KEYS = 12;

  /** Rejects {@code null}. */
  public Reordering {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Other orders of scenarios. */
  public static Arbitrary<Reordering> of(Scenarios scenarios) {
    return of(scenarios, true);
  }

  /**
   * Other orders in which key results and measures stay where they are, for policies that share
   * unstated weights out in the order of the parts.
   */
  public static Arbitrary<Reordering> ofObjectives(Scenarios scenarios) {
    return of(scenarios, false);
  }

  private static Arbitrary<Reordering> of(Scenarios scenarios, boolean parts) {
    Arbitrary<List<Integer>> keys = Arbitraries.integers().between(0, KEYS).list().ofSize(KEYS);
    return Combinators.combine(Objects.requireNonNull(scenarios, "scenarios").arbitrary(), keys)
        .as((scenario, order) -> new Reordering(scenario, reordered(scenario, order, parts)))
        .withoutEdgeCases();
  }

  private static Scenario reordered(Scenario scenario, List<Integer> keys, boolean parts) {
    Plan plan = scenario.plan();
    List<Objective> objectives =
        parts
            ? plan.objectives().stream().map(objective -> reordered(objective, keys)).toList()
            : plan.objectives();
    Plan other =
        plan.toBuilder()
            .metrics(sorted(plan.dictionary().metrics(), keys))
            .objectives(sorted(objectives, keys))
            .dependencies(sorted(plan.dependencies(), keys))
            .build();
    List<Entry> lines = sorted(scenario.journal().entries(), keys);
    return new Scenario(other, Journal.of(lines), scenario.on());
  }

  private static Objective reordered(Objective objective, List<Integer> keys) {
    List<KeyResult> keyResults = new ArrayList<>();
    for (KeyResult keyResult : objective.keyResults()) {
      keyResults.add(keyResult.toBuilder().measures(sorted(keyResult.measures(), keys)).build());
    }
    return objective.toBuilder().keyResults(sorted(keyResults, keys)).build();
  }

  /** By keys, counted round; as it was where they are the same. */
  private static <T> List<T> sorted(List<T> items, List<Integer> keys) {
    return IntStream.range(0, items.size())
        .boxed()
        .sorted(Comparator.comparing(i -> keys.get(i % keys.size())))
        .map(items::get)
        .toList();
  }

  /** Both in lines. */
  @Override
  public String toString() {
    return before + "\nin another order:\n" + after;
  }
}
