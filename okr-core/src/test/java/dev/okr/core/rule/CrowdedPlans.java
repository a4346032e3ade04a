package dev.okr.core.rule;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Timing;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.testkit.Draws;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;

/**
 * Plans and journals in which few parties, cycles and metrics meet in many goals, so that rules on
 * many elements together fire too.
 */
final class CrowdedPlans {

  /** How many numbers are drawn for the largest. */
  private static final int MOST_DRAWS = 1_000;

  /** A plan, its journal and a day. */
  record Crowded(Plan plan, Journal journal, LocalDate on) {}

  /** Plans with journals, which shrink. */
  static Arbitrary<Crowded> any() {
    return Draws.making(MOST_DRAWS, CrowdedPlans::crowded);
  }

  /** The plan of a source of chance. */
  static Crowded crowded(RandomGenerator random) {
    CrowdedPlans made = new CrowdedPlans(random);
    return new Crowded(made.plan(), made.journal(), made.day());
  }

  private static final List<String> TITLES =
      List.of(
          "Margin from 38% to 40%",
          "Launch the new checkout",
          "Significantly better service",
          "Margin of 45%, tied to the bonus",
          "Keep uptime above 39",
          "TBD",
          "");
  private static final List<String> INDICATORS = List.of("Uptime", "Margin");
  private static final List<String> OBJECTIVES =
      List.of("", "Customers come back", "Launch the new checkout", "Grow to 7,000 customers");
  private static final List<String> PARTIES =
      List.of("company", "a", "b", "partner", "p", "nobody");
  private static final List<String> METRICS = List.of("uptime", "new-customers", "margin", "none");
  private static final List<String> CYCLES = List.of("Q1", "Q2", "none");
  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

  private final RandomGenerator random;

  /** Of some plans every key result is called the same. */
  private final List<String> titles;

  /** Some plans only watch levels of indicators. */
  private final boolean isOfLevels;

  private CrowdedPlans(RandomGenerator random) {
    this.random = random;
    isOfLevels = random.nextInt(12) == 0;
    titles = isOfLevels ? INDICATORS : random.nextInt(7) == 0 ? TITLES.subList(1, 2) : TITLES;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean maybe() {
    return random.nextInt(3) > 0;
  }

  private PartyId party() {
    return PartyId.of(one(PARTIES));
  }

  private List<PartyId> parties() {
    List<PartyId> some = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      some.add(party());
    }
    return some;
  }

  private KeyResultId keyResultId() {
    return KeyResultId.of("K" + random.nextInt(30));
  }

