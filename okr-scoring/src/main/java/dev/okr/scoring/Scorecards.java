package dev.okr.scoring;

import dev.okr.core.journal.Closings;
import dev.okr.core.journal.Journal;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.internal.figures.Days;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The scorecards of one plan and journal by one policy. The plan is compiled and the journal sorted
 * once; every date after that is one pass over arrays. So this is what a host keeps that asks for
 * many dates of a large plan.
 *
 * <p>Immutable and safe for threads. Holds the plan and the journal.
 *
 * <pre>{@code
 * Scorecards cards = Scorer.standard().prepare(plan, journal);
 * Scorecard before = cards.on(LocalDate.parse("2026-01-31"));
 * Scorecard after = cards.on(LocalDate.parse("2026-02-27"));
 * ScorecardDiff february = after.diff(before);
 * }</pre>
 */
public final class Scorecards {

  private final Policy policy;
  private final Versions versions;
  private final Journal journal;
  private final Closings closings;
  private volatile Prepared latest;

  /**
   * What is read once for the days of one version.
   *
   * @param day a day of that version
   * @param plan the goals
   * @param ledger the journal
   */
  private record Prepared(LocalDate day, CompiledPlan plan, Ledger ledger) {}

  Scorecards(Policy policy, Versions versions, Journal journal) {
    this.policy = policy;
    this.versions = versions;
    this.journal = journal;
    this.closings = Closings.of(journal);
    this.latest = prepare(LocalDate.MAX);
  }

  private Prepared prepare(LocalDate day) {
    CompiledPlan plan = new CompiledPlan(versions.on(day, closings), policy);
    return new Prepared(day, plan, Ledger.of(plan, journal));
  }

  /** What is read for a day; made anew where another version counts than on the day asked last. */
  private Prepared preparedFor(LocalDate day) {
    Prepared known = latest;
    if (!versions.areSame(known.day(), day)) {
      known = prepare(day);
      latest = known; // two threads may make it twice, to the same content
    }
    return known;
  }

  /**
   * The scorecard on a date.
   *
   * @param on the date; entries dated after it don't count yet
   */
  public Scorecard on(LocalDate on) {
    Prepared prepared = preparedFor(Objects.requireNonNull(on, "on"));
    return new Scorecard(
        Figures.of(prepared.plan(), policy, prepared.ledger(), on), journal, versions);
  }

  /**
   * The scorecards of every day of a span; see {@link Scorer#series}.
   *
   * @param from the first day
   * @param to the last day, not before the first
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Series series(LocalDate from, LocalDate to) {
    DateSpan span = new DateSpan(from, to);
    List<Scorecard> cards = new ArrayList<>();
    Days days = daysFrom(from);
    cards.add(new Scorecard(days.current(), journal, versions));
    for (long i = 1; i < span.days(); i++) {
      LocalDate next = from.plusDays(i);
      if (versions.areSame(next.minusDays(1), next)) {
        days.advance();
      } else {
        days = daysFrom(next);
      }
      cards.add(new Scorecard(days.current(), journal, versions));
    }
    return new Series(cards);
  }

  private Days daysFrom(LocalDate first) {
    Prepared prepared = preparedFor(first);
    return new Days(prepared.plan(), policy, prepared.ledger(), journal.entries(), first);
  }

  /**
   * A scorecard on a date that follows the journal from here on, entry by entry.
   *
   * @param on the date
   */
  public LiveScorecard live(LocalDate on) {
    return new LiveScorecard(policy, versions, on(on), journal);
  }
}
