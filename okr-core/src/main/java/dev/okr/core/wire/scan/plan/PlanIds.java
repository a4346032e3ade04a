package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.Known;
import dev.okr.core.wire.scan.ScannedValues;
import org.jspecify.annotations.Nullable;

/** The ids and units of a plan: one object for each. */
final class PlanIds {

  private static final int MOST_BITS = 16;

  private final JsonScanner in;
  private final ScannedValues values;
  private final Known<PartyId> parties = new Known<>(MOST_BITS);
  private final Known<CycleId> cycles = new Known<>(MOST_BITS);
  private final Known<ThemeId> themes = new Known<>(MOST_BITS);
  private final Known<MetricId> metrics = new Known<>(MOST_BITS);
  private final Known<Unit> units = new Known<>(MOST_BITS);
  private final Known<MeasureId> measures = new Known<>(MOST_BITS);

  PlanIds(JsonScanner in, ScannedValues values) {
    this.in = in;
    this.values = values;
  }

  /** The party that comes next. */
  @Nullable PartyId party() {
    return in.text() ? values.known(parties, PartyId::of) : null;
  }

  /** The cycle that comes next. */
  @Nullable CycleId cycle() {
    return in.text() ? values.known(cycles, CycleId::of) : null;
  }

  /** The theme that comes next. */
  @Nullable ThemeId theme() {
    return in.text() ? values.known(themes, ThemeId::of) : null;
  }

  /** The metric that comes next. */
  @Nullable MetricId metric() {
    return in.text() ? values.known(metrics, MetricId::of) : null;
  }

  /** The measure that comes next. */
  @Nullable MeasureId measure() {
    return in.text() ? values.known(measures, MeasureId::of) : null;
  }

  /** The unit that comes next. */
  @Nullable Unit unit() {
    if (!in.text()) {
      return null;
    }
    return values.found(units, code -> Unit.isValid(code) ? Unit.of(code) : null);
  }
}
