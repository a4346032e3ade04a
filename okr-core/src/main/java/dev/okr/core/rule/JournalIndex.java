package dev.okr.core.rule;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journal up to a date, by what its entries are about. */
final class JournalIndex {

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::on).thenComparing(Entry::recordedAt);

  private final Map<KeyResultId, List<CheckIn>> checkIns = new HashMap<>();
  private final Map<MetricId, LocalDate> newestReading = new HashMap<>();
  private final Map<CycleId, LocalDate> closed = new HashMap<>();
  private final Map<Subject, List<LocalDate>> decisions = new HashMap<>();
  private final Map<Subject, Boolean> retrospectives = new HashMap<>();

  JournalIndex(Journal journal, @Nullable LocalDate on) {
    for (Entry entry : journal.entries()) {
      if (on != null && entry.on().isAfter(on)) {
        continue;
      }
      if (entry instanceof CheckIn checkIn) {
        checkIns.computeIfAbsent(checkIn.keyResult(), any -> new ArrayList<>()).add(checkIn);
      } else if (entry instanceof Reading reading) {
        newestReading.merge(reading.metric(), reading.on(), JournalIndex::later);
      } else if (entry instanceof Closed close) {
        closed.merge(close.cycle(), close.on(), JournalIndex::earlier);
      } else if (entry instanceof Decision decision) {
        for (Subject about : decision.about()) {
          decisions.computeIfAbsent(about, any -> new ArrayList<>()).add(decision.on());
        }
      } else if (entry instanceof Retrospective retrospective) {
        retrospectives.put(retrospective.about(), true);
      }
    }
    checkIns.values().forEach(list -> list.sort(ORDER));
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

  /** The days of the decisions about an element. */
  List<LocalDate> decisions(Subject about) {
    return decisions.getOrDefault(about, List.of());
  }

  /** Whether there is a retrospective of an element. */
  boolean hasRetrospective(Subject about) {
    return retrospectives.containsKey(about);
  }
}
