package dev.okr.core.wire;

import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Weight;
import java.time.LocalDate;

/** What a document says again and again. */
public final class Vocabulary {

  private final Symbols<PartyId> parties = new Symbols<>();
  private final Symbols<MetricId> metrics = new Symbols<>();
  private final Symbols<MeasureId> measures = new Symbols<>();
  private final Symbols<CycleId> cycles = new Symbols<>();
  private final Symbols<ThemeId> themes = new Symbols<>();
  private final Symbols<Unit> units = new Symbols<>();
  private final Symbols<Weight> weights = new Symbols<>();
  private final Symbols<LocalDate> dates = new Symbols<>();

  /** The known parties. */
  public Symbols<PartyId> parties() {
    return parties;
  }

  /** The known metrics. */
  public Symbols<MetricId> metrics() {
    return metrics;
  }

  /** The known measures. */
  public Symbols<MeasureId> measures() {
    return measures;
  }

  /** The known cycles. */
  public Symbols<CycleId> cycles() {
    return cycles;
  }

  /** The known themes. */
  public Symbols<ThemeId> themes() {
    return themes;
  }

  /** The known units. */
  public Symbols<Unit> units() {
    return units;
  }

  /** The known weights. */
  public Symbols<Weight> weights() {
    return weights;
  }

  /** The known dates. */
  public Symbols<LocalDate> dates() {
    return dates;
  }
}
