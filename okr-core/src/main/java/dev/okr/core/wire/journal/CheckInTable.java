package dev.okr.core.wire.journal;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.ValueSource;
import dev.okr.core.wire.Codec;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;

/** Check-ins. */
public final class CheckInTable {

  private static final Codec<MilestoneId> MILESTONE = Ids.of(MilestoneId::of);

  private CheckInTable() {}

  static Table<CheckIn> checkIn(Fields<CheckIn> fields) {
    var head = EntryHead.of(fields);
    var keyResult = fields.required("keyResult", Ids.KEY_RESULT, CheckIn::keyResult);
    var measure = fields.optional("measure", Ids.MEASURE, CheckIn::measure);
    var value = fields.optional("value", Numbers.NUMBER_OR_BOOL, CheckIn::value);
    var done = fields.optional("done", Lists.of(MILESTONE), CheckIn::done);
    var undone = Lists.list("undone", MILESTONE, fields, CheckIn::undone);
    var source = fields.optional("source", WordCodec.of(ValueSource.class), CheckIn::source);
    var confidence = fields.optional("confidence", Numbers.SHARE, CheckIn::confidence);
    var light = fields.optional("light", WordCodec.of(Light.class), CheckIn::light);
    var note = TextCodecs.text("note", fields, CheckIn::note);
    var blockers = Lists.list("blockers", blocker(), fields, CheckIn::blockers);
    var asks = Lists.list("asks", ask(), fields, CheckIn::asks);
    var corrects = fields.optional("corrects", Ids.of(EntryId::of), CheckIn::corrects);
    return head.table(
        fields,
        in -> {
          boolean hasDone = in.wasGiven(done) || !in.get(undone).isEmpty();
          if (in.find(value) != null && hasDone) {
            in.cursor().problemOfObject(ProblemCode.ONE_OF, "names", "value, done");
          }
          return true;
        },
        in ->
            CheckIn.builder()
                .keyResult(in.get(keyResult))
                .measure(in.optional(measure))
                .value(in.optional(value))
                .done(in.optional(done))
                .undone(in.get(undone))
                .source(in.optional(source))
                .confidence(in.optional(confidence))
                .light(in.optional(light))
                .note(in.get(note))
                .blockers(in.get(blockers))
                .asks(in.get(asks))
                .corrects(in.optional(corrects)));
  }

  /** A blocker. */
  public static Table<Blocker> blocker() {
    Fields<Blocker> fields = new Fields<>();
    var text = fields.required("text", TextCodecs.TEXT, Blocker::text);
    var open = fields.written("open", Numbers.BOOL, true, Blocker::open);
    return fields.table(in -> new Blocker(in.get(text), in.get(open)));
  }

  /** What somebody is asked for. */
  public static Table<Ask> ask() {
    Fields<Ask> fields = new Fields<>();
    var to = fields.nullable("to", Ids.PARTY, Ask::to);
    var text = fields.required("text", TextCodecs.TEXT, Ask::text);
    return fields.table(in -> new Ask(in.find(to), in.get(text)));
  }
}
