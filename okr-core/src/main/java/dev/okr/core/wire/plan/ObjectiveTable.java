package dev.okr.core.wire.plan;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;

/** Objectives with their key results. */
public final class ObjectiveTable {

  /** An objective. */
  public static final Table<Objective> OBJECTIVE = objective();

  private ObjectiveTable() {}

  private static Table<Objective> objective() {
    Fields<Objective> fields = new Fields<>();
    var id =
        fields.required(
            "id", Ids.unique(SubjectKind.OBJECTIVE, Ids.of(ObjectiveId::of)), Objective::id);
    var title = TextCodecs.text("title", fields, Objective::title);
    var description = TextCodecs.text("description", fields, Objective::description);
    var owner = fields.optional("owner", Ids.PARTY, Objective::owner);
    var cycle = fields.optional("cycle", Ids.CYCLE, Objective::cycle);
    var state = fields.standard("state", KeyResultTable.STATES, State.ACTIVE, Objective::state);
    var audience = Lists.list("audience", Ids.PARTY, fields, Objective::audience);
    var ambition = fields.optional("ambition", KeyResultTable.AMBITIONS, Objective::ambition);
    var themes = Lists.list("themes", Ids.THEME, fields, Objective::themes);
    var weight = fields.optional("weight", Numbers.WEIGHT, Objective::weight);
    var contributesTo = Lists.list("contributesTo", alignment(), fields, Objective::contributesTo);
    var rollUp = fields.optional("rollUp", WordCodec.of(RollUp.class), Objective::rollUp);
    var combine =
        fields.standard(
            "combine", KeyResultTable.COMBINATIONS, Combination.WEIGHTED_MEAN, Objective::combine);
    var keyResults =
        Lists.list("keyResults", KeyResultTable.KEY_RESULT, fields, Objective::keyResults);
    var extensions = ExtensionsCodec.extensions(fields, Objective::extensions);
    return fields.table(
        in ->
            Objective.builder()
                .id(in.get(id))
                .title(in.get(title))
                .description(in.get(description))
                .owner(in.optional(owner))
                .cycle(in.optional(cycle))
                .state(in.get(state))
                .audience(in.get(audience))
                .ambition(in.optional(ambition))
                .themes(in.get(themes))
                .weight(in.optional(weight))
                .contributesTo(in.get(contributesTo))
                .rollUp(in.optional(rollUp))
                .combine(in.get(combine))
                .keyResults(in.get(keyResults))
                .extensions(in.get(extensions))
                .build());
  }

  /** What an objective contributes to. */
  public static Table<Alignment> alignment() {
    Fields<Alignment> fields = new Fields<>();
    GoalMembers<Alignment> goal = GoalMembers.of(fields, Alignment::goal);
    var weight = fields.optional("weight", Numbers.WEIGHT, Alignment::weight);
    return fields.table(
        goal::isOne,
        in -> {
          GoalRef to = goal.goal(in);
          return to == null ? null : new Alignment(to, in.optional(weight));
        });
  }
}
