package dev.okr.core.journal;

import dev.okr.core.time.CycleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which cycles are closed, and by which entry: the first close since the last reopening, in the
 * order in which they were recorded.
 *
 * <pre>{@code
 * boolean closed = Closings.of(journal).of(CycleId.of("2026Q1")).isPresent();
 * }</pre>
 */
public final class Closings {

  private final Map<CycleId, Closed> byCycle;

  private Closings(Map<CycleId, Closed> byCycle) {
    this.byCycle = byCycle;
  }

  /**
   * What a journal says, of whatever business date; reads it once, and not at all where nothing
   * amends.
   */
  public static Closings of(Journal journal) {
    return of(journal, entry -> true);
  }

  /**
   * What a journal says on a day.
   *
   * @param on closes and reopenings with a later business date don't count yet
   */
  public static Closings of(Journal journal, LocalDate on) {
    Objects.requireNonNull(on, "on");
    return of(journal, entry -> !entry.on().isAfter(on));
  }

  private static Closings of(Journal journal, Predicate<Entry> counts) {
    List<Entry> all = new ArrayList<>();
    if (Objects.requireNonNull(journal, "journal").hasAmendments()) {
      for (Entry entry : journal.entries()) {
        if (isClosing(entry) && counts.test(entry)) {
          all.add(entry);
        }
      }
    }
    all.sort(Comparator.comparing(Entry::recordedAt)); // stable: then by line
    Map<CycleId, Closed> byCycle = new LinkedHashMap<>();
    for (Entry entry : all) {
      if (entry instanceof Closed closed) {
        byCycle.putIfAbsent(closed.cycle(), closed);
      } else if (entry instanceof Reopened reopened) {
        byCycle.remove(reopened.cycle());
      }
    }
    return new Closings(byCycle);
  }

  /** Whether an entry closes or reopens a cycle. */
  public static boolean isClosing(Entry entry) {
    Objects.requireNonNull(entry, "entry");
    return entry instanceof Closed || entry instanceof Reopened;
  }

  /** The close of a cycle; empty if the cycle is open. */
  public Optional<Closed> of(CycleId cycle) {
    return Optional.ofNullable(byCycle.get(Objects.requireNonNull(cycle, "cycle")));
  }

  /** The closes that count, one for each closed cycle, in the order in which they were recorded. */
  public List<Closed> all() {
    return List.copyOf(byCycle.values());
  }
}
