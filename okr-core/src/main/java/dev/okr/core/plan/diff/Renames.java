package dev.okr.core.plan.diff;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.CycleId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The later names of what was renamed. */
final class Renames {

  /** Nothing was renamed. */
  static final Renames NONE = new Renames();

  private final Map<SubjectKind, Map<String, String>> later = new EnumMap<>(SubjectKind.class);

  void put(SubjectKind kind, Map<String, String> names) {
    later.put(kind, names);
  }

  private String of(SubjectKind kind, String id) {
    return later.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }

  String keyResult(String id) {
    return of(SubjectKind.KEY_RESULT, id);
  }

  String theme(String id) {
    return of(SubjectKind.THEME, id);
  }

  ObjectiveId of(ObjectiveId id) {
    return ObjectiveId.of(of(SubjectKind.OBJECTIVE, id.value()));
  }

  CycleId of(CycleId id) {
    return CycleId.of(of(SubjectKind.CYCLE, id.value()));
  }

  PartyId of(PartyId id) {
    return PartyId.of(of(SubjectKind.PARTY, id.value()));
  }

  List<PartyId> of(List<PartyId> ids) {
    return ids.stream().map(this::of).toList();
  }

  MetricId of(MetricId id) {
    return MetricId.of(of(SubjectKind.METRIC, id.value()));
  }

  GoalRef of(GoalRef goal) {
    return goal.fold(
        id -> GoalRef.to(of(id)), id -> GoalRef.to(KeyResultId.of(keyResult(id.value()))));
  }
}
