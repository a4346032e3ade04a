package dev.okr.core.wire.plan;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.Converted;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key results, with their measures or, in short, with the members of their only one. */
public final class KeyResultTable {

  static final WordCodec<Ambition> AMBITIONS = WordCodec.of(Ambition.class);
  static final WordCodec<Combination> COMBINATIONS = WordCodec.of(Combination.class);
  static final WordCodec<State> STATES = WordCodec.of(State.class);

  /** The id of the only measure, which the short form doesn't say. */
  public static final MeasureId ONLY = MeasureId.of("value");

  private static final List<String> MEMBERS_OF_ONLY = List.of("id", "metric", "observe", "target");

  /** A key result. */
  public static final Codec<KeyResult> KEY_RESULT =
      new Converted<>(keyResult(), Form::keyResult, KeyResultTable::form);

  private KeyResultTable() {}

  /**
   * A key result as a document shows it.
   *
   * @param keyResult the key result
   * @param only its only measure, if the short form says all there is to it
   */
  private record Form(KeyResult keyResult, @Nullable Measure only) {

    List<Measure> measures() {
      return only == null ? keyResult.measures() : List.of();
    }
  }

  private static Form form(KeyResult keyResult) {
    List<Measure> measures = keyResult.measures();
    boolean isShort =
        measures.size() == 1
            && measures.get(0).id().equals(ONLY)
            && MeasureTable.MEASURE.saysNoMoreThan(measures.get(0), MEMBERS_OF_ONLY);
    return new Form(keyResult, isShort ? measures.get(0) : null);
  }

  private static Table<Form> keyResult() {
    Fields<Form> fields = new Fields<>();
    var id =
        fields.required(
            "id",
            Ids.unique(SubjectKind.KEY_RESULT, Ids.of(KeyResultId::of)),
            form -> form.keyResult.id());
    var title = TextCodecs.text("title", fields, form -> form.keyResult.title());
    var description = TextCodecs.text("description", fields, form -> form.keyResult.description());
    var owner = fields.optional("owner", Ids.PARTY, form -> form.keyResult.owner());
    var state = fields.standard("state", STATES, State.ACTIVE, form -> form.keyResult.state());
    var audience = Lists.list("audience", Ids.PARTY, fields, form -> form.keyResult.audience());
    var ambition = fields.optional("ambition", AMBITIONS, form -> form.keyResult.ambition());
    var weight = fields.optional("weight", Numbers.WEIGHT, form -> form.keyResult.weight());
    var span =
        SpanMembers.optional(
            fields, form -> form.keyResult.startsOn(), form -> form.keyResult.endsOn());
    var participants =
        Lists.list("participants", Ids.PARTY, fields, form -> form.keyResult.participants());
    var raci = fields.optional("raci", raci(), form -> form.keyResult.raci());
    var combine =
        fields.standard(
            "combine", COMBINATIONS, Combination.WEIGHTED_MEAN, form -> form.keyResult.combine());
    var expected =
        fields.optional(
            "expected", ExpectationCodec.EXPECTATION, form -> form.keyResult.expected());
    var metric =
        fields.nullable(
            "metric",
            Ids.METRIC,
            form -> form.only == null ? null : form.only.metric().orElse(null));
    var observe =
        fields.nullable(
            "observe",
            MeasureTable.OBSERVATIONS,
            form -> form.only == null ? null : form.only.observe().orElse(null));
    var target =
        fields.nullable(
            "target", TargetTables.TARGET, form -> form.only == null ? null : form.only.target());
    var measures =
        fields.standard("measures", Lists.unique(MeasureTable.MEASURE), List.of(), Form::measures);
    var guardrails =
        Lists.list("guardrails", guardrail(), fields, form -> form.keyResult.guardrails());
    var extensions = ExtensionsCodec.extensions(fields, form -> form.keyResult.extensions());
    return fields.table(
        in -> {
          boolean isShort = in.countOf(List.of(metric, observe, target)) > 0;
          if (isShort && in.wasGiven(measures)) {
            in.cursor().problemOfObject(ProblemCode.ONE_OF, "names", "measures, target");
          } else if (isShort && !in.wasGiven(target)) {
            in.cursor().problemOfObject(ProblemCode.MISSING_MEMBER, "name", "target");
          }
          return true;
        },
        in -> {
          KeyResult.Builder made = KeyResult.builder();
          made.id(in.get(id))
              .title(in.get(title))
              .description(in.get(description))
              .owner(in.optional(owner))
              .state(in.get(state))
              .audience(in.get(audience))
              .ambition(in.optional(ambition))
              .weight(in.optional(weight))
              .startsOn(in.optional(span.from()))
              .endsOn(in.optional(span.to()))
              .participants(in.get(participants))
              .raci(in.optional(raci))
              .combine(in.get(combine))
              .expected(in.optional(expected))
              .measures(in.get(measures))
              .guardrails(in.get(guardrails))
              .extensions(in.get(extensions));
          Target only = in.find(target);
          if (only != null) {
            made.addMeasure(
                Measure.builder()
                    .id(ONLY)
                    .metric(in.optional(metric))
                    .observe(in.optional(observe))
                    .target(only)
                    .build());
          }
          return in.wasFine() ? new Form(made.build(), null) : null;
        });
  }

  /** Who has which role in a key result. */
  public static Table<Raci> raci() {
    Fields<Raci> fields = new Fields<>();
    var responsible = Lists.list("responsible", Ids.PARTY, fields, Raci::responsible);
    var accountable = Lists.list("accountable", Ids.PARTY, fields, Raci::accountable);
    var consulted = Lists.list("consulted", Ids.PARTY, fields, Raci::consulted);
    var informed = Lists.list("informed", Ids.PARTY, fields, Raci::informed);
    return fields.table(
        in ->
            new Raci(
                in.get(responsible), in.get(accountable), in.get(consulted), in.get(informed)));
  }

  /** A bound that a metric keeps. */
  public static Table<Guardrail> guardrail() {
    Fields<Guardrail> fields = new Fields<>();
    var metric = fields.required("metric", Ids.METRIC, Guardrail::metric);
    var atLeast = fields.nullable("atLeast", Numbers.NUMBER, Guardrail::atLeast);
    var atMost = fields.nullable("atMost", Numbers.NUMBER, Guardrail::atMost);
    var strict = fields.standard("strict", Numbers.BOOL, false, Guardrail::strict);
    return fields.table(
        in -> {
          if (in.countOf(List.of(atLeast, atMost)) == 0) {
            in.cursor().problemOfObject(ProblemCode.MISSING_MEMBER, "name", "atMost");
            return false;
          }
          return true;
        },
        in ->
            in.find(atLeast) == null && in.find(atMost) == null
                ? null
                : new Guardrail(in.get(metric), in.find(atLeast), in.find(atMost), in.get(strict)));
  }
}
