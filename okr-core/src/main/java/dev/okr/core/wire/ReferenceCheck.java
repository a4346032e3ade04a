package dev.okr.core.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.WireName;
import java.util.ArrayList;
import java.util.List;

/** The references of a plan, to be checked when all of it is there. */
public final class ReferenceCheck {

  private record Reference(SubjectKind kind, String id, String pointer, long place) {}

  private final List<Reference> all = new ArrayList<>();

  void add(SubjectKind kind, String id, String pointer, long place) {
    all.add(new Reference(kind, id, pointer, place));
  }

  /** Reports those that lead nowhere. */
  public void check(Plan plan, Problems problems) {
    for (Reference reference : all) {
      if (!leadsSomewhere(plan, reference.kind(), reference.id())) {
        problems.add(
            ProblemCode.DANGLING_REFERENCE,
            reference.pointer(),
            reference.place(),
            "kind",
            WireName.of(reference.kind()),
            "id",
            reference.id());
      }
    }
  }

  private static boolean leadsSomewhere(Plan plan, SubjectKind kind, String id) {
    return switch (kind) {
      case PLAN -> plan.id().value().equals(id);
      case CYCLE -> plan.cycle(CycleId.of(id)).isPresent();
      case THEME -> plan.theme(ThemeId.of(id)).isPresent();
      case PARTY -> plan.party(PartyId.of(id)).isPresent();
      case METRIC -> plan.metric(MetricId.of(id)).isPresent();
      case OBJECTIVE -> plan.objective(ObjectiveId.of(id)).isPresent();
      case KEY_RESULT -> plan.keyResult(KeyResultId.of(id)).isPresent();
      case DEPENDENCY -> plan.dependency(DependencyId.of(id)).isPresent();
      case INITIATIVE -> plan.initiative(InitiativeId.of(id)).isPresent();
      case WAIVER, ENTRY -> true; // not told by the plan
    };
  }
}
