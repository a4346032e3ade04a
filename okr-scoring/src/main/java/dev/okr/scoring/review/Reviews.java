package dev.okr.scoring.review;

import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.people.ContributionDossier;
import dev.okr.scoring.review.people.People;
import dev.okr.scoring.review.people.RecognitionCandidate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes review packs from a scorecard. They see what the scorecard sees: nothing dated after its
 * day, nothing recorded after the instant as of which it was made. The order of the journal's lines
 * shows in no list. Immutable and safe for threads.
 *
 * <pre>{@code
 * Scorecard card = Scorer.standard().score(plan, journal, LocalDate.parse("2026-02-27"));
 * WeeklyDigest week = Reviews.of(card).weekly();
 * String page = Markdown.of(card, "zh").weekly(week);
 * }</pre>
 */
public final class Reviews {

  /** How far beyond its target a shared key result has to be for its team to be thanked: 1.1. */
  public static final BigDecimal CLEARLY_BEYOND = new BigDecimal("1.1");

  private final Scorecard card;

  private final People people;

  private Reviews(Scorecard card) {
    this.card = card;
    this.people = People.of(card);
  }

  /** The reviews of a scorecard's day. */
  public static Reviews of(Scorecard card) {
    return new Reviews(Objects.requireNonNull(card, "card"));
  }

  // ---- week

  /**
   * The digest of the seven days up to the scorecard's day, this included; of fewer if time itself
   * begins later.
   */
  public WeeklyDigest weekly() {
    LocalDate since = Ends.minus(card.on(), Period.ofWeeks(1));
    return since.isBefore(card.on()) ? weekly(since) : new WeekMaker(card, card).digest();
  }

  /**
   * The digest since the last one. Both days are told from the journal as it is known now: a value
   * that was corrected for the earlier day is no change.
   *
   * @param since the day of the last one
   * @throws IllegalArgumentException if it isn't before the scorecard's day
   */
  public WeeklyDigest weekly(LocalDate since) {
    return weekly(card.onDay(requireBefore(since)));
  }

  /**
   * The digest since a scorecard, such as one made as of the instant of the last digest:
   * corrections that were recorded since are changes then, and late requests for support aren't
   * missed.
   *
   * @param earlier the scorecard to compare with
   * @throws IllegalArgumentException if its day isn't before this one's
   */
  public WeeklyDigest weekly(Scorecard earlier) {
    requireBefore(Objects.requireNonNull(earlier, "earlier").on());
    return new WeekMaker(card, earlier.beside(card)).digest();
  }

  /**
   * The running key results that are likely to end otherwise than their lights say, in the plan's
   * order: green ones that have the score expected of them on their last day with a probability of
   * at most 30 %, and yellow and red ones of at least 70 %.
   */
  public List<UnexpectedEnd> unexpectedEnds() {
    return new EndFinder(card).found();
  }

  // ---- month

  /**
   * The alignment review of the month up to the scorecard's day; of less if time itself begins
   * later.
   */
  public MonthlyReview monthly() {
    return new MonthMaker(card, Ends.minus(card.on(), Period.ofMonths(1)), card).review();
  }

  /**
   * The alignment review since the last one.
   *
   * @param since the day of the last one
   * @throws IllegalArgumentException if it isn't before the scorecard's day
   */
  public MonthlyReview monthly(LocalDate since) {
    return new MonthMaker(card, requireBefore(since), card).review();
  }

  /**
   * The alignment review since a scorecard: where that was made from another version of the plan,
   * the review tells what is otherwise in this one.
   *
   * @param earlier the scorecard of the last review
   * @throws IllegalArgumentException if its day isn't before this one's
   */
  public MonthlyReview monthly(Scorecard earlier) {
    LocalDate since = requireBefore(Objects.requireNonNull(earlier, "earlier").on());
    return new MonthMaker(card, since, earlier).review();
  }

  private LocalDate requireBefore(LocalDate since) {
    if (!Objects.requireNonNull(since, "since").isBefore(card.on())) {
      throw new IllegalArgumentException(
          "the last review is before this one (" + since + ", " + card.on() + ")");
    }
    return since;
  }

  // ---- quarter

  /**
   * The review of the cycle the day is about: of the cycles that have objectives of their own, the
   * shortest one that holds the day, else the one that ended last before it; empty if none of them
   * has begun.
   */
  public Optional<QuarterlyReview> quarterly() {
    LocalDate on = card.on();
    List<Cycle> cycles = card.plan().cycles().stream().filter(this::hasObjectives).toList();
    return cycles.stream()
        .filter(cycle -> cycle.span().contains(on))
        .min(Comparator.comparingLong(cycle -> cycle.span().days()))
        .or(
            () ->
                cycles.stream()
                    .filter(cycle -> cycle.span().to().isBefore(on))
                    .max(Comparator.comparing(cycle -> cycle.span().to())))
        .map(cycle -> new QuarterMaker(card, cycle).review());
  }

  private boolean hasObjectives(Cycle cycle) {
    return card.plan().objectives().stream()
        .map(Objective::cycle)
        .anyMatch(id -> id.equals(Optional.of(cycle.id())));
  }

  /**
   * The review of a cycle as it stands on the scorecard's day, whether it has begun or not.
   *
   * @throws IllegalArgumentException if the plan has no such cycle
   */
  public QuarterlyReview quarterly(CycleId cycle) {
    Cycle found =
        card.plan()
            .cycle(Objects.requireNonNull(cycle, "cycle"))
            .orElseThrow(
                () -> new IllegalArgumentException("there is no such cycle (" + cycle + ")"));
    return new QuarterMaker(card, found).review();
  }

  // ---- people

  /**
   * What a party contributed; without contributions if it has a part in nothing. The first one
   * reads plan and journal; then a dossier takes as long as what stands in it.
   */
  public ContributionDossier dossier(PartyId party) {
    return people.dossier(party);
  }

  /** The shared key results whose progress is at least {@link #CLEARLY_BEYOND}. */
  public List<RecognitionCandidate> recognitions() {
    return recognitions(CLEARLY_BEYOND);
  }

  /**
   * The shared key results clearly beyond their target; see {@link People#recognitions}.
   *
   * @param progress what counts as clearly beyond; 1 is the target
   */
  public List<RecognitionCandidate> recognitions(BigDecimal progress) {
    return people.recognitions(progress);
  }
}
