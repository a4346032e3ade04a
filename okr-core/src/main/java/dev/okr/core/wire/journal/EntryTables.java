package dev.okr.core.wire.journal;

import dev.okr.core.goal.State;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ReviewKind;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.Variants;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.plan.GoalMembers;
import dev.okr.core.wire.plan.SubjectTable;
import dev.okr.core.wire.plan.TargetTables;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;

/** Entries of a journal, by their kind. */
public final class EntryTables {

  /** An entry. */
  public static final Variants<Entry> ENTRY =
      Variants.<Entry>by("entry")
          .add("checkIn", CheckIn.class, CheckInTable::checkIn)
          .add("reading", Reading.class, EntryTables::reading)
          .add("targetRevised", TargetRevised.class, EntryTables::targetRevised)
          .add("metricRevised", MetricRevised.class, EntryTables::metricRevised)
          .add("scoreAdjusted", ScoreAdjusted.class, EntryTables::scoreAdjusted)
          .add("decision", Decision.class, EntryTables::decision)
          .add("resourceMoved", ResourceMoved.class, EntryTables::resourceMoved)
          .add("retrospective", Retrospective.class, RetrospectiveTable::retrospective)
          .add("recognition", Recognition.class, EntryTables::recognition)
          .add("closed", Closed.class, EntryTables::closed)
          .add("reopened", Reopened.class, EntryTables::reopened)
          .add("stateChanged", StateChanged.class, EntryTables::stateChanged)
          .add("retracted", Retracted.class, EntryTables::retracted)
          .build();

  private EntryTables() {}

  private static Table<Reading> reading(Fields<Reading> fields) {
    var head = EntryHead.of(fields);
    var metric = fields.required("metric", Ids.METRIC, Reading::metric);
    var value = fields.required("value", Numbers.NUMBER, Reading::value);
    var corrects = fields.optional("corrects", Ids.of(EntryId::of), Reading::corrects);
    return head.table(
        fields,
        in ->
            Reading.builder()
                .metric(in.get(metric))
                .value(in.get(value))
                .corrects(in.optional(corrects)));
  }

  private static Table<TargetRevised> targetRevised(Fields<TargetRevised> fields) {
    var head = EntryHead.of(fields);
    var keyResult = fields.required("keyResult", Ids.KEY_RESULT, TargetRevised::keyResult);
    var measure = fields.optional("measure", Ids.MEASURE, TargetRevised::measure);
    var target = fields.required("target", TargetTables.TARGET, TargetRevised::target);
    var reason = TextCodecs.text("reason", fields, TargetRevised::reason);
    return head.table(
        fields,
        in ->
            TargetRevised.builder()
                .keyResult(in.get(keyResult))
                .measure(in.optional(measure))
                .target(in.get(target))
                .reason(in.get(reason)));
  }

  private static Table<MetricRevised> metricRevised(Fields<MetricRevised> fields) {
    var head = EntryHead.of(fields);
    var metric = fields.required("metric", Ids.METRIC, MetricRevised::metric);
    var version = fields.required("version", Numbers.integer(1), MetricRevised::version);
    return head.table(
        fields, in -> MetricRevised.builder().metric(in.get(metric)).version(in.get(version)));
  }

  private static Table<ScoreAdjusted> scoreAdjusted(Fields<ScoreAdjusted> fields) {
    var head = EntryHead.of(fields);
    var goal = GoalMembers.of(fields, ScoreAdjusted::goal);
    var score = fields.requiredOrNull("score", Numbers.NOT_NEGATIVE, ScoreAdjusted::score);
    var sticky = fields.standard("sticky", Numbers.BOOL, true, ScoreAdjusted::sticky);
    var reason = TextCodecs.text("reason", fields, ScoreAdjusted::reason);
    return head.table(
        fields,
        goal::isOne,
        in ->
            ScoreAdjusted.builder()
                .goal(goal.get(in))
                .score(in.optional(score))
                .sticky(in.get(sticky))
                .reason(in.get(reason)));
  }

  private static Table<Decision> decision(Fields<Decision> fields) {
    var head = EntryHead.of(fields);
    var text = fields.required("text", TextCodecs.TEXT, Decision::text);
    var about = Lists.list("about", SubjectTable.SUBJECT, fields, Decision::about);
    var review = fields.optional("review", WordCodec.of(ReviewKind.class), Decision::review);
    return head.table(
        fields,
        in ->
            Decision.builder().text(in.get(text)).about(in.get(about)).review(in.optional(review)));
  }

  private static Table<ResourceMoved> resourceMoved(Fields<ResourceMoved> fields) {
    var head = EntryHead.of(fields);
    var from = fields.required("from", Ids.PARTY, ResourceMoved::givenBy);
    var to = fields.required("to", Ids.PARTY, ResourceMoved::givenTo);
    var what = fields.required("what", TextCodecs.TEXT, ResourceMoved::what);
    var reason = TextCodecs.text("reason", fields, ResourceMoved::reason);
    return head.table(
        fields,
        in ->
            ResourceMoved.builder()
                .givenBy(in.get(from))
                .givenTo(in.get(to))
                .what(in.get(what))
                .reason(in.get(reason)));
  }

  private static Table<Recognition> recognition(Fields<Recognition> fields) {
    var head = EntryHead.of(fields);
    var to = fields.required("to", Lists.of(Ids.PARTY), Recognition::to);
    var keyResult = fields.optional("keyResult", Ids.KEY_RESULT, Recognition::keyResult);
    var text = fields.required("text", TextCodecs.TEXT, Recognition::text);
    return head.table(
        fields,
        in ->
            Recognition.builder()
                .to(in.get(to))
                .keyResult(in.optional(keyResult))
                .text(in.get(text)));
  }

  private static Table<Closed> closed(Fields<Closed> fields) {
    var head = EntryHead.of(fields);
    var cycle = fields.required("cycle", Ids.CYCLE, Closed::cycle);
    return head.table(fields, in -> Closed.builder().cycle(in.get(cycle)));
  }

  private static Table<Reopened> reopened(Fields<Reopened> fields) {
    var head = EntryHead.of(fields);
    var cycle = fields.required("cycle", Ids.CYCLE, Reopened::cycle);
    var reason = TextCodecs.text("reason", fields, Reopened::reason);
    return head.table(fields, in -> Reopened.builder().cycle(in.get(cycle)).reason(in.get(reason)));
  }

  private static Table<StateChanged> stateChanged(Fields<StateChanged> fields) {
    var head = EntryHead.of(fields);
    var goal = GoalMembers.of(fields, StateChanged::goal);
    var state = fields.required("state", WordCodec.of(State.class), StateChanged::state);
    var reason = TextCodecs.text("reason", fields, StateChanged::reason);
    return head.table(
        fields,
        goal::isOne,
        in ->
            StateChanged.builder().goal(goal.get(in)).state(in.get(state)).reason(in.get(reason)));
  }

  private static Table<Retracted> retracted(Fields<Retracted> fields) {
    var head = EntryHead.of(fields);
    var target = fields.required("target", Ids.of(EntryId::of), Retracted::target);
    var reason = TextCodecs.text("reason", fields, Retracted::reason);
    return head.table(
        fields, in -> Retracted.builder().target(in.get(target)).reason(in.get(reason)));
  }
}
