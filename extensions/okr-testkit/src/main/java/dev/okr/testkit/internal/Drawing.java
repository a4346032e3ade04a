package dev.okr.testkit.internal;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a sketch out: objectives {@code O1} and on, key results {@code O1.KR1} and on, measures
 * {@code m1} and on, entries {@code e1} and on in the order in which they were recorded.
 */
final class Drawing {

  /** What is drawn. */
  record Drawn(Plan plan, Journal journal) {}

  private static final List<String> TITLES =
      List.of(
          "More customers pay at the first attempt",
          "Parcels arrive sooner",
          "Sellers stay with us",
          "Fewer orders are cancelled");

  private static final PartyId NOBODY = PartyId.of("nobody");
  private static final String NOWHERE = "nowhere";

  private final Cycle cycle;
  private final ScenarioSketch sketch;
  private final Map<MetricId, Metric> metrics = new LinkedHashMap<>();
  private final List<Objective> objectives = new ArrayList<>();
  private final List<KeyResult> keyResults = new ArrayList<>();
  private final Ink ink;

  private Drawing(Knobs knobs, ScenarioSketch sketch) {
    this.cycle = knobs.when().cycle();
    this.sketch = sketch;
    this.ink = new Ink(cycle);
    knobs.what().metrics().forEach(metric -> metrics.put(metric.id(), metric));
  }

  static Drawn of(Knobs knobs, ScenarioSketch sketch) {
    return new Drawing(knobs, sketch).draw();
  }

  private Drawn draw() {
    List<Team> teams = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    for (ObjectiveSketch objective : sketch.objectives()) {
      int number = objectives.size() + 1;
      teams.add(Team.of("team" + number, "Team " + number));
      people.add(Person.of("p" + number, "Person " + number, "team" + number));
      objectives.add(drawn(objective, number));
    }
    sketch.changes().forEach(change -> ink.change(change, objectives, keyResults));
    Plan plan =
        Plan.builder("plan")
            .cycles(cycle)
            .teams(teams)
            .people(people)
            .metrics(metrics.values())
            .objectives(objectives)
            .dependencies(dependencies())
            .build();
    return new Drawn(plan, ink.journal());
  }

  private Objective drawn(ObjectiveSketch objective, int number) {
    Objective.Builder made = Objective.builder().id("O" + number);
    made.title(TITLES.get(number % TITLES.size()));
    if (objective.gap() != ObjectiveSketch.Gap.NO_OWNER) {
      made.owner("team" + number);
    }
    switch (objective.gap()) {
      case NO_CYCLE -> {}
      case UNKNOWN_CYCLE -> made.cycle(NOWHERE);
      default -> made.cycle(cycle.id());
    }
    made.weight(objective.weight()).rollUp(objective.rollUp());
    int above = number - objective.serves();
    switch (objective.gap()) {
      case SERVES_NOTHING -> made.addContributesTo(Alignment.to(ObjectiveId.of(NOWHERE)));
      case SERVES_ITSELF -> made.addContributesTo(Alignment.to(ObjectiveId.of("O" + number)));
      default -> {
        if (objective.serves() > 0 && above > 0) {
          made.addContributesTo(Alignment.to(ObjectiveId.of("O" + above)));
        }
      }
    }
    if (objective.gap() != ObjectiveSketch.Gap.EMPTY) {
      int count = 0;
      for (KeyResultSketch keyResult : objective.keyResults()) {
        count++;
        KeyResult one = drawn(keyResult, KeyResultId.of("O" + number + ".KR" + count), number);
        keyResults.add(one);
        made.addKeyResult(one);
      }
    }
    return made.build();
  }

