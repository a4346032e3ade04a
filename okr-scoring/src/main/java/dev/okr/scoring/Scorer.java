package dev.okr.scoring;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Scores plans by a policy. A pure function: no clock is read, nothing is kept, and the same plan,
 * journal, date and policy give the same scorecard, bit for bit. Safe for threads.
 *
 * <pre>{@code
 * Scorecard card = Scorer.standard().score(plan, journal, LocalDate.parse("2026-02-27"));
 * card.keyResult(KeyResultId.of("O1.KR3")).orElseThrow().score(); // 0.633333334
 * }</pre>
 */
public final class Scorer implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Scorer STANDARD = new Scorer(Policies.standard());

  private final transient Policy policy;

  private Scorer(Policy policy) {
    this.policy = policy;
  }

  /** A scorer by the standard policy. */
  public static Scorer standard() {
    return STANDARD;
  }

  /** A scorer by a policy. */
  public static Scorer of(Policy policy) {
    return new Scorer(Objects.requireNonNull(policy, "policy"));
  }

  /**
   * The scorecard on a date.
   *
   * @param plan what was intended
   * @param journal what happened; entries dated after {@code on} don't count yet
   * @param on the date
   */
  public Scorecard score(Plan plan, Journal journal, LocalDate on) {
    Objects.requireNonNull(on, "on");
    return prepare(plan, journal).on(on);
  }

  /**
   * Reads plan and journal once, for scorecards on many dates.
   *
   * @param plan what was intended
   * @param journal what happened
   */
  public Scorecards prepare(Plan plan, Journal journal) {
    return new Scorecards(
        policy,
        Versions.of(Objects.requireNonNull(plan, "plan")),
        Objects.requireNonNull(journal, "journal"));
  }

  /**
   * Reads the versions of a plan and a journal once, for scorecards on many dates. A scorecard uses
   * the version in force on its date; for a closed cycle the one that was in force and known when
   * it was closed.
   *
   * @param history what was intended, and since when
   * @param journal what happened
   */
  public Scorecards prepare(PlanHistory history, Journal journal) {
    return new Scorecards(
        policy,
        Versions.of(Objects.requireNonNull(history, "history"), Instant.MAX),
        Objects.requireNonNull(journal, "journal"));
  }

  /**
   * The scorecard on a date, by the version of the plan in force on it.
   *
   * @param history what was intended, and since when
   * @param journal what happened; entries dated after {@code on} don't count yet
   * @param on the date
   */
  public Scorecard score(PlanHistory history, Journal journal, LocalDate on) {
    return prepare(history, journal).on(on);
  }

  /**
   * The scorecard on a date as it was known at an instant: versions of the plan and entries
   * recorded later are not seen.
   *
   * @param history what was intended, and since when
   * @param journal what happened
   * @param on the date
   * @param known entries and versions recorded later are not seen
   */
  public Scorecard score(PlanHistory history, Journal journal, LocalDate on, Instant known) {
    return new Scorecards(
            policy,
            Versions.of(
                Objects.requireNonNull(history, "history"), Objects.requireNonNull(known, "known")),
            Objects.requireNonNull(journal, "journal").asOf(known))
        .on(on);
  }

  /**
   * The scorecards of every day of a span, for a burn-up or a look back.
   *
   * <p>One pass: the first day is scored in full, and on every other one only the key results that
   * an entry of the day is about or of which the day changes what is expected or how old their
   * values are, with whatever they contribute to. So a day costs as much as its changes: next to
   * nothing on a weekend that doesn't count, an evaluation of every running key result where
   * something more is expected every day, yet never a new reading of plan and journal. Scorecards
   * share what a day doesn't change; where everything is expected linearly a day keeps about 40
   * bytes for every running goal.
   *
   * @param plan what was intended
   * @param journal what happened
   * @param from the first day
   * @param to the last day, not before the first
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Series series(Plan plan, Journal journal, LocalDate from, LocalDate to) {
    return prepare(plan, journal).series(from, to);
  }

  /**
   * A scorecard on a date that follows the journal entry by entry.
   *
   * @param plan what was intended
   * @param journal what happened so far
   * @param on the date
   */
  public LiveScorecard live(Plan plan, Journal journal, LocalDate on) {
    return prepare(plan, journal).live(on);
  }

  /**
   * The scorecard on a date as it was known at an instant: so last month's report can be made again
   * after a correction.
   *
   * @param plan what was intended
   * @param journal what happened
   * @param on the date
   * @param known entries recorded later are not seen
   */
  public Scorecard score(Plan plan, Journal journal, LocalDate on, Instant known) {
    return score(plan, Objects.requireNonNull(journal, "journal").asOf(known), on);
  }

  /**
   * A scorer travels as the document of its policy.
   *
   * @throws NotSerializableException if the policy has what a document can't say: a formula or a
   *     calendar of the host
   */
  private Object writeReplace() throws ObjectStreamException {
    return ScoreDocuments.ofScores().replacement(policy);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("it travels as the document of its policy (Scorer)");
  }
}
