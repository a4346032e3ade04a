package dev.okr.core.wire.plan;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.goal.Aggregate;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures, with one target or with a schedule of them. */
public final class MeasureTable {

  /** How values become the one that counts. */
  static final WordCodec<Observation> OBSERVATIONS = WordCodec.of(Observation.class);

  /** A measure. */
  public static final Table<Measure> MEASURE = measure();

  private MeasureTable() {}

  private static @Nullable Target targetOf(Measure measure) {
    return measure.targets().isEmpty() ? measure.target() : null;
  }

  private static Table<Measure> measure() {
    Fields<Measure> fields = new Fields<>();
    var id = fields.required("id", Ids.uniqueInList(Ids.MEASURE), Measure::id);
    var metric = fields.optional("metric", Ids.METRIC, Measure::metric);
    var weight = fields.optional("weight", Numbers.WEIGHT, Measure::weight);
    var observe = fields.optional("observe", OBSERVATIONS, Measure::observe);
    var planned = fields.optional("planned", Numbers.integer(0), Measure::planned);
    var valueOf = fields.optional("valueOf", WordCodec.of(ValueOrigin.class), Measure::valueOf);
    var aggregate =
        fields.standard(
            "aggregate", WordCodec.of(Aggregate.class), Aggregate.SUM, Measure::aggregate);
    var target = fields.nullable("target", TargetTables.TARGET, MeasureTable::targetOf);
    var targets = fields.standard("targets", Lists.rising(planned()), List.of(), Measure::targets);
    var extensions = ExtensionsCodec.extensions(fields, Measure::extensions);
    return fields.table(
        in -> {
          if (in.wasGiven(target) && in.wasGiven(targets)) {
            in.cursor().problemOfObject(ProblemCode.ONE_OF, "names", "target, targets");
            return false;
          }
          if (!in.wasGiven(target) && in.get(targets).isEmpty() && in.wasFine()) {
            in.cursor().problemOfObject(ProblemCode.MISSING_MEMBER, "name", "target");
          }
          return true;
        },
        in -> {
          Target one = in.find(target);
          List<PlannedTarget> schedule = in.get(targets);
          if (one == null && schedule.isEmpty()) {
            return null;
          }
          Measure.Builder made = Measure.builder();
          made.id(in.get(id))
              .metric(in.optional(metric))
              .weight(in.optional(weight))
              .observe(in.optional(observe))
              .planned(in.optional(planned))
              .valueOf(in.optional(valueOf))
              .aggregate(in.get(aggregate))
              .extensions(in.get(extensions));
          return one == null ? made.targets(schedule).build() : made.target(one).build();
        });
  }

  /** A target from a day on. */
  public static Table<PlannedTarget> planned() {
    Fields<PlannedTarget> fields = new Fields<>();
    var from =
        fields
            .required("from", Times.DATE, PlannedTarget::from)
            .checking((in, day) -> in.isLater(day));
    var target = fields.required("target", TargetTables.TARGET, PlannedTarget::target);
    return fields.table(in -> new PlannedTarget(in.get(from), in.get(target)));
  }
}
