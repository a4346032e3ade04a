package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.value.Extensions;
import dev.okr.core.wire.plan.KeyResultTable;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads key results, with their measures or with the metric and target of their only one. */
final class KeyResultScanner extends GoalScanner {

  private static final int PARTICIPANTS = OWN;
  private static final int RACI = OWN + 1;
  private static final int METRIC = OWN + 2;
  private static final int TARGET = OWN + 3;
  private static final int MEASURES = OWN + 4;
  private static final int GUARDRAILS = OWN + 5;

  private static final ScannedNames NAMES =
      names("participants", "raci", "metric", "target", "measures", "guardrails");

  private final TargetScanner targets;
  private final MeasureScanner measureScanner;
  private final GuardrailScanner guardrailScanner;
  private final RaciScanner roles;
  private @Nullable KeyResultId id;
  private @Nullable List<PartyId> participants;
  private @Nullable Raci raci;
  private @Nullable MetricId metric;
  private @Nullable Target target;
  private @Nullable List<Measure> measures;
  private @Nullable List<Guardrail> guardrails;

  KeyResultScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, ids, NAMES);
    this.targets = new TargetScanner(in, values);
    this.measureScanner = new MeasureScanner(in, values, ids, targets);
    this.guardrailScanner = new GuardrailScanner(in, values, ids);
    this.roles = new RaciScanner(in, values, ids);
  }

  @Override
  boolean takeOwn(int member) {
    return switch (member) {
      case ID -> (id = in.text() ? values.id(KeyResultId::of) : null) != null;
      case PARTICIPANTS -> (participants = list(ids::party)) != null;
      case RACI -> (raci = roles.read()) != null;
      case METRIC -> (metric = ids.metric()) != null;
      case TARGET -> (target = targets.read()) != null;
      case MEASURES -> (measures = list(measureScanner::read)) != null;
      default -> (guardrails = list(guardrailScanner::read)) != null;
    };
  }

  /** The key result that comes next; {@code null} if it can't be read here. */
  @Nullable KeyResult read() {
    if (!scan() || (has(MEASURES) && has(TARGET)) || (has(METRIC) && !has(TARGET))) {
      return null;
    }
    KeyResult.Builder made = KeyResult.builder();
    made.id(Objects.requireNonNull(id))
        .title(title())
        .description(description())
        .owner(owner())
        .state(State.ACTIVE)
        .ambition(ambition())
        .weight(statedWeight())
        .raci(said(RACI, raci))
        .combine(Combination.WEIGHTED_MEAN)
        .extensions(Extensions.none());
    if (has(PARTICIPANTS)) {
      made.participants(Objects.requireNonNull(participants));
    }
    if (has(GUARDRAILS)) {
      made.guardrails(Objects.requireNonNull(guardrails));
    }
    if (has(MEASURES)) {
      made.measures(Objects.requireNonNull(measures));
    } else if (has(TARGET)) {
      made.addMeasure(only());
    }
    return made.build();
  }

  private Measure only() {
    return MeasureScanner.measure(KeyResultTable.ONLY, Objects.requireNonNull(target))
        .metric(said(METRIC, metric))
        .build();
  }
}
