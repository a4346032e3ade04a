package dev.okr.core.wire.host;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.EntryId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.PlanId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Identifiers;
import java.util.Optional;
import java.util.function.Function;

/** Typed ids and units as the texts they are. */
final class IdTypes {

  private final HostTypes.Builder types;

  private IdTypes(HostTypes.Builder types) {
    this.types = types;
  }

  static void addTo(HostTypes.Builder types) {
    IdTypes all = new IdTypes(types);
    all.id(PlanId.class, PlanId::of);
    all.id(CycleId.class, CycleId::of);
    all.id(ThemeId.class, ThemeId::of);
    all.id(PartyId.class, PartyId::of);
    all.id(MetricId.class, MetricId::of);
    all.id(ObjectiveId.class, ObjectiveId::of);
    all.id(KeyResultId.class, KeyResultId::of);
    all.id(MeasureId.class, MeasureId::of);
    all.id(MilestoneId.class, MilestoneId::of);
    all.id(DependencyId.class, DependencyId::of);
    all.id(InitiativeId.class, InitiativeId::of);
    all.id(EntryId.class, EntryId::of);
    types.text(
        Unit.class,
        Unit::toString,
        text -> Unit.isValid(text) ? Optional.of(Unit.of(text)) : Optional.empty());
  }

  private <T> void id(Class<T> type, Function<String, T> make) {
    types.text(
        type,
        Object::toString,
        text -> Identifiers.isValid(text) ? Optional.of(make.apply(text)) : Optional.empty());
  }
}
