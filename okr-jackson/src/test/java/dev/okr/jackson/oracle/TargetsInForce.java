package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Measure.Scheduled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The targets of a measure: its planned schedule and its revisions, rebased (section 1). */
final class TargetsInForce {
  private record Revised(LocalDate on, Target target) {}

  private final List<Scheduled> scheduled;
  private final List<Revised> revised = new ArrayList<>();
  private final boolean original;

  TargetsInForce(
      World world, KeyResult keyResult, Measure measure, Standing standing, Rebase rebase) {
    original = world.original();
    scheduled =
        measure.schedule().stream()
            .map(item -> new Scheduled(item.from(), item.target().scaled(rebase.ofPlan())))
            .sorted(Comparator.comparing(item -> orEver(item.from())))
            .toList();
    List<Entry> entries =
        world.entries(
            keyResult,
            standing,
            entry -> entry.is("targetRevised") && isOf(entry, keyResult, measure));
    for (Entry entry : entries) {
      Target target = TargetReader.target(entry.node().get("target"));
      revised.add(new Revised(entry.on(), target.scaled(rebase.ofDated(entry.on()))));
    }
  }

  /** "measure may be left out where the key result has one" (wire-format.md). */
  static boolean isOf(Entry entry, KeyResult keyResult, Measure measure) {
    boolean ofMeasure =
        entry.has("measure")
            ? entry.text("measure").equals(measure.id())
            : keyResult.measures().size() == 1;
    return entry.names(keyResult) && ofMeasure;
  }

  /**
   * "The one in force on d counts (before the first, the first) ...; beside targetRevised the
   * newest by date, on one day the revision."
   */
  Target on(LocalDate day) {
    Scheduled planned = planned(day);
    Revised newest = original ? null : newest(day);
    boolean revision = newest != null && !orEver(planned.from()).isAfter(newest.on());
    return revision ? newest.target() : planned.target();
  }

  private Scheduled planned(LocalDate day) {
    Scheduled inForce = scheduled.get(0);
    LocalDate first = orEver(inForce.from());
    for (Scheduled item : scheduled) {
      if (!orEver(item.from()).isAfter(day)) {
        inForce = item;
      }
    }
    boolean beforeTheFirst = day.isBefore(first);
    return beforeTheFirst ? new Scheduled(null, inForce.target()) : inForce;
  }

  private Revised newest(LocalDate day) {
    Revised newest = null;
    for (Revised revision : revised) {
      if (!revision.on().isAfter(day)) {
        newest = revision;
      }
    }
    return newest;
  }

  /**
   * The date from which e is counted anew: "a targetRevised whose baseline differs from that of the
   * target in force before it (a bound has none; a bound that follows keeps the clock) starts the
   * clock of linear anew, until the next such" (section 6); null: none has.
   */
  LocalDate clock() {
    LocalDate clock = null;
    for (int i = 0; i < revised.size(); i++) {
      Revised revision = revised.get(i);
      Fraction baseline = revision.target().baseline();
      if (baseline != null && !Objects.equals(baseline, before(i).baseline())) {
        clock = revision.on();
      }
    }
    return clock;
  }

  private Target before(int revision) {
    LocalDate day = revised.get(revision).on();
    Scheduled planned = planned(day);
    boolean earlier =
        revision > 0 && !orEver(planned.from()).isAfter(revised.get(revision - 1).on());
    return earlier ? revised.get(revision - 1).target() : planned.target();
  }

  LocalDate newestRevision() {
    return revised.isEmpty() ? null : revised.get(revised.size() - 1).on();
  }

  private static LocalDate orEver(LocalDate from) {
    return from == null ? LocalDate.MIN : from;
  }
}
