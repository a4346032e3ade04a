package dev.okr.core.rule;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The journal up to a date, by what its entries are about. */
final class JournalIndex {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::on).thenComparing(Entry::recordedAt);

  private final Map<KeyResultId, List<CheckIn>> checkIns = new HashMap<>();
  private final Map<KeyResultId, NavigableSet<LocalDate>> asks = new HashMap<>();
  private final Map<MetricId, LocalDate> newestReading = new HashMap<>();
  private final Map<MetricId, Map<Integer, SortedSet<LocalDate>>> revised = new HashMap<>();
  private final Map<CycleId, LocalDate> closed = new HashMap<>();
  private final Map<Subject, NavigableSet<LocalDate>> decisions = new HashMap<>();
  private final Set<Subject> retrospectives = new HashSet<>();

  JournalIndex(Journal journal, @Nullable LocalDate on) {
    for (Entry entry : journal.entries()) {
      if (on == null || !entry.on().isAfter(on)) {
        add(entry);
      }
    }
    checkIns.values().forEach(list -> list.sort(ORDER));
  }

  private void add(Entry entry) {
    if (entry instanceof CheckIn checkIn) {
      checkIns.computeIfAbsent(checkIn.keyResult(), any -> new ArrayList<>(1)).add(checkIn);
      if (!checkIn.asks().isEmpty()) {
        asks.computeIfAbsent(checkIn.keyResult(), any -> new TreeSet<>()).add(checkIn.on());
      }
    } else if (entry instanceof Reading reading) {
      newestReading.merge(reading.metric(), reading.on(), JournalIndex::later);
    } else if (entry instanceof MetricRevised revision) {
      revised
          .computeIfAbsent(revision.metric(), any -> new HashMap<>())
          .computeIfAbsent(revision.version(), any -> new TreeSet<>())
          .add(revision.on());
    } else if (entry instanceof Closed close) {
      closed.merge(close.cycle(), close.on(), JournalIndex::earlier);
    } else if (entry instanceof Decision decision) {
      for (Subject about : decision.about()) {
        Subject whole = new Subject(about.kind(), about.id()); // of a measure: its key result
        decisions.computeIfAbsent(whole, any -> new TreeSet<>()).add(decision.on());
      }
    } else if (entry instanceof Retrospective retrospective) {
      retrospectives.add(retrospective.about());
    }
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  /** The check-ins of a key result, in the order in which they count. */
  List<CheckIn> checkIns(KeyResultId keyResult) {
    return checkIns.getOrDefault(keyResult, List.of());
  }

  /** The day of the newest reading of a metric. */
  Optional<LocalDate> newestReading(MetricId metric) {
    return Optional.ofNullable(newestReading.get(metric));
  }

  /** The day a cycle was closed. */
  Optional<LocalDate> closed(CycleId cycle) {
    return Optional.ofNullable(closed.get(cycle));
  }

  /** The days on which a version of a metric was brought in. */
  Set<LocalDate> revised(MetricId metric, int version) {
    return revised.getOrDefault(metric, Map.of()).getOrDefault(version, new TreeSet<>());
  }

  /** The days of the check-ins of a key result that ask for support. */
  NavigableSet<LocalDate> asks(KeyResultId keyResult) {
    return asks.getOrDefault(keyResult, Collections.emptyNavigableSet());
  }

  /** The days of the decisions about an element. */
  NavigableSet<LocalDate> decisions(Subject about) {
    return decisions.getOrDefault(about, Collections.emptyNavigableSet());
  }

  /** What there are retrospectives of. */
  Set<Subject> retrospectives() {
    return retrospectives;
  }
}
