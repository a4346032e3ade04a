package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Aggregate;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads measures with one target. */
final class MeasureScanner extends ObjectScanner {

  private static final int ID = 0;
  private static final int METRIC = 1;
  private static final int WEIGHT = 2;
  private static final int TARGET = 3;

  private static final ScannedNames NAMES = new ScannedNames("id", "metric", "weight", "target");

  private final PlanIds ids;
  private final TargetScanner targets;
  private @Nullable MeasureId id;
  private @Nullable MetricId metric;
  private @Nullable Weight weight;
  private @Nullable Target target;

  MeasureScanner(JsonScanner in, ScannedValues values, PlanIds ids, TargetScanner targets) {
    super(in, values, NAMES, bit(ID) | bit(TARGET));
    this.ids = ids;
    this.targets = targets;
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case ID -> (id = ids.measure()) != null;
      case METRIC -> (metric = ids.metric()) != null;
      case WEIGHT -> (weight = weight()) != null;
      default -> (target = targets.read()) != null;
    };
  }

  /** The measure that comes next; {@code null} if it can't be read here. */
  @Nullable Measure read() {
    if (!scan()) {
      return null;
    }
    Measure.Builder made = measure(Objects.requireNonNull(id), Objects.requireNonNull(target));
    if (has(METRIC)) {
      made.metric(Objects.requireNonNull(metric));
    }
    if (has(WEIGHT)) {
      made.weight(Objects.requireNonNull(weight));
    }
    return made.build();
  }

  /** A measure of that target, with all that is not said as it is where nobody says it. */
  static Measure.Builder measure(MeasureId id, Target target) {
    Measure.Builder made = Measure.builder();
    made.id(id).target(target).aggregate(Aggregate.SUM).extensions(Extensions.none());
    return made;
  }
}
