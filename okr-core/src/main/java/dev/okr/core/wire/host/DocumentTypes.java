package dev.okr.core.wire.host;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.journal.CheckInTable;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.plan.ExpectationCodec;
import dev.okr.core.wire.plan.GoalMembers;
import dev.okr.core.wire.plan.KeyResultTable;
import dev.okr.core.wire.plan.MeasureTable;
import dev.okr.core.wire.plan.MetricTables;
import dev.okr.core.wire.plan.ObjectiveTable;
import dev.okr.core.wire.plan.PlanTable;
import dev.okr.core.wire.plan.SubjectTable;
import dev.okr.core.wire.plan.TargetTables;
import dev.okr.core.wire.plan.WorkTables;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;

/** What plans and journals are made of, read and written as there. */
final class DocumentTypes {

  private DocumentTypes() {}

  static void addTo(HostTypes.Builder types) {
    types
        .codec(LocalizedText.class, TextCodecs.TEXT)
        .codec(Extensions.class, ExtensionsCodec.EXTENSIONS)
        .codec(Weight.class, Numbers.WEIGHT)
        .codec(Subject.class, SubjectTable.SUBJECT)
        .codec(GoalRef.class, GoalMembers.GOAL);
    plans(types);
    goals(types);
    types
        .codec(Journal.class, new JournalCodec())
        .codec(Entry.class, EntryTables.ENTRY)
        .codec(Blocker.class, CheckInTable.blocker())
        .codec(Ask.class, CheckInTable.ask());
  }

  private static void plans(HostTypes.Builder types) {
    types
        .codec(PlanVersion.class, PlanTable.VERSION)
        .codec(Cycle.class, PlanTable.cycle())
        .codec(Theme.class, PlanTable.theme())
        .codec(Team.class, PlanTable.team())
        .codec(Person.class, PlanTable.person())
        .codec(Waiver.class, PlanTable.waiver())
        .codec(Metric.class, MetricTables.METRIC)
        .codec(Definition.class, MetricTables.definition())
        .codec(DataSource.class, MetricTables.source())
        .codec(Revision.class, MetricTables.revision())
        .codec(Dependency.class, WorkTables.DEPENDENCY)
        .codec(Alert.class, WorkTables.alert())
        .codec(Agreement.class, WorkTables.agreement())
        .codec(Initiative.class, WorkTables.INITIATIVE)
        .codec(Link.class, WorkTables.link());
  }

  private static void goals(HostTypes.Builder types) {
    types
        .codec(Objective.class, ObjectiveTable.OBJECTIVE)
        .codec(Alignment.class, ObjectiveTable.alignment())
        .codec(KeyResult.class, KeyResultTable.KEY_RESULT)
        .codec(Raci.class, KeyResultTable.raci())
        .codec(Guardrail.class, KeyResultTable.guardrail())
        .codec(Expectation.class, ExpectationCodec.EXPECTATION)
        .codec(Checkpoint.class, ExpectationCodec.checkpoint())
        .codec(Measure.class, MeasureTable.MEASURE)
        .codec(Target.class, TargetTables.TARGET)
        .codec(GradePoint.class, TargetTables.point())
        .codec(Milestone.class, TargetTables.milestone())
        .codec(PlannedTarget.class, MeasureTable.planned());
  }
}
