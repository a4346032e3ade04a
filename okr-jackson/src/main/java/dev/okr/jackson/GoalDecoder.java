package dev.okr.jackson;

import dev.okr.core.goal.Aggregate;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.value.Weight;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads objectives, key results and measures. */
final class GoalDecoder extends Decoder {

  private static final Members OBJECTIVE =
      Members.of(
              "id",
              "title",
              "description",
              "owner",
              "cycle",
              "state",
              "audience",
              "ambition",
              "themes",
              "weight",
              "contributesTo",
              "rollUp",
              "combine",
              "keyResults",
              "extensions")
          .requiring("id");
  private static final Members ALIGNMENT = Members.of("objective", "keyResult", "weight");
  private static final Members KEY_RESULT =
      Members.of(
              "id",
              "title",
              "description",
              "owner",
              "state",
              "audience",
              "ambition",
              "weight",
              "from",
              "to",
              "participants",
              "raci",
              "combine",
              "expected",
              "metric",
              "observe",
              "target",
              "measures",
              "guardrails",
              "extensions")
          .requiring("id");
  private static final Members RACI =
      Members.of("responsible", "accountable", "consulted", "informed");
  private static final Members MEASURE =
      Members.of(
              "id",
              "metric",
              "weight",
              "observe",
              "planned",
              "valueOf",
              "aggregate",
              "target",
              "targets",
              "extensions")
          .requiring("id");
  private static final Members PLANNED_TARGET =
      Members.of("from", "target").requiring("from", "target");
  private static final Members GUARDRAIL =
      Members.of("metric", "atLeast", "atMost", "strict").requiring("metric");

  private static final Words<Ambition> AMBITIONS = Words.of(Ambition.class);
  private static final Words<RollUp> ROLL_UPS = Words.of(RollUp.class);
  private static final Words<Combination> COMBINATIONS = Words.of(Combination.class);
  private static final Words<Observation> OBSERVATIONS = Words.of(Observation.class);
  private static final Words<State> STATES = Words.of(State.class);
  private static final Words<Aggregate> AGGREGATES = Words.of(Aggregate.class);
  private static final Words<ValueOrigin> ORIGINS = Words.of(ValueOrigin.class);

  private final TargetDecoder targets;
  private final ExpectationDecoder expectations;
  private final Ids objectiveIds;
  private final Ids keyResultIds;
  private @Nullable LocalDate latest;

  GoalDecoder(Values values, Lookahead lookahead) {
    super(values);
    this.targets = new TargetDecoder(values, lookahead);
    this.expectations = new ExpectationDecoder(values);
    this.objectiveIds = values.newIds();
    this.keyResultIds = values.newIds();
  }

