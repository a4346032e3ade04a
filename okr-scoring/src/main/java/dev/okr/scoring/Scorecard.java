package dev.okr.scoring;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.course.Course;
import dev.okr.scoring.course.engine.Courses;
import dev.okr.scoring.forecast.ConfidenceCalibration;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.engine.Calibrations;
import dev.okr.scoring.forecast.engine.Forecasts;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.policy.Policy;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands on a date: what follows from plan and journal, nothing in it is typed by hand.
 * Immutable. The figures are found once; the objects that show them are made when asked for.
 */
public final class Scorecard extends ScorecardBasis implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final LocalizedText MISSED = ScoringWords.say("missed");

  private final transient Readings readings;
  private final transient Reasoning reasoning;

  Scorecard(Figures figures, Journal journal, Versions versions) {
    this(figures, journal, versions, null);
  }

  private Scorecard(Figures figures, Journal journal, Versions versions, @Nullable Seen seen) {
    super(figures, journal, versions, seen);
    this.readings = new Readings(figures, seen);
    this.reasoning = new Reasoning(figures, seen);
  }

  /**
   * The scorecard as a party may see it: with the same scores and lights, and nothing else of the
   * goals that are restricted for it ({@link PlanView} says what is shown). Plan and journal are
   * those of the view; so whatever is made from the scorecard (a review, a page, an explanation, a
   * forecast, a chart, a document) shows no more. Figures of teams and cycles count what is
   * restricted; how well confidence was borne out isn't told where something is.
   *
   * @throws IllegalStateException if it is seen by somebody already
   */
  public Scorecard seenBy(PartyId party) {
    requireUnseen("seenBy(" + party + ")");
    return seenThrough(PlanView.of(figures.plan(), party));
  }

  private Scorecard seenThrough(PlanView view) {
    return new Scorecard(figures, journal, versions, new Seen(view, journal));
  }

  private void requireUnseen(String asked) {
    if (seen != null) {
      throw new IllegalStateException(
          asked + " is asked of the whole scorecard, not of one seen by (" + seen.party() + ")");
    }
  }

  /**
   * This scorecard as whoever sees a later one may see it beside that: what either of them
   * restricts is restricted. The whole scorecard if the later one is seen by nobody in particular.
   */
  public Scorecard beside(Scorecard later) {
    Seen by = Objects.requireNonNull(later, "later").seen;
    return by == null
        ? this
        : seenThrough(PlanView.of(figures.plan(), by.party()).beside(by.view()));
  }

  /** The same plan and journal by the same policy on another day, seen by the same party. */
  public Scorecard onDay(LocalDate day) {
    return Scorer.of(policy())
        .score(figures.plan(), journal, Objects.requireNonNull(day, "day"))
        .beside(this);
  }

  /** What changed in the plan since another scorecard, as may be seen of it. */
  public PlanDiff planDiff(Scorecard earlier) {
    Plan before = Objects.requireNonNull(earlier, "earlier").figures.plan();
    return seen == null
        ? PlanDiff.between(before, figures.plan())
        : seen.view().changesSince(PlanView.of(before, seen.party()));
  }

  /** The plan that was scored; what may be seen of it, if the scorecard is seen by somebody. */
  public Plan plan() {
    return seen == null ? figures.plan() : seen.plan();
  }

  /** The journal that was scored; entries dated after {@link #on()} don't count yet. */
  public Journal journal() {
    return seen == null ? journal : seen.journal();
  }

  /** The date. */
  public LocalDate on() {
    return figures.on();
  }

  /** The policy. */
  public Policy policy() {
    return figures.policy();
  }

  /** The objectives in the plan's order; made one by one as they are read. */
  public List<ObjectiveScore> objectives() {
    return readings.objectives();
  }

  /** The objective of that id; empty if the plan has none. */
  public Optional<ObjectiveScore> objective(ObjectiveId id) {
    int o = figures.compiled().objective(Objects.requireNonNull(id, "id"));
    return o == CompiledPlan.NOT_THERE ? Optional.empty() : Optional.of(readings.objective(o));
  }

  /** The key result of that id; empty if the plan has none. */
  public Optional<KeyResultScore> keyResult(KeyResultId id) {
    int k = figures.compiled().keyResult(Objects.requireNonNull(id, "id"));
    return k == CompiledPlan.NOT_THERE ? Optional.empty() : Optional.of(readings.keyResult(k));
  }

  /** The figures of every team, in the plan's order, those without objectives too. */
  public List<GroupScore> teams() {
    return plan().teams().stream().map(team -> team(team.id())).toList();
  }

  /** The figures of every team in one cycle, in the plan's order. */
  public List<GroupScore> teams(CycleId cycle) {
    Objects.requireNonNull(cycle, "cycle");
    return plan().teams().stream().map(team -> readings.team(team.id(), cycle)).toList();
  }

  /** The figures of every cycle, in the plan's order. */
  public List<GroupScore> cycles() {
    return plan().cycles().stream().map(cycle -> cycle(cycle.id())).toList();
  }

  /**
   * The figures of a party over the objectives it owns in those of its cycles that run on the date
   * (none: those that ended last); without objectives if none counts, or the plan lacks it.
   */
  public GroupScore team(PartyId party) {
    return readings.team(party);
  }

  /**
   * The figures of a cycle over its objectives; without objectives if none counts, or the plan
   * lacks it.
   */
  public GroupScore cycle(CycleId cycle) {
    return readings.cycle(cycle);
  }

  /**
   * The computed score of a goal, whatever was set by hand: what the rules of history compare with.
   * Empty if it is unscorable, or the plan has no such goal.
   *
   * <pre>{@code
   * Report report = RuleBook.standard()
   *     .scoredBy(card::computed, card::progress).check(plan, journal, card.on());
   * }</pre>
   */
  public Optional<BigDecimal> computed(GoalRef goal) {
    return of(goal, ObjectiveScore::computed, KeyResultScore::computed).map(Score::toBigDecimal);
  }

  /**
   * The score of a goal, as functions want it that know no scorecard. Empty if it is unscorable, or
   * the plan has no such goal.
   *
   * <pre>{@code
   * List<ProviderAlert> alerts = DependencyGraph.of(plan).alerts(card::score, card.on());
   * }</pre>
   */
  public Optional<BigDecimal> score(GoalRef goal) {
    return of(goal, ObjectiveScore::score, KeyResultScore::score).map(Score::toBigDecimal);
  }

  /**
   * The light of a goal; empty if the plan has no such goal.
   *
   * <pre>{@code
   * DiagramOptions options = DiagramOptions.standard().withLights(card::light);
   * }</pre>
   */
  public Optional<Light> light(GoalRef goal) {
    return of(goal, o -> Optional.of(o.light()), k -> Optional.of(k.light()));
  }

  private <T> Optional<T> of(
      GoalRef goal,
      Function<ObjectiveScore, Optional<T>> ofObjective,
      Function<KeyResultScore, Optional<T>> ofKeyResult) {
    return Objects.requireNonNull(goal, "goal")
        .fold(id -> objective(id).flatMap(ofObjective), id -> keyResult(id).flatMap(ofKeyResult));
  }

  /**
   * The progress of a goal, which no highest score cuts off; empty if it is unscorable, or the plan
   * has no such goal.
   */
  public Optional<BigDecimal> progress(GoalRef goal) {
    return of(goal, ObjectiveScore::progress, KeyResultScore::progress).map(Score::toBigDecimal);
  }

  /**
   * A reason of a key result in words: what is behind before the last day is missed from it on.
   *
   * @param keyResult the key result, which the plan has
   * @param reason one of its reasons
   */
  public LocalizedText label(KeyResultId keyResult, Reason reason) {
    Objects.requireNonNull(keyResult, "keyResult");
    return reasoning.isMissed(keyResult, Objects.requireNonNull(reason, "reason"))
        ? MISSED
        : reason.code().label();
  }

  /**
   * What another plan would make of this scorecard: the journal, date and policy are the same.
   *
   * @param plan the other plan, such as {@code card.plan().revise(...)}
   * @throws IllegalStateException if it is seen by somebody: see {@link WhatIf#seenBy}
   */
  public WhatIf whatIf(Plan plan) {
    requireUnseen("whatIf(plan)");
    return WhatIf.of(this, Objects.requireNonNull(plan, "plan"));
  }

  /**
   * What more entries would make of this scorecard; one that is in the journal changes nothing.
   *
   * @param entries the entries, in order
   * @throws IllegalArgumentException if an id is there with other content
   * @throws IllegalStateException if it is seen by somebody: see {@link WhatIf#seenBy}
   */
  public WhatIf whatIf(Iterable<? extends Entry> entries) {
    requireUnseen("whatIf(entries)");
    return WhatIf.of(this, Objects.requireNonNull(entries, "entries"));
  }

  /** Why a goal has its score; empty if the plan has no such goal. */
  public Optional<Derivation> explain(GoalRef goal) {
    return reasoning.explain(Objects.requireNonNull(goal, "goal"));
  }

  /** The open blockers of a key result, oldest first; empty if the plan has no such key result. */
  public List<OpenBlocker> openBlockers(KeyResultId id) {
    return reasoning.openBlockers(Objects.requireNonNull(id, "id"));
  }

  /** The entry that set a goal's score by hand; empty if its score is the computed one. */
  public Optional<ScoreAdjusted> adjustment(GoalRef goal) {
    return reasoning.adjustment(Objects.requireNonNull(goal, "goal"));
  }

  /**
   * What changed since another scorecard, by how much and because of what. Takes up to three full
   * passes: what the passing of time alone would have done is found by scoring.
   *
   * @param earlier the scorecard to compare with, mostly of an earlier date; its plan and policy
   *     may be others
   */
  public ScorecardDiff diff(Scorecard earlier) {
    return ScorecardDiff.between(Objects.requireNonNull(earlier, "earlier"), this);
  }

  /**
   * What becomes of the plan by its last days, in the standard way; see {@link
   * #forecast(ForecastOptions)}.
   */
  public Forecast forecast() {
    return forecast(ForecastOptions.standard());
  }

  /**
   * What becomes of the plan by its last days, from the values that count on the date. It feeds no
   * score. The same scorecard and options give the same forecast, bit for bit, on every machine.
   */
  public Forecast forecast(ForecastOptions options) {
    Forecast whole = Forecasts.of(figures, Objects.requireNonNull(options, "options"));
    return seen == null ? whole : seen.forecast(whole);
  }

  /** How measures and guardrails ran up to the date: values beside targets, burn-ups, breaches. */
  public Course course() {
    Course whole = Courses.of(figures, journal.entries());
    return seen == null ? whole : new SeenCourse(whole, seen);
  }

  /**
   * How well stated confidence was borne out by the key results that are over on the date: of each
   * owner, and of each team of owners, in the order in which the plan names them; whoever stated
   * nothing is left out.
   */
  public List<ConfidenceCalibration> confidenceCalibration() {
    return seen == null || seen.hidesNothing() ? Calibrations.of(figures) : List.of();
  }

  /** How many key results have that light; those that are out have none. */
  public int count(Light light) {
    return readings.count(Objects.requireNonNull(light, "light"));
  }

  /**
   * The SHA-256 of the normal form of the scorecard's document, which okr-jackson writes, as 64
   * digits: the same on every machine for the same figures; see {@link
   * dev.okr.core.plan.Plan#fingerprint()}. What shows more than that document, such as notes or
   * explanations, takes the fingerprints of plan and journal as well. Worked out each time.
   */
  public String fingerprint() {
    return ScoreDocuments.ofScores().fingerprint(this, null).toString();
  }

  @Override
  public String toString() {
    return "Scorecard of " + plan().id() + " on " + on() + " by " + policy().name();
  }
}
