package dev.okr.core.rule.facts;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.State;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Closings;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TakenBack;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.time.CycleId;
import java.time.Instant;
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

/** The journal up to a date, without what is taken back, by what its entries are about. */
public final class JournalIndex {

  /** Of equal ones the later line counts as the later entry, since sorting keeps their order. */
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::on).thenComparing(Entry::recordedAt);

  private final Map<KeyResultId, List<CheckIn>> checkIns = new HashMap<>();
  private final Map<KeyResultId, NavigableSet<LocalDate>> asks = new HashMap<>();
  private final Map<KeyResultId, List<TargetRevised>> targets = new HashMap<>();
  private final Map<MetricId, List<Reading>> readings = new HashMap<>();
  private final Map<MetricId, Map<Integer, SortedSet<LocalDate>>> revised = new HashMap<>();
  private final Map<Subject, StateChanged> states = new HashMap<>();
  private final Map<Subject, ScoreAdjusted> adjusted = new HashMap<>();
  private final Map<Subject, NavigableSet<LocalDate>> decisions = new HashMap<>();
  private final Set<Subject> retrospectives = new HashSet<>();
  private final TakenBack takenBack;
  private final Closings closings;
  private final Journal journal;
  private @Nullable Map<EntryId, Integer> lines;

  /** The index of the check's journal, made when first asked for. */
  public static JournalIndex of(RuleContext context) {
    return context.remember(
        JournalIndex.class, c -> new JournalIndex(c.journal(), c.on().orElse(null)));
  }

  private JournalIndex(Journal journal, @Nullable LocalDate on) {
    this.journal = journal;
    this.takenBack = TakenBack.in(journal, Instant.MAX);
    this.closings = on == null ? Closings.of(journal) : Closings.of(journal, on);
    int line = 0;
    for (Entry entry : journal.entries()) {
      if (!takenBack.has(line++) && (on == null || !entry.on().isAfter(on))) {
        add(entry);
      }
    }
    checkIns.values().forEach(list -> list.sort(ORDER));
    readings.values().forEach(list -> list.sort(ORDER));
    targets.values().forEach(list -> list.sort(ORDER));
  }

  private void add(Entry entry) {
    if (entry instanceof CheckIn checkIn) {
      checkIns.computeIfAbsent(checkIn.keyResult(), any -> new ArrayList<>(1)).add(checkIn);
      if (!checkIn.asks().isEmpty()) {
        asks.computeIfAbsent(checkIn.keyResult(), any -> new TreeSet<>()).add(checkIn.on());
      }
    } else if (entry instanceof Reading reading) {
      readings.computeIfAbsent(reading.metric(), any -> new ArrayList<>(1)).add(reading);
    } else if (entry instanceof TargetRevised revision) {
      targets.computeIfAbsent(revision.keyResult(), any -> new ArrayList<>(1)).add(revision);
    } else if (entry instanceof StateChanged change) {
      states.merge(Subject.of(change.goal()), change, JournalIndex::newer);
    } else if (entry instanceof ScoreAdjusted score) {
      adjusted.merge(Subject.of(score.goal()), score, JournalIndex::newer);
    } else if (entry instanceof MetricRevised revision) {
      revised
          .computeIfAbsent(revision.metric(), any -> new HashMap<>())
          .computeIfAbsent(revision.version(), any -> new TreeSet<>())
          .add(revision.on());
    } else if (entry instanceof Decision decision) {
      for (Subject about : decision.about()) {
        Subject whole = new Subject(about.kind(), about.id()); // of a measure: its key result
        decisions.computeIfAbsent(whole, any -> new TreeSet<>()).add(decision.on());
      }
    } else if (entry instanceof Retrospective retrospective) {
      retrospectives.add(retrospective.about());
    }
  }

  private static <E extends Entry> E newer(E one, E other) {
    return ORDER.compare(one, other) <= 0 ? other : one;
  }

  /** Whether a retraction or a correction has taken the entry back. */
  public boolean isTakenBack(Entry entry) {
    return takenBack.has(entry.id());
  }

  /** Whether the one entry stands before the other in the journal. */
  public boolean isWrittenBefore(Entry one, Entry other) {
    Map<EntryId, Integer> known = lines;
    if (known == null) {
      known = new HashMap<>();
      for (Entry entry : journal.entries()) {
        known.put(entry.id(), known.size());
      }
      lines = known;
    }
    return known.getOrDefault(one.id(), 0) < known.getOrDefault(other.id(), 0);
  }

  /** The check-ins of a key result, in the order in which they count. */
  public List<CheckIn> checkIns(KeyResultId keyResult) {
    return checkIns.getOrDefault(keyResult, List.of());
  }

  /** The readings of a metric, in the order in which they count. */
  public List<Reading> readings(MetricId metric) {
    return readings.getOrDefault(metric, List.of());
  }

  /** The metrics of which there are readings. */
  public Set<MetricId> metricsRead() {
    return readings.keySet();
  }

  /** The revised targets of a key result, in the order in which they count. */
  public List<TargetRevised> targets(KeyResultId keyResult) {
    return targets.getOrDefault(keyResult, List.of());
  }

  /** The day of the newest reading of a metric. */
  public Optional<LocalDate> newestReading(MetricId metric) {
    List<Reading> all = readings(metric);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).on());
  }

  /** The newest change of a goal's state. */
  public Optional<StateChanged> stateChange(GoalRef goal) {
    return Optional.ofNullable(states.get(Subject.of(goal)));
  }

  /** The state of a goal, which the plan gives where nothing has changed it. */
  public State state(GoalRef goal, State given) {
    StateChanged change = states.isEmpty() ? null : states.get(Subject.of(goal));
    return change == null ? given : change.state();
  }

  /** The newest word on a goal's score by hand, also one that gives the number back. */
  public Optional<ScoreAdjusted> adjusted(GoalRef goal) {
    return Optional.ofNullable(adjusted.get(Subject.of(goal)));
  }

  /** The close of a cycle that nobody has reopened. */
  public Optional<Closed> closed(CycleId cycle) {
    return closings.of(cycle);
  }

  /** The days on which a version of a metric was brought in. */
  public Set<LocalDate> revised(MetricId metric, int version) {
    return revised.getOrDefault(metric, Map.of()).getOrDefault(version, new TreeSet<>());
  }

  /** The days on which any version of a metric was brought in. */
  public NavigableSet<LocalDate> revised(MetricId metric) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    revised.getOrDefault(metric, Map.of()).values().forEach(days::addAll);
    return days;
  }

  /** The days of the check-ins of a key result that ask for support. */
  public NavigableSet<LocalDate> asks(KeyResultId keyResult) {
    return asks.getOrDefault(keyResult, Collections.emptyNavigableSet());
  }

  /** The days of the decisions about an element. */
  public NavigableSet<LocalDate> decisions(Subject about) {
    return decisions.getOrDefault(about, Collections.emptyNavigableSet());
  }

  /** What there are retrospectives of. */
  public Set<Subject> retrospectives() {
    return retrospectives;
  }
}
