package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Closings;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.time.CycleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The goals that are scored on a day: those of the plan in force, and in place of the goals of a
 * closed cycle those of the version that was in force and known when it was closed (scoring.md,
 * section 4).
 *
 * @param plan the plan in force, with those goals
 * @param objectives the objectives, in the order of the plan; those it lacks come last
 */
public record Composition(Plan plan, List<Placed> objectives) {

  /**
   * An objective and what it sees.
   *
   * @param objective the objective
   * @param realm what it sees
   */
  record Placed(Objective objective, Realm realm) {}

  /** The goals of a single plan. */
  public static Composition of(Plan plan, Closings closings) {
    return of(plan, Map.of(), closings);
  }

  /**
   * The goals of a history on a day.
   *
   * @param known versions recorded later are not looked at
   */
  public static Composition of(
      PlanHistory history, Closings closings, LocalDate day, Instant known) {
    Plan plan = history.versionOn(day, known).plan();
    if (closings.all().isEmpty()) {
      return of(plan, closings);
    }
    Map<CycleId, Plan> frozen = new LinkedHashMap<>();
    // what two closed cycles had one after the other stays with the one that was closed first
    closings.all().stream()
        .sorted(Comparator.comparing(Closed::recordedAt).thenComparing(Closed::cycle))
        .forEach(
            closed -> frozen.put(closed.cycle(), frozen(history, Close.of(closed), day, known)));
    return of(plan, frozen, closings);
  }

  private static Plan frozen(PlanHistory history, Close close, LocalDate day, Instant known) {
    List<PlanVersion> looked =
        history.versions().stream()
            .filter(version -> !version.on().isAfter(close.on()))
            .filter(version -> !version.recordedAt().isAfter(close.recordedAt()))
            .filter(version -> !version.recordedAt().isAfter(known))
            .toList();
    PlanHistory seen = looked.isEmpty() ? history : PlanHistory.of(looked);
    return seen.versionOn(looked.isEmpty() ? LocalDate.MIN : day, known).plan();
  }

  private static Composition of(Plan plan, Map<CycleId, Plan> frozen, Closings closings) {
    Realms realms = new Realms(plan, closings);
    Map<ObjectiveId, Placed> kept = new LinkedHashMap<>();
    Set<KeyResultId> keptKeyResults = new HashSet<>();
    frozen.forEach(
        (cycle, version) -> {
          for (Objective objective : version.objectives()) {
            if (objective.cycle().equals(Optional.of(cycle)) && !kept.containsKey(objective.id())) {
              Objective own = without(objective, keptKeyResults);
              kept.put(objective.id(), new Placed(own, realms.of(version, cycle)));
              own.keyResults().forEach(k -> keptKeyResults.add(k.id()));
            }
          }
        });
    List<Placed> objectives = new ArrayList<>(plan.objectives().size());
    for (Objective objective : plan.objectives()) {
      Placed instead = kept.isEmpty() ? null : kept.remove(objective.id());
      if (instead != null) {
        objectives.add(instead);
      } else if (objective.cycle().filter(frozen::containsKey).isEmpty()) {
        objectives.add(
            new Placed(without(objective, keptKeyResults), realms.of(objective.cycle())));
      }
    }
    objectives.addAll(kept.values());
    return new Composition(frozen.isEmpty() ? plan : with(plan, objectives), objectives);
  }

  /** The plan in force with the goals that are scored in place of its own. */
  private static Plan with(Plan plan, List<Placed> objectives) {
    List<Objective> all = objectives.stream().map(Placed::objective).toList();
    return plan.objectives().equals(all) ? plan : plan.toBuilder().objectives(all).build();
  }

  /** An objective without the key results that stay with a closed cycle. */
  private static Objective without(Objective objective, Set<KeyResultId> elsewhere) {
    return elsewhere.isEmpty()
            || objective.keyResults().stream().noneMatch(k -> elsewhere.contains(k.id()))
        ? objective
        : objective.toBuilder()
            .keyResults(
                objective.keyResults().stream().filter(k -> !elsewhere.contains(k.id())).toList())
            .build();
  }

  /** The realms of a composition, each made once. */
  private static final class Realms {

    private final Closings closings;
    private final Plan plan;
    private final Realm open;
    private final Map<CycleId, Realm> closed = new HashMap<>();

    Realms(Plan plan, Closings closings) {
      this.plan = plan;
      this.closings = closings;
      this.open = new Realm(plan, Close.NONE);
    }

    Realm of(Optional<CycleId> cycle) {
      return cycle.isEmpty() || closings.of(cycle.get()).isEmpty() ? open : of(plan, cycle.get());
    }

    Realm of(Plan version, CycleId cycle) {
      return Objects.requireNonNull(
          closed.computeIfAbsent(cycle, id -> new Realm(version, Close.of(id, closings))));
    }
  }
}