  private GoalRef goal() {
    return random.nextInt(4) == 0
        ? GoalRef.to(ObjectiveId.of("O" + random.nextInt(10)))
        : GoalRef.to(keyResultId());
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(200));
  }

  private Target target() {
    BigDecimal value = BigDecimal.valueOf(38 + random.nextInt(4));
    return switch (isOfLevels ? 0 : random.nextInt(8)) {
      case 6 -> new Target.Completion();
      case 7 ->
          new Target.Milestones(
              List.of(
                  new Milestone(
                      MilestoneId.of("s"),
                      LocalizedText.empty(),
                      Weight.ONE,
                      maybe() ? day() : null)));
      case 0 -> new Target.AtLeast(value, null, null);
      case 1 -> new Target.Between(value, BigDecimal.valueOf(39), null, null);
      case 2 -> new Target.Done();
      case 3 ->
          new Target.ChangeBy(value, ChangeUnit.PERCENTAGE_POINT, maybe() ? value : null, null);
      default -> new Target.FromTo(value, BigDecimal.valueOf(40));
    };
  }

  private KeyResult keyResult(int number) {
    KeyResult.Builder builder =
        KeyResult.builder()
            .id(KeyResultId.of("K" + number))
            .title(LocalizedText.of(one(titles)))
            .participants(maybe() ? List.of() : parties());
    if (maybe()) {
      builder.owner(party());
    }
    if (!maybe()) {
      builder.endsOn(day());
    }
    if (maybe()) {
      PartyId accountable = maybe() ? PartyId.of("a") : party();
      builder.raci(
          new Raci(parties(), maybe() ? List.of(accountable) : parties(), parties(), parties()));
    }
    for (int m = isOfLevels ? 1 : random.nextInt(3); m > 0; m--) {
      builder.addMeasure(measure(m));
    }
    return builder.build();
  }

  private Measure measure(int number) {
    Measure.Builder builder =
        Measure.builder()
            .id(MeasureId.of("m" + number))
            .metric(MetricId.of(one(METRICS)))
            .target(target());
    switch (random.nextInt(6)) {
      case 0 -> builder.observe(Observation.SUM);
      case 1 -> builder.valueOf(ValueOrigin.CONTRIBUTORS);
      default -> {
        // the newest value, of its own
      }
    }
    return builder.build();
  }

  private Objective objective(int number) {
    Objective.Builder builder =
        Objective.builder()
            .id(ObjectiveId.of("O" + number))
            .title(LocalizedText.of(one(OBJECTIVES)))
            .owner(maybe() ? PartyId.of(one(PARTIES.subList(0, 3))) : party())
            .cycle(CycleId.of(maybe() ? "Q1" : one(CYCLES)));
    for (int k = 0; k < random.nextInt(4); k++) {
      builder.addKeyResult(keyResult(number * 3 + k));
    }
    if (!maybe()) {
      builder.addContributesTo(Alignment.to(goal()));
    }
    return builder.build();
  }

  /** A key result that adds up two others, which live on one metric. */
  private List<Objective> family() {
    Measure whole =
        Measure.builder()
            .id(MeasureId.of("m1"))
            .metric(MetricId.of("new-customers"))
            .target(target())
            .valueOf(ValueOrigin.CONTRIBUTORS)
            .build();
    KeyResult sum = KeyResult.builder().id(KeyResultId.of("sum")).addMeasure(whole).build();
    Objective.Builder parent = Objective.builder().id(ObjectiveId.of("family")).addKeyResult(sum);
    return List.of(parent.build(), child("elder"), child("younger"));
  }

  private static Objective child(String id) {
    Measure part =
        Measure.builder()
            .id(MeasureId.of("m1"))
            .metric(MetricId.of("new-customers"))
            .target(new Target.FromTo(BigDecimal.ZERO, BigDecimal.TEN))
            .build();
    return Objective.builder()
        .id(ObjectiveId.of(id))
        .cycle(CycleId.of("Q1"))
        .addKeyResult(KeyResult.builder().id(KeyResultId.of(id)).addMeasure(part).build())
        .addContributesTo(Alignment.to(GoalRef.to(KeyResultId.of("sum"))))
        .build();
  }

  private Metric metric(String id) {
    Metric.Builder builder =
        Metric.builder()
            .id(MetricId.of(id))
            .polarity(Polarity.HIGHER)
            .timing(Timing.LAGGING)
            .unit(maybe() ? Unit.PERCENT : Unit.COUNT)
            .refresh(Refresh.WEEKLY);
    if (maybe()) {
      builder.source(new DataSource(one(List.of(SourceKind.values())), "s" + random.nextInt(2)));
    }
    if (!maybe()) {
      builder.title(LocalizedText.of("Metric"));
      builder.addRevision(Revision.builder().version(2).effectiveFrom(day()).build());
    }
    return builder.build();
  }

  private static Team team(String id, TeamKind kind) {
    return Team.builder().id(PartyId.of(id)).kind(kind).build();
  }

  /** Now and then two that look alike. */
  private List<Team> teams() {
    List<Team> teams =
        new ArrayList<>(
            List.of(
                team("company", TeamKind.COMPANY),
                team("a", TeamKind.TEAM),
                team("b", TeamKind.TEAM),
                team("partner", TeamKind.PARTNER)));
    if (random.nextInt(8) == 0) {
      teams.add(team("Ａ", TeamKind.TEAM));
    }
    return teams;
  }

  private Person person() {
    Person.Builder builder = Person.builder().id(PartyId.of("p"));
    if (!maybe()) {
      builder.leftOn(day());
    }
    return builder.build();
  }

  private Plan plan() {
    List<Objective> objectives = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      objectives.add(objective(i));
    }
    if (!maybe() && !isOfLevels) {
      objectives.addAll(family());
    }
    List<Dependency> dependencies = new ArrayList<>();
    for (int i = 0; i < random.nextInt(20); i++) {
      dependencies.add(dependency(i));
    }
    return Plan.builder("p")
        .cycles(
            List.of(
                Cycle.builder()
                    .id(CycleId.of("Q1"))
                    .span(DateSpan.of("2026-01-01", "2026-03-31"))
                    .build(),
                Cycle.builder()
                    .id(CycleId.of("Q2"))
                    .span(DateSpan.of("2026-04-01", "2026-06-30"))
                    .build()))
        .themes(maybe() ? List.of() : List.of(Theme.of("growth", "Growth")))
        .teams(teams())
        .people(List.of(person()))
        .metrics(METRICS.subList(0, 3).stream().map(this::metric).toList())
        .objectives(objectives)
        .dependencies(dependencies)
        .waivers(
            List.of(
                new Waiver(
                    "OKR-401", Subject.of(keyResultId()), LocalizedText.of("agreed"), day())))
        .build();
  }

  private Dependency dependency(int number) {
    Dependency.Builder builder =
        Dependency.builder()
            .id(DependencyId.of("D" + number))
            .dependent(goal())
            .provider(goal())
            .lagDays(random.nextInt(20));
    if (maybe()) {
      builder.agreed(new Agreement(parties(), null, maybe() ? day() : null));
    }
    return builder.build();
  }

  private Journal journal() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < random.nextInt(40); i++) {
      Entry entry = entry(EntryId.of("e" + i), day());
      entries.add(entry);
      if (entry instanceof CheckIn checkIn && !maybe()) {
        // what two people measured on one day, or a slip of the pen
        BigDecimal other = checkIn.value().orElseThrow();
        entries.add(
            checkIn.toBuilder()
                .id(EntryId.of("again" + i))
                .value(maybe() ? other : other.movePointRight(2))
                .build());
      }
    }
    return Journal.of(entries);
  }

  private Entry entry(EntryId id, LocalDate day) {
    Instant at = Instant.parse(day + "T09:00:00Z");
    PartyId by = PartyId.of("a");
    LocalizedText text = LocalizedText.of("thanks");
    return switch (random.nextInt(9)) {
      case 7 ->
          Retracted.builder()
              .id(id)
              .on(day)
              .recordedAt(at)
              .by(by)
              .target(EntryId.of("e" + random.nextInt(60)))
              .reason(text)
              .build();
      case 8 ->
          Reading.builder()
              .id(id)
              .on(day)
              .recordedAt(at)
              .by(by)
              .metric(MetricId.of(one(METRICS)))
              .value(BigDecimal.valueOf(random.nextInt(10) == 0 ? 4_000 : 40))
              .build();
      case 3 ->
          ScoreAdjusted.builder()
              .id(id)
              .on(day)
              .recordedAt(at)
              .by(by)
              .goal(goal())
              .score(new BigDecimal("0.7"))
              .reason(text)
              .build();
      case 0 ->
          Recognition.builder()
              .id(id)
              .on(day)
              .recordedAt(at)
              .by(by)
              .keyResult(keyResultId())
              .addTo(PartyId.of("p"))
              .text(text)
              .build();
      case 1 ->
          TargetRevised.builder()
              .id(id)
              .on(day)
              .recordedAt(at)
              .by(by)
              .keyResult(keyResultId())
              .measure(MeasureId.of("m1"))
              .target(target())
              .reason(maybe() ? text : LocalizedText.empty())
              .build();
      case 2 ->
          Closed.builder()
              .id(id)
              .on(day)
              .recordedAt(at)
              .by(by)
              .cycle(CycleId.of(one(CYCLES)))
              .build();
      default ->
          CheckIn.builder()
              .id(id)
              .on(day)
              .recordedAt(at)
              .by(by)
              .keyResult(keyResultId())
              .measure(MeasureId.of("m1"))
              .value(BigDecimal.valueOf(random.nextInt(50)))
              .confidence(BigDecimal.valueOf(random.nextInt(11), 1))
              .build();
    };
  }
}
