package dev.okr.jackson;

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
import dev.okr.core.goal.RollUp;
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
              "owner",
              "cycle",
              "ambition",
              "themes",
              "weight",
              "contributesTo",
              "rollUp",
              "keyResults",
              "extensions")
          .requiring("id");
  private static final Members ALIGNMENT = Members.of("objective", "keyResult", "weight");
  private static final Members KEY_RESULT =
      Members.of(
              "id",
              "title",
              "owner",
              "ambition",
              "weight",
              "from",
              "to",
              "participants",
              "raci",
              "combine",
              "expected",
              "measures",
              "guardrails",
              "extensions")
          .requiring("id");
  private static final Members RACI =
      Members.of("responsible", "accountable", "consulted", "informed");
  private static final Members MEASURE =
      Members.of("id", "metric", "weight", "observe", "planned", "valueOf", "target", "extensions")
          .requiring("id", "target");
  private static final Members GUARDRAIL =
      Members.of("metric", "atLeast", "atMost").requiring("metric");

  private static final Words<Ambition> AMBITIONS = Words.of(Ambition.class);
  private static final Words<RollUp> ROLL_UPS = Words.of(RollUp.class);
  private static final Words<Combination> COMBINATIONS = Words.of(Combination.class);
  private static final Words<Observation> OBSERVATIONS = Words.of(Observation.class);
  private static final Words<ValueOrigin> ORIGINS = Words.of(ValueOrigin.class);

  private final TargetDecoder targets;
  private final ExpectationDecoder expectations;
  private final Ids objectiveIds;
  private final Ids keyResultIds;

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
        case "owner" -> made.owner(Optional.ofNullable(values.party()));
        case "cycle" -> made.cycle(Optional.ofNullable(values.cycle()));
        case "ambition" -> made.ambition(values.optionalWord(AMBITIONS));
        case "themes" -> made.themes(cursor.list(values::theme));
        case "weight" -> made.weight(values.weight());
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
    Weight weight = Weight.ONE;
    for (String name = cursor.member(ALIGNMENT); name != null; name = cursor.member(ALIGNMENT)) {
      if (name.equals("weight")) {
        weight = values.weight();
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
        case "owner" -> made.owner(Optional.ofNullable(values.party()));
        case "ambition" -> made.ambition(values.optionalWord(AMBITIONS));
        case "weight" -> made.weight(values.weight());
        case "from" -> {
          from = values.date();
          values.checkSpan(from, to);
        }
        case "to" -> {
          to = values.date();
          values.checkSpan(from, to);
        }
        case "participants" -> made.participants(values.parties());
        case "raci" -> made.raci(Optional.ofNullable(raci()));
        case "combine" -> {
          Combination combine = values.word(COMBINATIONS);
          made.combine(combine == null ? Combination.WEIGHTED_MEAN : combine);
        }
        case "expected" -> made.expected(expectations.expectation());
        case "measures" -> made.measures(measures());
        case "guardrails" -> made.guardrails(cursor.list(this::guardrail));
        default -> made.extensions(extensions.extensions());
      }
    }
    return isNew
        ? made.startsOn(Optional.ofNullable(from)).endsOn(Optional.ofNullable(to)).build()
        : null;
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
    boolean isNew = false;
    Target target = null;
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
        case "weight" -> made.weight(values.weight());
        case "observe" -> {
          Observation observe = values.word(OBSERVATIONS);
          made.observe(observe == null ? Observation.LAST : observe);
        }
        case "planned" -> made.planned(Optional.ofNullable(values.integer(1)));
        case "valueOf" -> made.valueOf(values.optionalWord(ORIGINS));
        case "target" -> target = targets.target();
        default -> made.extensions(extensions.extensions());
      }
    }
    return isNew && target != null ? made.target(target).build() : null;
  }

  private @Nullable Guardrail guardrail() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    MetricId metric = null;
    BigDecimal atLeast = null;
    BigDecimal atMost = null;
    boolean isBounded = false;
    for (String name = cursor.member(GUARDRAIL); name != null; name = cursor.member(GUARDRAIL)) {
      switch (name) {
        case "metric" -> metric = values.metric();
        case "atLeast" -> {
          atLeast = values.number();
          isBounded = true;
        }
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
        : new Guardrail(metric, atLeast, atMost);
  }
}
