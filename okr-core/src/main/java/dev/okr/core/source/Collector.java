package dev.okr.core.source;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Asks a {@link MetricSource} for the values of metrics and turns what is new into readings.
 *
 * <p>A value the journal has already is left out, so collecting twice changes nothing. Late data, a
 * value for a past day, becomes a reading of that day; a changed value becomes a correction, a
 * later reading of the same day with an id of its own. What a source gives for days nobody asked
 * about, or twice for a day with different values, or beyond the limits of {@link Decimals}, is
 * refused and reported.
 */
public final class Collector {

  /** Code of "the source failed". */
  public static final String FAILED = "SOURCE-001";

  /** Code of "the source gave nonsense". */
  public static final String NONSENSE = "SOURCE-002";

  /** Code of "the newest value is older than the metric's refresh allows". */
  public static final String LATE = "SOURCE-003";

  private static final LocalizedText FAILED_TEXT =
      LocalizedText.enZh(
          "The source of '{metric}' failed: {detail}", "指标“{metric}”的数据源读取失败：{detail}");
  private static final LocalizedText NONSENSE_TEXT =
      LocalizedText.enZh(
          "The source of '{metric}' gave something that can't be used: {detail}",
          "指标“{metric}”的数据源返回了无法使用的内容：{detail}");
  private static final LocalizedText LATE_TEXT =
      LocalizedText.enZh(
          "The newest value of '{metric}' is of {newest}; its refresh promises a newer one.",
          "指标“{metric}”的最新数据日期为 {newest}，已超出其更新频率。");

  private final MetricSource source;
  private final PartyId by;

  /**
   * A collector.
   *
   * @param source gives the values
   * @param by who the readings say wrote them, such as a data team
   */
  public Collector(MetricSource source, PartyId by) {
    this.source = Objects.requireNonNull(source, "source");
    this.by = Objects.requireNonNull(by, "by");
  }

  /**
   * Collects.
   *
   * @param metrics the metrics
   * @param span the days; the last one is "today" for what is late
   * @param journal what is known already
   * @param recordedAt the instant the readings say they were recorded at
   */
  public Collected collect(
      Iterable<Metric> metrics, DateSpan span, Journal journal, Instant recordedAt) {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(recordedAt, "recordedAt");
    Map<MetricId, Map<LocalDate, List<Reading>>> known = byDay(journal);
    List<Reading> readings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Metric metric : metrics) {
      Map<LocalDate, BigDecimal> values = read(metric, span, problems);
      Map<LocalDate, List<Reading>> before = known.getOrDefault(metric.id(), Map.of());
      values.forEach(
          (day, value) -> {
            List<Reading> ofDay = before.getOrDefault(day, List.of());
            if (ofDay.isEmpty() || !isSame(ofDay.get(ofDay.size() - 1), value)) {
              readings.add(reading(metric, day, value, ofDay.size() + 1, recordedAt));
            }
          });
      reportLateness(metric, span, values, before, problems);
    }
    return new Collected(readings, problems);
  }

  private static boolean isSame(Reading reading, BigDecimal value) {
    return reading.value().compareTo(value) == 0;
  }

  private static Map<MetricId, Map<LocalDate, List<Reading>>> byDay(Journal journal) {
    Map<MetricId, Map<LocalDate, List<Reading>>> known = new LinkedHashMap<>();
    for (Entry entry : journal.entries()) {
      if (entry instanceof Reading reading) {
        known
            .computeIfAbsent(reading.metric(), any -> new TreeMap<>())
            .computeIfAbsent(reading.on(), any -> new ArrayList<>())
            .add(reading);
      }
    }
    return known;
  }

  private Map<LocalDate, BigDecimal> read(Metric metric, DateSpan span, List<Problem> problems) {
    Map<LocalDate, BigDecimal> values = new TreeMap<>();
    List<Sample> samples;
    try {
      samples = source.read(metric, span);
    } catch (Exception failure) {
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      problems.add(problem(FAILED, FAILED_TEXT, metric, "detail", failure.toString()));
      return values;
    }
    if (samples == null) {
      problems.add(problem(NONSENSE, NONSENSE_TEXT, metric, "detail", "null"));
      return values;
    }
    for (Sample sample : samples) {
      String refused = refuse(sample, span, values);
      if (refused.isEmpty()) {
        values.put(sample.on(), Decimals.normalise(sample.value()));
      } else {
        problems.add(problem(NONSENSE, NONSENSE_TEXT, metric, "detail", refused));
      }
    }
    return values;
  }

  /** Why a sample is refused; empty if it isn't. */
  private static String refuse(Sample sample, DateSpan span, Map<LocalDate, BigDecimal> values) {
    if (sample == null) {
      return "null";
    }
    if (!span.contains(sample.on())) {
      return sample.on() + " was not asked for";
    }
    if (!Decimals.isWithinLimits(sample.value())) {
      return "a value beyond limits on " + sample.on();
    }
    BigDecimal other = values.get(sample.on());
    return other == null || other.compareTo(sample.value()) == 0
        ? ""
        : "two values for " + sample.on();
  }

  private static void reportLateness(
      Metric metric,
      DateSpan span,
      Map<LocalDate, BigDecimal> values,
      Map<LocalDate, List<Reading>> before,
      List<Problem> problems) {
    if (metric.refresh().isEmpty()) {
      return;
    }
    TreeMap<LocalDate, Boolean> days = new TreeMap<>();
    values.keySet().forEach(day -> days.put(day, true));
    before.keySet().forEach(day -> days.put(day, true));
    LocalDate newest = days.floorKey(span.to());
    int allowed = metric.refresh().get().allowedAgeDays();
    if (newest == null) {
      problems.add(problem(LATE, LATE_TEXT, metric, "newest", "-"));
    } else if (ChronoUnit.DAYS.between(newest, span.to()) > allowed) {
      problems.add(problem(LATE, LATE_TEXT, metric, "newest", newest.toString()));
    }
  }

  /** The id names metric and day; a correction has its number behind it. */
  private Reading reading(
      Metric metric, LocalDate day, BigDecimal value, int number, Instant recordedAt) {
    String id = metric.id() + "@" + day + (number == 1 ? "" : "#" + number);
    return Reading.builder()
        .id(EntryId.of(id))
        .on(day)
        .recordedAt(recordedAt)
        .by(by)
        .metric(metric.id())
        .value(value)
        .build();
  }

  private static Problem problem(
      String code, LocalizedText text, Metric metric, String name, String argument) {
    return new Problem(
        code,
        new Location("/metrics/" + metric.id(), 0, 0),
        new Message(text, Map.of("metric", metric.id().value(), name, argument)));
  }
}
