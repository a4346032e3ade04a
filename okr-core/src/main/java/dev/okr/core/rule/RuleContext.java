package dev.okr.core.rule;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.time.Age;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules look at: the plan, the journal, the date, and what was worked out of them once. */
public final class RuleContext {

  private final Plan plan;
  private final Journal journal;
  private final @Nullable LocalDate on;
  private final Settings settings;
  private final boolean isOfOneTeam;
  private final Set<CycleId> parents = new HashSet<>();
  private @Nullable Objective objective;
  private @Nullable KeyResult keyResult;
  private @Nullable String path;
  private @Nullable Age age;
  private final Map<Class<?>, Object> remembered = new HashMap<>();

  RuleContext(Plan plan, Journal journal, @Nullable LocalDate on, Settings settings) {
    this.plan = plan;
    this.journal = journal;
    this.on = on;
    this.settings = settings;
    this.isOfOneTeam =
        plan.teams().stream().filter(team -> team.kind() != TeamKind.PARTNER).count() < 2;
    plan.cycles().forEach(cycle -> cycle.parent().ifPresent(parents::add));
  }

  /** The walk comes to an objective. */
  void enter(Objective next) {
    objective = next;
  }

  /** The walk comes to a key result of the objective. */
  void enter(KeyResult next) {
    keyResult = next;
    path = null;
  }

  /** The plan. */
  public Plan plan() {
    return plan;
  }

  /** The journal; empty if none was given. */
  public Journal journal() {
    return journal;
  }

  /** The date; a rule that needs to know today says nothing without. */
  public Optional<LocalDate> on() {
    return Optional.ofNullable(on);
  }

  /** The figures. */
  public RuleFigures figures() {
    return settings.figures();
  }

  /** The score of a goal as the host computes it; empty if it doesn't say. */
  public Optional<BigDecimal> score(GoalRef goal) {
    return asked(settings.scores(), goal, "score");
  }

  /**
   * The progress of a goal as the host computes it, which no highest score cuts off; its score if
   * the host gives no progress, empty if it gives neither.
   */
  public Optional<BigDecimal> progress(GoalRef goal) {
    return settings.progress() == null ? score(goal) : asked(settings.progress(), goal, "progress");
  }

  private static Optional<BigDecimal> asked(
      @Nullable Function<GoalRef, Optional<BigDecimal>> host, GoalRef goal, String what) {
    Objects.requireNonNull(goal, "goal");
    return host == null ? Optional.empty() : Objects.requireNonNull(host.apply(goal), what);
  }

  /**
   * What a rule works out of plan and journal once, for all its calls in this check: made when
   * first asked for, then the same. A rule keeps no state of its own, so this is where it goes.
   *
   * <pre>{@code
   * Spending spending = context.remember(Spending.class, c -> new Spending(c.plan()));
   * }</pre>
   *
   * @param kind the class of what is remembered; one is kept for each class
   * @param make makes it; may itself ask for what other classes remember
   */
  public <T> T remember(Class<T> kind, Function<RuleContext, T> make) {
    Objects.requireNonNull(make, "make");
    Object known = remembered.get(Objects.requireNonNull(kind, "kind"));
    if (known == null) {
      known = Objects.requireNonNull(make.apply(this), "made");
      remembered.put(kind, known);
    }
    return kind.cast(known);
  }

  /** Whether the host computes scores at all. */
  public boolean hasScores() {
    return settings.scores() != null;
  }

  /** Whether the cycle is one in which work is done, not one that only holds shorter ones. */
  public boolean isWorking(CycleId cycle) {
    return !parents.contains(cycle);
  }

  /** Whether there is at most one team beside partners: nothing above it to align with. */
  public boolean isOfOneTeam() {
    return isOfOneTeam;
  }

  /** Whether the party is the company. */
  public boolean isCompany(PartyId party) {
    return kindOf(party) == TeamKind.COMPANY;
  }

  /** Whether the party is an outside partner. */
  public boolean isPartner(PartyId party) {
    return kindOf(party) == TeamKind.PARTNER;
  }

  private @Nullable TeamKind kindOf(PartyId id) {
    Party party = plan.party(id).orElse(null);
    return party instanceof Team team ? team.kind() : null;
  }

  /** The cycle in which an objective runs. */
  public Optional<Cycle> cycleOf(Objective objective) {
    return objective.cycle().flatMap(plan::cycle);
  }

  /** Where a key result stands; made once for all that is said of the one the walk is at. */
  @SuppressWarnings("ReferenceEquality") // the one the walk is at, not one like it
  public String pathOf(KeyResult that) {
    Objective current = objective;
    if (that != keyResult || current == null) {
      return plan.objectiveOf(that.id()).map(above -> Paths.of(above, that)).orElse("");
    }
    String made = path;
    if (made == null) {
      made = Paths.of(current, that);
      path = made;
    }
    return made;
  }

  /**
   * How many of the days that count have passed since that one.
   *
   * @param day the day; those after it are counted, today too
   * @param today the date of the report
   */
  public long daysSince(LocalDate day, LocalDate today) {
    Age made = age;
    if (made == null) {
      made = new Age(today, settings.days());
      age = made;
    }
    return made.since(day);
  }
}
