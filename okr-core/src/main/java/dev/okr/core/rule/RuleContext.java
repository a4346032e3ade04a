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
import dev.okr.core.statement.StatementReader;
import dev.okr.core.statement.reading.StatementReading;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules look at: the plan, the journal, the date, and what was worked out of them once. */
public final class RuleContext {

  /** How many titles are remembered: teams copy each other's, and a reading takes a kilobyte. */
  private static final int TITLES = 4096;

  private final Plan plan;
  private final Journal journal;
  private final @Nullable LocalDate on;
  private final Settings settings;
  private final boolean isOfOneTeam;
  private final Set<CycleId> parents = new HashSet<>();
  private final Map<String, StatementReading> read = new HashMap<>();
  private @Nullable Objective objective;
  private @Nullable KeyResult keyResult;
  private @Nullable String path;
  private @Nullable SortedMap<String, StatementReading> readings;
  private @Nullable PlanIndex planIndex;
  private @Nullable JournalIndex index;
  private @Nullable MetricKinds metricKinds;
  private @Nullable MeasuredGoals measuredGoals;
  private @Nullable MetricUses metricUses;
  private @Nullable Age age;
  private @Nullable DependencyIndex dependencies;
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
    readings = null;
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
  boolean hasScores() {
    return settings.scores() != null;
  }

  /** Whether the cycle is one in which work is done, not one that only holds shorter ones. */
  public boolean isWorking(CycleId cycle) {
    return !parents.contains(cycle);
  }

  /** Whether there is at most one team beside partners: nothing above it to align with. */
  boolean isOfOneTeam() {
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

  /** The first day of a key result: its own, else its cycle's; {@code null} if unknown. */
  @Nullable LocalDate startOf(Objective of, KeyResult that) {
    return that.startsOn().or(() -> cycleOf(of).map(Cycle::span).map(DateSpan::from)).orElse(null);
  }

  /** The last day of a key result: its own, else its cycle's; {@code null} if unknown. */
  @Nullable LocalDate endOf(Objective of, KeyResult that) {
    return that.endsOn().or(() -> cycleOf(of).map(Cycle::span).map(DateSpan::to)).orElse(null);
  }

  /** Where a key result stands; made once for all that is said of the one the walk is at. */
  @SuppressWarnings("ReferenceEquality") // the one the walk is at, not one like it
  String pathOf(KeyResult that) {
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

  /** What is asked of the plan as a whole; gathered when first asked for. */
  PlanIndex planIndex() {
    PlanIndex made = planIndex;
    if (made == null) {
      made = new PlanIndex(plan);
      planIndex = made;
    }
    return made;
  }

  /** The ends of the dependencies; gathered when first asked for. */
  DependencyIndex dependencies() {
    DependencyIndex made = dependencies;
    if (made == null) {
      made = new DependencyIndex(plan);
      dependencies = made;
    }
    return made;
  }

  /** What the journal says, by what it is about; made when first asked for. */
  JournalIndex index() {
    JournalIndex made = index;
    if (made == null) {
      made = new JournalIndex(journal, on);
      index = made;
    }
    return made;
  }

  /** Which goals have a value, or what they are made of has; found when first asked for. */
  MeasuredGoals measuredGoals() {
    MeasuredGoals made = measuredGoals;
    if (made == null) {
      made = new MeasuredGoals(plan, index());
      measuredGoals = made;
    }
    return made;
  }

  /** Until when readings of a metric count; gathered when first asked for. */
  MetricUses metricUses() {
    MetricUses made = metricUses;
    if (made == null) {
      made = new MetricUses(this);
      metricUses = made;
    }
    return made;
  }

  /**
   * How many of the days that count have passed since that one.
   *
   * @param day the day; those after it are counted, today too
   * @param today the date of the report
   */
  long daysSince(LocalDate day, LocalDate today) {
    Age made = age;
    if (made == null) {
      made = new Age(today, settings.days());
      age = made;
    }
    return made.since(day);
  }

  /** Which metrics are about growth, reliability and speed; told by name when first asked for. */
  MetricKinds metricKinds() {
    MetricKinds made = metricKinds;
    if (made == null) {
      made = new MetricKinds(plan.dictionary());
      metricKinds = made;
    }
    return made;
  }

  /** What the title of a key result says, by language tag; read once for all rules. */
  @SuppressWarnings("ReferenceEquality") // the one the walk is at, not one like it
  SortedMap<String, StatementReading> readings(KeyResult that) {
    SortedMap<String, StatementReading> known = readings;
    if (that == keyResult && known != null) {
      return known;
    }
    SortedMap<String, StatementReading> made = readings(that.title());
    if (that == keyResult) {
      readings = made;
    }
    return made;
  }

  /** What a title says, by language tag; a blank one says nothing. */
  SortedMap<String, StatementReading> readings(LocalizedText title) {
    SortedMap<String, StatementReading> made = new TreeMap<>();
    title
        .byTag()
        .forEach(
            (tag, text) -> {
              if (!text.isBlank()) {
                made.put(tag, reading(text));
              }
            });
    return made;
  }

  private StatementReading reading(String text) {
    if (read.size() >= TITLES) {
      read.clear();
    }
    return read.computeIfAbsent(text, StatementReader.standard()::read);
  }
}
