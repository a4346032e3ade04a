package dev.okr.jackson;

import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Weight;
import java.time.LocalDate;

/** What a document says again and again. */
final class Vocabulary {

  final Symbols<PartyId> parties = new Symbols<>();
  final Symbols<MetricId> metrics = new Symbols<>();
  final Symbols<MeasureId> measures = new Symbols<>();
  final Symbols<CycleId> cycles = new Symbols<>();
  final Symbols<ThemeId> themes = new Symbols<>();
  final Symbols<Unit> units = new Symbols<>();
  final Symbols<Weight> weights = new Symbols<>();
  final Symbols<LocalDate> dates = new Symbols<>();
}
