package dev.okr.scoring;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.internal.CompiledPlan;
import dev.okr.scoring.internal.Days;
import dev.okr.scoring.internal.Figures;
import dev.okr.scoring.internal.Ledger;
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
  private final Journal journal;
  private final CompiledPlan plan;
  private final Ledger ledger;

  Scorecards(Policy policy, Plan plan, Journal journal) {
    this.policy = policy;
    this.journal = journal;
    this.plan = new CompiledPlan(plan, policy.weighting());
    this.ledger = Ledger.of(this.plan, journal.entries());
  }

  /**
   * The scorecard on a date.
   *
   * @param on the date; entries dated after it don't count yet
   */
  public Scorecard on(LocalDate on) {
    Objects.requireNonNull(on, "on");
    return new Scorecard(Figures.of(plan, policy, ledger, on), journal);
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
    Days days = new Days(plan, policy, ledger, journal.entries(), from);
    List<Scorecard> cards = new ArrayList<>();
    cards.add(new Scorecard(days.current(), journal));
    for (long i = 1; i < span.days(); i++) {
      days.advance();
      cards.add(new Scorecard(days.current(), journal));
    }
    return new Series(cards);
  }

  /**
   * A scorecard on a date that follows the journal from here on, entry by entry.
   *
   * @param on the date
   */
  public LiveScorecard live(LocalDate on) {
    return new LiveScorecard(policy, on(on), journal);
  }
}
