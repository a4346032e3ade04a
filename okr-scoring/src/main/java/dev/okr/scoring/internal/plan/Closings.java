package dev.okr.scoring.internal.plan;

import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reopened;
import dev.okr.core.time.CycleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cycles are closed: since its last reopening, the first close (scoring.md, section 1). */
public final class Closings {

  private final Map<CycleId, Close> closes;

  private Closings(Map<CycleId, Close> closes) {
    this.closes = closes;
  }

  /** The closings that a journal tells of. */
  public static Closings of(Journal journal) {
    List<Entry> all = new ArrayList<>();
    for (Entry entry : journal.hasAmendments() ? journal.entries() : List.<Entry>of()) {
      if (entry instanceof Closed || entry instanceof Reopened) {
        all.add(entry);
      }
    }
    all.sort(Comparator.comparing(Entry::recordedAt)); // stable: then by line
    Map<CycleId, Close> closes = new HashMap<>();
    for (Entry entry : all) {
      if (entry instanceof Closed closed) {
        closes.putIfAbsent(closed.cycle(), new Close(closed.on(), closed.recordedAt()));
      } else if (entry instanceof Reopened reopened) {
        closes.remove(reopened.cycle());
      }
    }
    return new Closings(closes);
  }

  /** The close of a cycle; {@link Close#NONE} if it is open. */
  Close of(CycleId cycle) {
    return closes.getOrDefault(cycle, Close.NONE);
  }

  /** The closed cycles. */
  List<CycleId> cycles() {
    return closes.keySet().stream().sorted().toList();
  }

  /** Whether no cycle is closed. */
  boolean isEmpty() {
    return closes.isEmpty();
  }
}
