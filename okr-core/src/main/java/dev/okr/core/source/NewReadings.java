package dev.okr.core.source;

import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes readings of what a source gives and the journal doesn't have. */
final class NewReadings {

  private static final LocalizedText CLOCK_BEHIND_TEXT = Collector.TEXTS.get("clock-behind");

  private final PartyId by;
  private final Journal journal;
  private final Instant recordedAt;

  NewReadings(PartyId by, Journal journal, Instant recordedAt) {
    this.by = by;
    this.journal = journal;
    this.recordedAt = recordedAt;
  }

  /** The readings of what is new in a metric, or a problem where one of them could never count. */
  Outcome<List<Reading>> of(
      Metric metric, Map<LocalDate, Taken> taken, Map<LocalDate, KnownReadings.Known> known) {
    List<Reading> news = new ArrayList<>();
    for (Map.Entry<LocalDate, Taken> given : taken.entrySet()) {
      LocalDate day = given.getKey();
      KnownReadings.Known before = known.get(day);
      boolean isNew =
          before == null
              || before.reading().value().compareTo(given.getValue().inMetricUnit()) != 0;
      Reading corrected = before == null || !before.counts() ? null : before.reading();
      if (isNew && corrected != null && corrected.recordedAt().isAfter(recordedAt)) {
        return Outcome.rejected(List.of(clockIsBehind(metric, corrected)));
      } else if (isNew) {
        Reading.Builder reading = reading(metric, day, given.getValue());
        if (corrected != null) {
          reading.corrects(corrected.id());
        }
        news.add(reading.build());
      }
    }
    return Outcome.ok(news);
  }

  private Problem clockIsBehind(Metric metric, Reading before) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("metric", metric.id().value());
    arguments.put("on", before.on().toString());
    arguments.put("entry", before.id().value());
    arguments.put("recorded", before.recordedAt().toString());
    arguments.put("now", recordedAt.toString());
    return new Problem(
        Collector.CLOCK_BEHIND,
        Collector.placeOf(metric),
        new Message(CLOCK_BEHIND_TEXT, arguments));
  }

  private Reading.Builder reading(Metric metric, LocalDate day, Taken value) {
    Reading.Builder made = Reading.builder();
    Unit unit = Collector.unitOf(value.sample(), metric);
    BigDecimal given = Objects.requireNonNull(value.sample().value(), "value");
    boolean isExact = Decimals.isWithinLimits(given);
    if (!isExact || !unit.equals(metric.unit())) {
      Object measured = isExact ? given : given.toString();
      Map<String, Object> asMeasured =
          new TreeMap<>(Map.of("value", measured, "unit", unit.code()));
      made.extensions(Extensions.of(Map.of(Collector.MEASURED, asMeasured)));
    }
    return made.id(newId(metric, day))
        .on(day)
        .recordedAt(recordedAt)
        .by(by)
        .metric(metric.id())
        .value(value.inMetricUnit());
  }

  private EntryId newId(Metric metric, LocalDate day) {
    EntryId id = ReadingIds.of(metric.id(), day, 1);
    for (int number = 2; journal.find(id).isPresent(); number++) {
      id = ReadingIds.of(metric.id(), day, number);
    }
    return id;
  }
}
