package dev.okr.scoring;

import dev.okr.core.goal.Objective;
import dev.okr.core.internal.IntList;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.internal.figures.Figures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The numbers of the objectives that count for a party that owns them, and for a cycle, in the
 * plan's order ({@code docs/reference/scoring.md}, section 3). One pass over the plan answers for
 * all of them. Immutable once made.
 */
final class Groups {

  private static final IntList NONE = new IntList();

  private final Map<PartyId, IntList> byOwner = new HashMap<>();
  private final Map<CycleId, IntList> byCycle = new HashMap<>();

  private final Figures figures;

  Groups(Figures figures) {
    this.figures = figures;
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

  /**
   * The objectives of a party that count: those of its cycles that run on the day, else of those
   * that ended last, and those without a cycle.
   */
  int[] ofOwner(PartyId party) {
    int[] owned = byOwner.getOrDefault(party, NONE).toArray();
    LocalDate on = figures.on();
    boolean anyRuns = IntStream.of(owned).anyMatch(o -> runsOn(o, on));
    Optional<LocalDate> lastEnd =
        IntStream.of(owned)
            .mapToObj(figures.objectives()::span)
            .flatMap(Optional::stream)
            .map(DateSpan::to)
            .filter(end -> end.isBefore(on))
            .max(Comparator.naturalOrder());
    return IntStream.of(owned)
        .filter(
            o ->
                figures.objectives().span(o).isEmpty()
                    || (anyRuns
                        ? runsOn(o, on)
                        : figures.objectives().span(o).map(DateSpan::to).equals(lastEnd)))
        .filter(figures.objectives()::countsInGroups)
        .toArray();
  }

  private boolean runsOn(int o, LocalDate on) {
    return figures.objectives().span(o).filter(span -> span.contains(on)).isPresent();
  }

  /** The objectives of a party in one cycle that count. */
  int[] ofOwner(PartyId party, CycleId cycle) {
    return IntStream.of(byOwner.getOrDefault(party, NONE).toArray())
        .filter(o -> figures.objective(o).cycle().equals(Optional.of(cycle)))
        .filter(figures.objectives()::countsInGroups)
        .toArray();
  }

  /** The objectives of a cycle that count. */
  int[] ofCycle(CycleId cycle) {
    return IntStream.of(byCycle.getOrDefault(cycle, NONE).toArray())
        .filter(figures.objectives()::countsInGroups)
        .toArray();
  }
}
