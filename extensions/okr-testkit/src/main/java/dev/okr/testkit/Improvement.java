package dev.okr.testkit;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.testkit.internal.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A scenario, and the same one in which one check-in says more, or all do: a value lies further in
 * the direction of its target, or more is done. What is better of a band is what is nearer to it,
 * and that only where the last value counts.
 *
 * @param before the scenario
 * @param after the same with the better check-ins; equal to it where no check-in can say more
 * @param better the better check-ins; empty where none can say more
 */
public record Improvement(Scenario before, Scenario after, List<CheckIn> better) {

  private static final int ALL = 0;
  private static final int MOST_ENTRIES = 100;
  private static final int MOST_PERCENT = 100;

  /** Copies the list; rejects {@code null}. */
  public Improvement {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    better = List.copyOf(Objects.requireNonNull(better, "better"));
  }

  /**
   * Improvements of scenarios in which nothing changes, so that a check-in is measured by the
   * target of the plan.
   */
  public static Arbitrary<Improvement> of(Scenarios scenarios) {
    // what shrinks to all of them still has the one that fails, whatever else is left out
    return Combinators.combine(
            Objects.requireNonNull(scenarios, "scenarios").withoutChanges().arbitrary(),
            Arbitraries.integers().between(ALL, MOST_ENTRIES),
            Arbitraries.integers().between(1, MOST_PERCENT))
        .as(Improvement::of)
        .withoutEdgeCases();
  }

  private static Improvement of(Scenario scenario, int number, int percent) {
    List<CheckIn> all = new ArrayList<>();
    for (Entry entry : scenario.journal().entries()) {
      if (entry instanceof CheckIn checkIn) {
        better(scenario.plan(), checkIn, percent).ifPresent(all::add);
      }
    }
    List<CheckIn> better =
        number == ALL || all.isEmpty() ? all : List.of(all.get(number % all.size()));
    Map<EntryId, Entry> byId = new HashMap<>();
    better.forEach(checkIn -> byId.put(checkIn.id(), checkIn));
    List<Entry> entries = new ArrayList<>(scenario.journal().entries());
    entries.replaceAll(entry -> byId.getOrDefault(entry.id(), entry));
    return new Improvement(scenario, scenario.with(Journal.of(entries)), better);
  }

  private static Optional<CheckIn> better(Plan plan, CheckIn checkIn, int percent) {
    Optional<Measure> measure = plan.keyResult(checkIn.keyResult()).flatMap(checkIn::measureOf);
    return measure
        .filter(found -> hasDirection(plan, found))
        .flatMap(found -> better(found.target(), checkIn, percent))
        .filter(better -> !better.equals(checkIn));
  }

  private static boolean hasDirection(Plan plan, Measure measure) {
    Observation observed =
        measure
            .observe()
            .or(() -> measure.metric().flatMap(plan::metric).map(Observation::usualFor))
            .orElse(Observation.LAST);
    return observed == Observation.LAST || !(measure.target() instanceof Target.Between);
  }

  private static Optional<CheckIn> better(Target target, CheckIn checkIn, int percent) {
    if (checkIn.done().isPresent()) {
      return Optional.of(checkIn.toBuilder().done(more(target, checkIn.done().get())).build());
    }
    Optional<BigDecimal> value = checkIn.value();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (target instanceof Target.Completion) {
      BigDecimal most = BigDecimal.valueOf(MOST_PERCENT);
      BigDecimal more = value.get().add(BigDecimal.valueOf(percent)).min(most);
      return Optional.of(checkIn.toBuilder().value(more.max(value.get())).build());
    }
    return Way.of(target)
        .map(way -> way.further(value.get(), percent))
        .map(more -> checkIn.toBuilder().value(more).build());
  }

  private static List<MilestoneId> more(Target target, List<MilestoneId> done) {
    Set<MilestoneId> all = new LinkedHashSet<>(done);
    if (target instanceof Target.Milestones milestones) {
      milestones.items().stream()
          .map(item -> item.id())
          .filter(id -> !done.contains(id))
          .findFirst()
          .ifPresent(all::add);
    } else if (target instanceof Target.Done) {
      all.add(Target.Done.ID);
    }
    return List.copyOf(all);
  }

  /** The scenario in lines, and what the better check-ins say. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(before.toString());
    for (CheckIn checkIn : better) {
      text.append("\nbetter: ").append(checkIn.id());
      checkIn.value().ifPresent(value -> text.append(" = ").append(value.toPlainString()));
      checkIn.done().ifPresent(done -> text.append(" done ").append(done));
    }
    return better.isEmpty() ? text + "\nnothing is better" : text.toString();
  }
}
