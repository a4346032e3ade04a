package dev.okr.core.wire.journal;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.CycleId;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.plan.GoalMembers;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.TextCodecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retrospectives, each about a goal or a cycle. */
final class RetrospectiveTable {

  private RetrospectiveTable() {}

  static Table<Retrospective> retrospective(Fields<Retrospective> fields) {
    var head = EntryHead.of(fields);
    var goal = GoalMembers.of(fields, RetrospectiveTable::goalOf);
    var cycle = fields.nullable("cycle", Ids.CYCLE, RetrospectiveTable::cycleOf);
    var learned = fields.required("learned", TextCodecs.TEXT, Retrospective::learned);
    var change = TextCodecs.text("change", fields, Retrospective::change);
    var causes = Lists.list("causes", TextCodecs.TEXT, fields, Retrospective::causes);
    return head.table(
        fields,
        in -> GoalMembers.isOne(in, List.of(goal.objective(), goal.keyResult(), cycle)),
        in ->
            Retrospective.builder()
                .about(in.wasGiven(cycle) ? Subject.of(in.get(cycle)) : Subject.of(goal.get(in)))
                .learned(in.get(learned))
                .change(in.get(change))
                .causes(in.get(causes)));
  }

  private static @Nullable GoalRef goalOf(Retrospective retrospective) {
    Subject about = retrospective.about();
    if (about.kind() == SubjectKind.OBJECTIVE) {
      return GoalRef.to(ObjectiveId.of(about.id()));
    }
    return about.kind() == SubjectKind.KEY_RESULT ? GoalRef.to(KeyResultId.of(about.id())) : null;
  }

  private static @Nullable CycleId cycleOf(Retrospective retrospective) {
    Subject about = retrospective.about();
    return about.kind() == SubjectKind.CYCLE ? CycleId.of(about.id()) : null;
  }
}
