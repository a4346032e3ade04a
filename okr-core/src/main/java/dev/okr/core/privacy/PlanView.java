package dev.okr.core.privacy;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.Journal;
import dev.okr.core.message.Texts;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.rule.Report;
import dev.okr.core.value.LocalizedText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as one party may see it. A goal with an {@code audience} is restricted for whoever is not
 * in it; a key result without one has its objective's. In an audience are the parties it names, the
 * people of a team it names, and what is below that team; the party that owns a goal sees it too,
 * but the people of a team that owns one only if they are in its audience.
 *
 * <p>Restricted goals still count: a host scores the full plan, then renders {@code
 * card.seenBy(party)}, {@link #plan} and {@link #report}. Of a restricted goal are shown its id,
 * its place among the goals, its days, weight and state, its score, light and what is expected; not
 * shown are titles and descriptions, owner and other parties, ambition, themes, measures, targets,
 * values, guardrails, reasons, extensions and every entry about it. {@link #RESTRICTED} stands for
 * its title. Free text elsewhere isn't searched for what it may tell of one.
 *
 * <pre>{@code
 * PlanView view = PlanView.of(plan, PartyId.of("p.lin"));
 * json.writePlan(view.plan());
 * Scorecard seen = scorer.score(plan, journal, on).seenBy(PartyId.of("p.lin"));
 * }</pre>
 */
public final class PlanView {

  /** What stands in the place of the title of a restricted goal, or of a text about it. */
  public static final LocalizedText RESTRICTED = Texts.of(PlanView.class).get("restricted");

  private final Plan full;
  private final PartyId as;
  private final Audience audience;

  /** Another version of the plan, whose restricted goals are hidden too. */
  private final @Nullable PlanView other;

  private volatile @Nullable Boolean hidesNothing;
  private volatile @Nullable OnlyRestricted onlyRestricted;
  private volatile @Nullable Plan seen;

  private PlanView(Plan full, PartyId as, @Nullable PlanView other) {
    this.full = full;
    this.as = as;
    this.audience = new Audience(full, as);
    this.other = other;
  }

  /**
   * The view of a party. One that is not in the plan sees what is for everyone.
   *
   * @param plan the full plan
   * @param as the person, team or partner that looks at it
   */
  public static PlanView of(Plan plan, PartyId as) {
    return new PlanView(
        Objects.requireNonNull(plan, "plan"), Objects.requireNonNull(as, "as"), null);
  }

  /**
   * This view beside that of another version of the plan: what either restricts is restricted, so
   * that a comparison of the two doesn't tell what a goal was before it was restricted.
   *
   * @param version the same party's view of the other version
   */
  public PlanView beside(PlanView version) {
    return new PlanView(full, as, Objects.requireNonNull(version, "version"));
  }

  /** Who looks at the plan. */
  public PartyId as() {
    return as;
  }

  /** Whether no goal of the plan is restricted: then everything is shown as it is. */
  public boolean hidesNothing() {
    Boolean found = hidesNothing;
    if (found == null) {
      found = full.objectives().stream().noneMatch(this::isOrHasRestricted);
      hidesNothing = found;
    }
    return found;
  }

  private boolean isOrHasRestricted(Objective objective) {
    return isRestricted(objective)
        || objective.keyResults().stream().anyMatch(each -> isRestricted(objective, each));
  }

  /**
   * Whether a goal of the plan is restricted. Of one that the plan doesn't have nobody knows the
   * audience: it is restricted where any goal is.
   */
  public boolean isRestricted(GoalRef goal) {
    return Objects.requireNonNull(goal, "goal").fold(this::isRestricted, this::isRestricted);
  }

  /** Whether the plan has the goal, and it is restricted. */
  boolean restricts(GoalRef goal) {
    return goal.fold(id -> full.objective(id).isPresent(), id -> full.keyResult(id).isPresent())
        && isRestricted(goal);
  }

  private boolean isRestricted(ObjectiveId id) {
    return full.objective(id).map(this::isRestricted).orElseGet(() -> !hidesNothing());
  }

  private boolean isRestricted(KeyResultId id) {
    Objective objective = full.objectiveOf(id).orElse(null);
    return objective == null
        ? !hidesNothing()
        : isRestricted(objective, full.keyResult(id).orElseThrow());
  }

  boolean isRestricted(Objective objective) {
    return audience.excludes(objective) || isRestrictedBeside(GoalRef.to(objective.id()));
  }

  boolean isRestricted(Objective objective, KeyResult keyResult) {
    return audience.excludes(objective, keyResult)
        || isRestrictedBeside(GoalRef.to(keyResult.id()));
  }

  private boolean isRestrictedBeside(GoalRef goal) {
    return other != null && other.restricts(goal);
  }

  boolean isRestricted(Dependency dependency) {
    return isRestricted(dependency.dependent()) || isRestricted(dependency.provider());
  }

  /** An initiative for restricted key results only. */
  boolean isHidden(Initiative initiative) {
    return !initiative.contributesTo().isEmpty()
        && initiative.contributesTo().stream().allMatch(this::isRestricted);
  }

  private OnlyRestricted onlyRestricted() {
    OnlyRestricted found = onlyRestricted;
    if (found == null) {
      found = OnlyRestricted.of(full, this);
      onlyRestricted = found;
    }
    return found;
  }

  /** Whether the element, or all that is known of it, is hidden; a party or a cycle never is. */
  boolean isHidden(Subject subject) {
    return switch (subject.kind()) {
      case OBJECTIVE -> isRestricted(ObjectiveId.of(subject.id()));
      case KEY_RESULT -> isRestricted(KeyResultId.of(subject.id()));
      case METRIC -> onlyRestricted().metrics().contains(MetricId.of(subject.id()));
      case THEME -> onlyRestricted().themes().contains(ThemeId.of(subject.id()));
      case DEPENDENCY ->
          full.dependency(DependencyId.of(subject.id())).filter(this::isRestricted).isPresent();
      case INITIATIVE ->
          full.initiative(InitiativeId.of(subject.id())).filter(this::isHidden).isPresent();
      case PLAN, CYCLE, PARTY, WAIVER, ENTRY -> false;
    };
  }

  /**
   * Whether the value of a measure tells those of restricted goals: it is made from its
   * contributors', and one of them is restricted.
   */
  public boolean hidesValueOf(KeyResultId keyResult, MeasureId measure) {
    Objects.requireNonNull(measure, "measure");
    KeyResult found = full.keyResult(keyResult).orElse(null);
    return !hidesNothing()
        && found != null
        && found
            .measure(measure)
            .flatMap(Measure::valueOf)
            .filter(origin -> origin == ValueOrigin.CONTRIBUTORS)
            .isPresent()
        && onlyRestricted().served().contains(keyResult);
  }

  /**
   * The plan with nothing of the restricted goals but what the class says is shown. Metrics and
   * initiatives that only restricted goals use are left out, waivers about anything hidden too; of
   * a dependency of a restricted goal the two goals and the kind stay. It draws and lists like the
   * full plan; scored it would give other scores.
   */
  public Plan plan() {
    Plan made = seen;
    if (made == null) {
      made = hidesNothing() ? full : new SeenPlan(full, this).make();
      seen = made;
    }
    return made;
  }

  /**
   * The journal without the entries about what is restricted: the goals themselves, metrics that
   * only they use, goals that the plan doesn't have, decisions that are about one of these among
   * others, and what retracts such an entry.
   *
   * @param journal the full journal
   */
  public Journal journal(Journal journal) {
    Objects.requireNonNull(journal, "journal");
    return hidesNothing() ? journal : new SeenEntries(this, journal).journal();
  }

  /**
   * The findings as the party may see them. One about a restricted goal stays, with {@link
   * #RESTRICTED} for its words; one about anything else stays if it can be found without knowing
   * what is restricted; the others are left out.
   *
   * @param ofFull the report on the full plan and journal
   * @param ofSeen the report on {@link #plan} and {@link #journal}, by the same rule book; scored,
   *     by {@code card.seenBy(party)}
   */
  public Report report(Report ofFull, Report ofSeen) {
    Objects.requireNonNull(ofFull, "ofFull");
    Objects.requireNonNull(ofSeen, "ofSeen");
    return hidesNothing() ? ofFull : new SeenFindings(full, this).of(ofFull, ofSeen);
  }

  /**
   * What changed since another version of the plan, as the party may see it: of goals that either
   * version restricts it tells that they came, went or moved and what the class says is shown.
   *
   * @param earlier the same party's view of the earlier version
   */
  public PlanDiff changesSince(PlanView earlier) {
    Objects.requireNonNull(earlier, "earlier");
    PlanDiff ofFull = PlanDiff.between(earlier.full, full);
    PlanView before = earlier.beside(this);
    PlanView after = beside(earlier);
    return before.hidesNothing() && after.hidesNothing()
        ? ofFull
        : new SeenChanges(before, after).of(ofFull, PlanDiff.between(before.plan(), after.plan()));
  }

  /**
   * The report of a carry-over as the party may see it: of restricted goals whether they go on, and
   * by which id. The next plan is seen by a view of its own.
   *
   * @param ofFull the report on the full plan and journal
   * @param ofSeen the report on {@link #plan} and {@link #journal}, carried over by the same
   *     choices
   */
  public CarryReport report(CarryReport ofFull, CarryReport ofSeen) {
    Objects.requireNonNull(ofFull, "ofFull");
    Objects.requireNonNull(ofSeen, "ofSeen");
    return hidesNothing() ? ofFull : new SeenNotes(this).of(ofFull, ofSeen);
  }
}
