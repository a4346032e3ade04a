package dev.okr.testkit.internal;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;

/** Whether what a finding is about is there. */
public final class Elements {

  private Elements() {}

  /** Whether the plan or its journal has the subject. */
  public static boolean has(Plan plan, Journal journal, Subject subject) {
    String id = subject.id();
    return switch (subject.kind()) {
      case PLAN -> plan.id().value().equals(id);
      case CYCLE -> plan.cycle(CycleId.of(id)).isPresent();
      case THEME -> plan.theme(ThemeId.of(id)).isPresent();
      case PARTY -> plan.party(PartyId.of(id)).isPresent();
      case METRIC -> plan.metric(MetricId.of(id)).isPresent();
      case OBJECTIVE -> plan.objective(ObjectiveId.of(id)).isPresent();
      case KEY_RESULT ->
          plan.keyResult(KeyResultId.of(id))
              .filter(
                  keyResult ->
                      subject.measure() == null || keyResult.measure(subject.measure()).isPresent())
              .isPresent();
      case DEPENDENCY -> plan.dependency(DependencyId.of(id)).isPresent();
      case INITIATIVE -> plan.initiative(InitiativeId.of(id)).isPresent();
      case WAIVER -> plan.waivers().stream().anyMatch(waiver -> waiver.code().equals(id));
      case ENTRY -> journal.find(EntryId.of(id)).isPresent();
    };
  }
}