  private KeyResult drawn(KeyResultSketch keyResult, KeyResultId id, int number) {
    KeyResultSketch.Frame frame = keyResult.frame();
    DateSpan whole = cycle.span();
    DateSpan span = new DateSpan(Ink.day(whole, frame.starts()), whole.to());
    KeyResult.Builder made = KeyResult.builder().id(id);
    if (!span.equals(whole)) {
      made.startsOn(span.from());
    }
    if (keyResult.gap() != KeyResultSketch.Gap.NO_TITLE) {
      made.title(TITLES.get((number + 1) % TITLES.size()));
    }
    switch (keyResult.gap()) {
      case NO_OWNER -> {}
      case UNKNOWN_OWNER -> made.owner(NOBODY);
      default -> made.owner("p" + number);
    }
    made.weight(keyResult.weight())
        .combine(keyResult.combine())
        .ambition(frame.ambition())
        .expected(frame.expected())
        .state(frame.state());
    keyResult.guarded().ifPresent(percent -> made.addGuardrail(guardrail(id, percent, span)));
    if (keyResult.gap() != KeyResultSketch.Gap.NO_MEASURE) {
      int count = 0;
      for (MeasureSketch measure : keyResult.measures()) {
        count++;
        Measure one = drawn(measure, id, "m" + count);
        made.addMeasure(one);
        ink.values(measure, id, one, span);
      }
    }
    return made.build();
  }

  /** A guardrail on a metric of its own, so that no measure's value breaks it. */
  private Guardrail guardrail(KeyResultId id, int percent, DateSpan span) {
    MetricId metric = MetricId.of(id + ".guard");
    metrics.put(metric, Metric.builder().id(metric).polarity(Polarity.LOWER).build());
    ink.reading(metric, BigDecimal.valueOf(percent), span);
    return new Guardrail(metric, null, BigDecimal.valueOf(100));
  }

  private Measure drawn(MeasureSketch sketch, KeyResultId id, String measure) {
    Measure.Builder made = Measure.builder().id(measure).target(targetOf(sketch));
    made.weight(sketch.weight()).observe(sketch.observe());
    sketch.use().metric().ifPresent(metric -> made.metric(metricOf(sketch, metric, id, measure)));
    return made.build();
  }

  private MetricId metricOf(MeasureSketch sketch, Metric metric, KeyResultId id, String measure) {
    if (sketch.gap() == MeasureSketch.Gap.UNKNOWN_METRIC) {
      return MetricId.of(NOWHERE);
    }
    if (!sketch.use().own()) {
      return metric.id();
    }
    MetricId own = MetricId.of(id + "." + measure);
    metrics.put(own, metric.toBuilder().id(own).build());
    return own;
  }

  private static Target targetOf(MeasureSketch sketch) {
    BigDecimal ten = BigDecimal.TEN;
    return switch (sketch.gap()) {
      case NONE, UNKNOWN_METRIC -> sketch.use().target();
      case NOTHING_TO_DO -> new Target.FromTo(ten, ten);
      case NO_REFERENCE -> new Target.ChangeBy(ten, ChangeUnit.PERCENT, null, null);
      case UPSIDE_DOWN -> new Target.Between(ten, BigDecimal.ONE, null, null);
      case NO_STEPS -> new Target.Milestones(List.of());
    };
  }

  private List<Dependency> dependencies() {
    List<Dependency> made = new ArrayList<>();
    for (ScenarioSketch.Need need : sketch.dependencies()) {
      if (!keyResults.isEmpty()) {
        made.add(drawn(need, "D" + (made.size() + 1)));
      }
    }
    return made;
  }

  private Dependency drawn(ScenarioSketch.Need need, String id) {
    Dependency.Builder made =
        Dependency.builder()
            .id(id)
            .dependent(keyResult(need.dependent()))
            .provider(keyResult(need.provider()))
            .kind(DependencyKind.REQUIRES);
    if (need.agreed()) {
      made.alert(new Alert(BigDecimal.ONE))
          .agreed(
              new Agreement(List.of(PartyId.of("team1")), cycle.span().from(), cycle.span().to()));
    }
    return made.build();
  }

  private GoalRef keyResult(int number) {
    return GoalRef.to(keyResults.get(number % keyResults.size()).id());
  }
}