  @Nullable Objective objective() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    String keyResults = "/objectives/" + cursor.index() + "/keyResults";
    boolean isNew = false;
    Objective.Builder made = Objective.builder();
    for (String name = cursor.member(OBJECTIVE); name != null; name = cursor.member(OBJECTIVE)) {
      switch (name) {
        case "id" -> {
          ObjectiveId id = values.id(ObjectiveId::of);
          isNew = objectiveIds.isNew(id, "/objectives");
          if (id != null) {
            made.id(id);
          }
        }
        case "title" -> made.title(values.text());
        case "description" -> made.description(values.text());
        case "state" -> made.state(state());
        case "audience" -> made.audience(values.parties());
        case "combine" -> made.combine(combination());
        case "owner" -> made.owner(Optional.ofNullable(values.party()));
        case "cycle" -> made.cycle(Optional.ofNullable(values.cycle()));
        case "ambition" -> made.ambition(values.optionalWord(AMBITIONS));
        case "themes" -> made.themes(cursor.list(values::theme));
        case "weight" -> made.weight(Optional.of(values.weight()));
        case "contributesTo" -> made.contributesTo(cursor.list(this::alignment));
        case "rollUp" -> made.rollUp(values.optionalWord(ROLL_UPS));
        case "keyResults" -> made.keyResults(cursor.list(() -> keyResult(keyResults)));
        default -> made.extensions(extensions.extensions());
      }
    }
    return isNew ? made.build() : null;
  }

  private @Nullable Alignment alignment() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    GoalRefs refs = new GoalRefs(values);
    Optional<Weight> weight = Optional.empty();
    for (String name = cursor.member(ALIGNMENT); name != null; name = cursor.member(ALIGNMENT)) {
      if (name.equals("weight")) {
        weight = Optional.of(values.weight());
      } else {
        refs.read(name);
      }
    }
    var goal = refs.goal();
    return goal == null ? null : new Alignment(goal, weight);
  }

  private @Nullable KeyResult keyResult(String list) throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    boolean isNew = false;
    LocalDate from = null;
    LocalDate to = null;
    SingleMeasure single = null;
    boolean hasMeasures = false;
    KeyResult.Builder made = KeyResult.builder();
    for (String name = cursor.member(KEY_RESULT); name != null; name = cursor.member(KEY_RESULT)) {
      switch (name) {
        case "id" -> {
          KeyResultId id = values.id(KeyResultId::of);
          isNew = keyResultIds.isNew(id, list);
          if (id != null) {
            made.id(id);
          }
        }
        case "title" -> made.title(values.text());
        case "description" -> made.description(values.text());
        case "state" -> made.state(state());
        case "audience" -> made.audience(values.parties());
        case "owner" -> made.owner(Optional.ofNullable(values.party()));
        case "ambition" -> made.ambition(values.optionalWord(AMBITIONS));
        case "weight" -> made.weight(Optional.of(values.weight()));
        case "from" -> {
          from = values.date();
          from = values.isSpan(from, to) ? from : null;
        }
        case "to" -> {
          to = values.date();
          to = values.isSpan(from, to) ? to : null;
        }
        case "participants" -> made.participants(values.parties());
        case "raci" -> made.raci(Optional.ofNullable(raci()));
        case "combine" -> made.combine(combination());
        case "expected" -> made.expected(Optional.of(expectations.expectation()));
        case "metric", "observe", "target" -> {
          single = single == null ? new SingleMeasure() : single;
          read(name, single);
        }
        case "measures" -> {
          hasMeasures = true;
          made.measures(measures());
        }
        case "guardrails" -> made.guardrails(cursor.list(this::guardrail));
        default -> made.extensions(extensions.extensions());
      }
    }
    if (single != null && hasMeasures) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", "measures, target");
    } else if (single != null) {
      Measure measure = single.measure();
      if (measure != null) {
        made.addMeasure(measure);
      } else if (!single.hasTarget) {
        cursor.problemOfObject(ProblemCode.MISSING_MEMBER, "name", "target");
      }
    }
    return isNew
        ? made.startsOn(Optional.ofNullable(from)).endsOn(Optional.ofNullable(to)).build()
        : null;
  }

  private State state() throws IOException {
    State state = values.word(STATES);
    return state == null ? State.ACTIVE : state;
  }

  private Combination combination() throws IOException {
    Combination combine = values.word(COMBINATIONS);
    return combine == null ? Combination.WEIGHTED_MEAN : combine;
  }

  /** The short form of a key result with one measure: its members stand in the key result. */
  private void read(String name, SingleMeasure single) throws IOException {
    switch (name) {
      case "metric" -> single.metric = values.metric();
      case "observe" -> single.observe = values.optionalWord(OBSERVATIONS);
      default -> {
        single.hasTarget = true;
        single.target = targets.target();
      }
    }
  }

  private @Nullable Raci raci() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    List<PartyId> responsible = List.of();
    List<PartyId> accountable = List.of();
    List<PartyId> consulted = List.of();
    List<PartyId> informed = List.of();
    for (String name = cursor.member(RACI); name != null; name = cursor.member(RACI)) {
      switch (name) {
        case "responsible" -> responsible = values.parties();
        case "accountable" -> accountable = values.parties();
        case "consulted" -> consulted = values.parties();
        default -> informed = values.parties();
      }
    }
    return new Raci(responsible, accountable, consulted, informed);
  }

  private List<Measure> measures() throws IOException {
    LocalIds ids = values.newLocalIds();
    return cursor.list(() -> measure(ids));
  }

  private @Nullable Measure measure(LocalIds ids) throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    int before = cursor.problems().count();
    boolean isNew = false;
    boolean hasTarget = false;
    boolean hasSchedule = false;
    Target target = null;
    List<PlannedTarget> schedule = List.of();
    Measure.Builder made = Measure.builder();
    for (String name = cursor.member(MEASURE); name != null; name = cursor.member(MEASURE)) {
      switch (name) {
        case "id" -> {
          MeasureId id = values.measure();
          isNew = ids.isNew(id);
          if (id != null) {
            made.id(id);
          }
        }
        case "metric" -> made.metric(Optional.ofNullable(values.metric()));
        case "weight" -> made.weight(Optional.of(values.weight()));
        case "observe" -> made.observe(values.optionalWord(OBSERVATIONS));
        case "planned" -> made.planned(Optional.ofNullable(values.integer(0)));
        case "valueOf" -> made.valueOf(values.optionalWord(ORIGINS));
        case "aggregate" -> {
          Aggregate aggregate = values.word(AGGREGATES);
          made.aggregate(aggregate == null ? Aggregate.SUM : aggregate);
        }
        case "target" -> {
          hasTarget = true;
          target = targets.target();
        }
        case "targets" -> {
          hasSchedule = true;
          schedule = schedule();
        }
        default -> made.extensions(extensions.extensions());
      }
    }
    if (hasTarget && hasSchedule) {
      cursor.problemOfObject(ProblemCode.ONE_OF, "names", "target, targets");
      return null;
    }
    if (!hasTarget && schedule.isEmpty() && cursor.problems().count() == before) {
      cursor.problemOfObject(ProblemCode.MISSING_MEMBER, "name", "target");
    }
    if (!isNew || (target == null && schedule.isEmpty())) {
      return null;
    }
    return target == null ? made.targets(schedule).build() : made.target(target).build();
  }

  private List<PlannedTarget> schedule() throws IOException {
    latest = null;
    return cursor.list(this::plannedTarget);
  }

  /** A step of a schedule, later than the one before. */
  private @Nullable PlannedTarget plannedTarget() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    LocalDate from = null;
    Target target = null;
    boolean rises = true;
    for (String name = cursor.member(PLANNED_TARGET);
        name != null;
        name = cursor.member(PLANNED_TARGET)) {
      if (name.equals("target")) {
        target = targets.target();
        continue;
      }
      from = values.date();
      if (from != null && latest != null && !from.isAfter(latest)) {
        rises = false;
        cursor.problem(ProblemCode.WRONG_ORDER, "found", from.toString());
      }
      latest = from == null || !rises ? latest : from;
    }
    return from == null || target == null || !rises ? null : new PlannedTarget(from, target);
  }

  private @Nullable Guardrail guardrail() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    MetricId metric = null;
    BigDecimal atLeast = null;
    BigDecimal atMost = null;
    boolean isBounded = false;
    boolean strict = false;
    for (String name = cursor.member(GUARDRAIL); name != null; name = cursor.member(GUARDRAIL)) {
      switch (name) {
        case "metric" -> metric = values.metric();
        case "atLeast" -> {
          atLeast = values.number();
          isBounded = true;
        }
        case "strict" -> strict = Boolean.TRUE.equals(values.bool());
        default -> {
          atMost = values.number();
          isBounded = true;
        }
      }
    }
    if (!isBounded) {
      cursor.problemOfObject(ProblemCode.MISSING_MEMBER, "name", "atMost");
    }
    return metric == null || (atLeast == null && atMost == null)
        ? null
        : new Guardrail(metric, atLeast, atMost, strict);
  }
}
