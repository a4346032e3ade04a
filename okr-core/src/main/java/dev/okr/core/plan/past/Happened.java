package dev.okr.core.plan.past;

import dev.okr.core.goal.State;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Closings;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TakenBack;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a journal counts for the goals of one cycle: nothing that was taken back, nothing dated
 * after a day, and nothing recorded after the close of the cycle, where it is closed.
 */
public final class Happened {

  /** Sorting is stable, so that of equal ones the later line comes later. */
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::on).thenComparing(Entry::recordedAt);

  private final Journal whole;
  private final Journal byClose;
  private final TakenBack takenBack;
  private final TakenBack takenBackByClose;
  private final LocalDate day;

  /**
   * What counts.
   *
   * @param day the last day whose entries count
   */
  public Happened(Journal journal, CycleId cycle, LocalDate day) {
    this.whole = journal;
    this.byClose =
        Closings.of(journal).of(cycle).map(Closed::recordedAt).map(journal::asOf).orElse(journal);
    this.takenBack = TakenBack.in(whole, Instant.MAX);
    this.takenBackByClose = byClose.equals(whole) ? takenBack : TakenBack.in(byClose, Instant.MAX);
    this.day = day;
  }

  /** The last day whose entries count. */
  LocalDate day() {
    return day;
  }

  /** The entries of a kind about a subject that count, by date, instant and line. */
  <E extends Entry> List<E> about(Subject subject, Class<E> kind) {
    return counting(byClose, takenBackByClose, subject, kind);
  }

  private <E extends Entry> List<E> counting(
      Journal journal, TakenBack back, Subject subject, Class<E> kind) {
    return journal.about(subject, kind).stream()
        .filter(entry -> !entry.on().isAfter(day) && !back.has(entry.id()))
        .sorted(ORDER)
        .toList();
  }

  /** How a goal stands on a day. */
  public PastState standing(Subject goal, State given, LocalDate on) {
    PastState standing = new PastState(given, Optional.empty());
    for (StateChanged change : about(goal, StateChanged.class)) {
      if (!change.on().isAfter(on)) {
        standing = standing.then(change.state(), change.on());
      }
    }
    return standing;
  }

  /**
   * By what numbers of a metric are multiplied that were set or found before its revisions: those
   * after one day and by another, each version once, from its first entry.
   *
   * @param after revisions of this day and earlier ones are known to the number
   * @param by revisions after this day don't count yet
   */
  public BigDecimal rebase(Metric metric, LocalDate after, LocalDate by) {
    BigDecimal factor = BigDecimal.ONE;
    Set<Integer> seen = new HashSet<>();
    for (MetricRevised revised :
        counting(whole, takenBack, Subject.of(metric.id()), MetricRevised.class)) {
      boolean isFirst = seen.add(revised.version());
      if (isFirst && revised.on().isAfter(after) && !revised.on().isAfter(by)) {
        factor = factor.multiply(factor(metric, revised.version()));
      }
    }
    return factor;
  }

  private static BigDecimal factor(Metric metric, int version) {
    return metric.revisions().stream()
        .filter(revision -> revision.version() == version && !revision.comparable())
        .findFirst()
        .flatMap(Revision::rebase)
        .filter(factor -> factor.signum() > 0)
        .orElse(BigDecimal.ONE);
  }
}
