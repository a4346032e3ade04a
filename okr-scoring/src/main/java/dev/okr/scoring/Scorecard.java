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
import dev.okr.core.plan.Subject;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How a plan stands on a date: what follows from plan and journal, nothing in it is typed by hand.
 * Immutable. The figures are found once; the objects that show them are made when asked for.
 */
public final class Scorecard {

  private static final LocalizedText MISSED = Words.say("missed");

  private final Figures figures;
  private final Journal journal;
  private final Readings readings;

  /** Made when it is first asked for; threads that race make equal ones. */
  private volatile @Nullable Groups groups;

  Scorecard(Figures figures, Journal journal) {
    this.figures = figures;
    this.journal = journal;
    this.readings = new Readings(figures);
  }

  Figures figures() {
    return figures;
  }

  /** The plan that was scored. */
  public Plan plan() {
    return figures.plan();
  }

  /** The journal that was scored; entries dated after {@link #on()} don't count yet. */
  public Journal journal() {
    return journal;
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
    return new AbstractList<>() {
      @Override
      public ObjectiveScore get(int index) {
        Objects.checkIndex(index, size());
        return readings.objective(index);
      }

      @Override
      public int size() {
        return figures.objectiveCount();
      }
    };
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
    return plan().teams().stream()
        .map(team -> readings.group(Subject.of(team.id()), groups().ofOwner(team.id(), cycle)))
        .toList();
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
    return readings.group(Subject.of(party), groups().ofOwner(party));
  }

  /**
   * The figures of a cycle over its objectives; without objectives if none counts, or the plan
   * lacks it.
   */
  public GroupScore cycle(CycleId cycle) {
    return readings.group(Subject.of(cycle), groups().ofCycle(cycle));
  }

  private Groups groups() {
    Groups known = groups;
    if (known == null) {
      known = new Groups(figures);
      groups = known;
    }
    return known;
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
    int k = figures.compiled().keyResult(Objects.requireNonNull(keyResult, "keyResult"));
    Objects.requireNonNull(reason, "reason");
    boolean isMissed =
        reason.code() == ReasonCode.PACE
            && k != CompiledPlan.NOT_THERE
            && figures.trace().hasEnded(k);
    return isMissed ? MISSED : reason.code().label();
  }

  /**
   * What another plan would make of this scorecard: the journal, date and policy are the same.
   *
   * @param plan the other plan, such as {@code card.plan().revise(...)}
   */
  public WhatIf whatIf(Plan plan) {
    return WhatIf.of(this, Objects.requireNonNull(plan, "plan"));
  }

  /**
   * What more entries would make of this scorecard; one that is in the journal changes nothing.
   *
   * @param entries the entries, in order
   * @throws IllegalArgumentException if an id is there with other content
   */
  public WhatIf whatIf(Iterable<? extends Entry> entries) {
    return WhatIf.of(this, Objects.requireNonNull(entries, "entries"));
  }

  /** Why a goal has its score; empty if the plan has no such goal. */
  public Optional<Derivation> explain(GoalRef goal) {
    Explainer explainer = new Explainer(figures);
    return numbered(
        goal, o -> Optional.of(explainer.objective(o)), k -> Optional.of(explainer.keyResult(k)));
  }

  /** What there is of a goal by its number; empty if the plan has no such goal. */
  private <T> Optional<T> numbered(
      GoalRef goal, IntFunction<Optional<T>> ofObjective, IntFunction<Optional<T>> ofKeyResult) {
    CompiledPlan plan = figures.compiled();
    return Objects.requireNonNull(goal, "goal")
        .fold(
            id -> there(plan.objective(id), ofObjective),
            id -> there(plan.keyResult(id), ofKeyResult));
  }

  private static <T> Optional<T> there(int number, IntFunction<Optional<T>> found) {
    return number == CompiledPlan.NOT_THERE ? Optional.empty() : found.apply(number);
  }

  /** The open blockers of a key result, oldest first; empty if the plan has no such key result. */
  public List<OpenBlocker> openBlockers(KeyResultId id) {
    int k = figures.compiled().keyResult(Objects.requireNonNull(id, "id"));
    if (k == CompiledPlan.NOT_THERE) {
      return List.of();
    }
    List<OpenBlocker> open = new ArrayList<>();
    figures
        .trace()
        .openBlockers(k)
        .forEach((text, entry) -> open.add(new OpenBlocker(id, text, Evidence.of(entry))));
    return open;
  }

  /** The entry that set a goal's score by hand; empty if its score is the computed one. */
  public Optional<ScoreAdjusted> adjustment(GoalRef goal) {
    return numbered(
        goal,
        o -> figures.trace().adjustmentOfObjective(o),
        k -> figures.trace().adjustmentOfKeyResult(k));
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
    return Forecasts.of(figures, Objects.requireNonNull(options, "options"));
  }

  /** How measures and guardrails ran up to the date: values beside targets, burn-ups, breaches. */
  public Course course() {
    return Courses.of(figures, journal.entries());
  }

  /**
   * How well stated confidence was borne out by the key results that are over on the date: of each
   * owner, and of each team of owners, in the order in which the plan names them; whoever stated
   * nothing is left out.
   */
  public List<ConfidenceCalibration> confidenceCalibration() {
    return Calibrations.of(figures);
  }

  /** How many key results have that light; those that are out have none. */
  public int count(Light light) {
    int count = 0;
    for (int k = 0; k < plan().keyResultCount(); k++) {
      boolean counts = figures.keyResultLight(k) == light && !figures.keyResultState(k).isOut();
      count += counts ? 1 : 0;
    }
    return count;
  }

  @Override
  public String toString() {
    return "Scorecard of " + plan().id() + " on " + on() + " by " + policy().name();
  }
}
