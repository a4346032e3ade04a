package dev.okr.testkit;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.testkit.internal.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A scenario, and the same one in which one check-in says more: its value lies further in the
 * direction of its target, or more is done. What is better of a band is what is nearer to it, and
 * that only where the last value counts.
 *
 * @param before the scenario
 * @param after the same with the better check-in; equal to it where no check-in can say more
 * @param better the better check-in; empty where none can say more
 */
public record Improvement(Scenario before, Scenario after, Optional<CheckIn> better) {

  private static final int MOST_ENTRIES = 100;
  private static final int MOST_PERCENT = 100;

  /** Rejects {@code null}. */
  public Improvement {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(better, "better");
  }

  /**
   * Improvements of scenarios in which nothing changes, so that a check-in is measured by the
   * target of the plan.
   */
  public static Arbitrary<Improvement> of(Scenarios scenarios) {
    return Combinators.combine(
            Objects.requireNonNull(scenarios, "scenarios").withoutChanges().arbitrary(),
            Arbitraries.integers().between(0, MOST_ENTRIES),
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
    if (all.isEmpty()) {
      return new Improvement(scenario, scenario, Optional.empty());
    }
    CheckIn better = all.get(number % all.size());
    List<Entry> entries = new ArrayList<>(scenario.journal().entries());
    entries.replaceAll(entry -> entry.id().equals(better.id()) ? better : entry);
    return new Improvement(scenario, scenario.with(Journal.of(entries)), Optional.of(better));
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

  /** The scenario in lines, and what the better check-in says. */
  @Override
  public String toString() {
    return before
        + better
            .map(
                checkIn ->
                    "\nbetter: "
                        + checkIn.id()
                        + checkIn.value().map(value -> " = " + value.toPlainString()).orElse("")
                        + checkIn.done().map(done -> " done " + done).orElse(""))
            .orElse("\nnothing is better");
  }
}
