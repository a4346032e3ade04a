package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Ambition;
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
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.plan.KeyResultTable;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads key results, with their measures or with the metric and target of their only one. */
final class KeyResultScanner extends ObjectScanner {

  private static final int ID = 0;
  private static final int TITLE = 1;
  private static final int DESCRIPTION = 2;
  private static final int OWNER = 3;
  private static final int AMBITION = 4;
  private static final int WEIGHT = 5;
  private static final int PARTICIPANTS = 6;
  private static final int RACI = 7;
  private static final int METRIC = 8;
  private static final int TARGET = 9;
  private static final int MEASURES = 10;
  private static final int GUARDRAILS = 11;

  private static final ScannedNames NAMES =
      new ScannedNames(
          "id",
          "title",
          "description",
          "owner",
          "ambition",
          "weight",
          "participants",
          "raci",
          "metric",
          "target",
          "measures",
          "guardrails");

  private final PlanIds ids;
  private final TargetScanner targets;
  private final MeasureScanner measureScanner;
  private final GuardrailScanner guardrailScanner;
  private final RaciScanner roles;
  private @Nullable KeyResultId id;
  private @Nullable LocalizedText title;
  private @Nullable LocalizedText description;
  private @Nullable PartyId owner;
  private @Nullable Ambition ambition;
  private @Nullable Weight weight;
  private @Nullable List<PartyId> participants;
  private @Nullable Raci raci;
  private @Nullable MetricId metric;
  private @Nullable Target target;
  private @Nullable List<Measure> measures;
  private @Nullable List<Guardrail> guardrails;

  KeyResultScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, NAMES, bit(ID));
    this.ids = ids;
    this.targets = new TargetScanner(in, values);
    this.measureScanner = new MeasureScanner(in, values, ids, targets);
    this.guardrailScanner = new GuardrailScanner(in, values, ids);
    this.roles = new RaciScanner(in, values, ids);
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case ID -> (id = in.text() ? values.id(KeyResultId::of) : null) != null;
      case TITLE -> (title = localized()) != null;
      case DESCRIPTION -> (description = localized()) != null;
      case OWNER -> (owner = ids.party()) != null;
      case AMBITION -> (ambition = word(Ambition.class)) != null;
      case WEIGHT -> (weight = weight()) != null;
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
    // only what is said is set: a setter of nothing costs as much, and most say little
    KeyResult.Builder made = KeyResult.builder();
    made.id(Objects.requireNonNull(id))
        .title(text(TITLE, title))
        .description(text(DESCRIPTION, description))
        .state(State.ACTIVE)
        .combine(Combination.WEIGHTED_MEAN)
        .extensions(Extensions.none());
    if (has(OWNER)) {
      made.owner(Objects.requireNonNull(owner));
    }
    if (has(AMBITION)) {
      made.ambition(Objects.requireNonNull(ambition));
    }
    if (has(WEIGHT)) {
      made.weight(Objects.requireNonNull(weight));
    }
    if (has(PARTICIPANTS)) {
      made.participants(Objects.requireNonNull(participants));
    }
    if (has(RACI)) {
      made.raci(Objects.requireNonNull(raci));
    }
    if (has(MEASURES)) {
      made.measures(Objects.requireNonNull(measures));
    } else if (has(TARGET)) {
      made.addMeasure(only());
    }
    if (has(GUARDRAILS)) {
      made.guardrails(Objects.requireNonNull(guardrails));
    }
    return made.build();
  }

  private Measure only() {
    Measure.Builder made =
        MeasureScanner.measure(KeyResultTable.ONLY, Objects.requireNonNull(target));
    if (has(METRIC)) {
      made.metric(Objects.requireNonNull(metric));
    }
    return made.build();
  }
}
