package dev.okr.core.source;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.internal.PointerToken;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.message.Texts;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitConverter;
import dev.okr.core.org.PartyId;
import dev.okr.core.text.PlainText;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks a {@link MetricSource} for the values of metrics and turns what is new into readings.
 *
 * <table>
 *   <caption>What a source may do, and what comes of it</caption>
 *   <tr><th>the source</th><th>what comes of it</th></tr>
 *   <tr><td>gives what the journal has</td><td>nothing: collecting twice changes nothing</td></tr>
 *   <tr><td>gives a value for a past day</td><td>a reading of that day</td></tr>
 *   <tr><td>gives another value for a day</td><td>a correction: a reading of that day with an id of
 *     its own, which {@linkplain Reading#corrects() corrects} the one that counted</td></tr>
 *   <tr><td>gives another value for a day whose reading was recorded after the instant of this
 *     collection</td><td>{@value #CLOCK_BEHIND}, and nothing of this metric: the correction would
 *     never count</td></tr>
 *   <tr><td>gives the value that somebody has retracted</td><td>nothing: it stays retracted</td></tr>
 *   <tr><td>gives a value in another unit</td><td>it is converted; {@value #NONSENSE} with the reason
 *     where that can't be done</td></tr>
 *   <tr><td>gives a number with more digits than {@link Decimals} keep, such as a quotient of a
 *     database</td><td>it is rounded half-even, and the reading keeps what was given under {@value
 *     #MEASURED}</td></tr>
 *   <tr><td>gives a value without a day or a day without a value, a day nobody asked for (such as
 *     one to come), a number too large for {@link Decimals}, what it {@linkplain Sample#refused
 *     refuses} itself, {@code null}</td><td>{@value #NONSENSE}; the other values are taken. After
 *     {@value #MOST_TOLD} of a metric only their number is told</td></tr>
 *   <tr><td>gives several values for a day</td><td>{@value #NONSENSE}, and none of them: which one
 *     came first may be another tomorrow</td></tr>
 *   <tr><td>throws, also while its list is read, or its list doesn't end</td><td>{@value #FAILED};
 *     nothing of this metric, the other metrics go on. Only an error of the virtual machine itself,
 *     such as no memory, ends the collection</td></tr>
 *   <tr><td>has no value as new as the metric's refresh asks for</td><td>{@value #LATE}</td></tr>
 * </table>
 *
 * <p>A value that the source no longer gives stays in the journal. A journal forgets nothing.
 *
 * <pre>{@code
 * Collected collected = new Collector(source, PartyId.of("data"))
 *     .converting(UnitConverter.with(planRates))
 *     .collect(plan.dictionary().metricsFrom(SourceKind.SQL_VIEW), february, journal, now);
 * Journal next = journal.appendAll(collected.readings()).orElseThrow();
 * collected.problems().forEach(problem -> alert(problem.message("en")));
 * }</pre>
 */
public final class Collector {

  /** Code of "the source failed". */
  public static final String FAILED = "SOURCE-001";

  /** Code of "the source gave nonsense". */
  public static final String NONSENSE = "SOURCE-002";

  /** Code of "the newest value is older than the metric's refresh allows". */
  public static final String LATE = "SOURCE-003";

  /** Code of "the collector's clock is behind the journal". */
  public static final String CLOCK_BEHIND = "SOURCE-004";

  /** How many refused values of a metric are told one by one. */
  public static final int MOST_TOLD = 20;

  /**
   * The most rows of a metric that are read; a list that is longer is taken for one without end.
   */
  public static final int MOST_ROWS = 1_000_000;

  /**
   * The extension of a converted or rounded reading under which the value stands as the source gave
   * it: {@code {"value": 250, "unit": "EUR"}}; as a text where it has more digits than are kept:
   * {@code {"value": "94.527363184079601990049751243781", "unit": "%"}}.
   */
  public static final String MEASURED = "measured";

  static final Texts TEXTS = Texts.of(Collector.class);

  private static final LocalizedText FAILED_TEXT = TEXTS.get("failed");
  private static final LocalizedText LATE_TEXT = TEXTS.get("late");

  private static final int LONGEST_DETAIL = 300;

  private final MetricSource source;
  private final PartyId by;
  private final UnitConverter converter;

  private Collector(MetricSource source, PartyId by, UnitConverter converter) {
    this.source = source;
    this.by = by;
    this.converter = converter;
  }

  /**
   * A collector that converts between units, but not between currencies.
   *
   * @param source gives the values
   * @param by who the readings say wrote them, such as a data team
   */
  public Collector(MetricSource source, PartyId by) {
    this(
        Objects.requireNonNull(source, "source"),
        Objects.requireNonNull(by, "by"),
        UnitConverter.withoutRates());
  }

  /**
   * This collector with a converter for values in units that are not the metric's, each by the
   * rates of its day. At constant currency, give rates that are {@linkplain
   * dev.okr.core.metric.ExchangeRates#fixedOn fixed}: then a rate that moves makes no correction.
   */
  public Collector converting(UnitConverter other) {
    return new Collector(source, by, Objects.requireNonNull(other, "other"));
  }

  /**
   * Collects.
   *
   * @param metrics the metrics; one that is there twice is asked once
   * @param span the days; the last one is "today" for what is late
   * @param journal what is known already
   * @param recordedAt the instant the readings say they were recorded at; a metric that would need
   *     a correction of a reading recorded after it is refused ({@value #CLOCK_BEHIND})
   * @throws dev.okr.core.value.LimitException if the instant is not of the years 0001 to 9999
   */
  public Collected collect(
      Iterable<Metric> metrics, DateSpan span, Journal journal, Instant recordedAt) {
    Objects.requireNonNull(metrics, "metrics");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(journal, "journal");
    Limits.requireInstant(Objects.requireNonNull(recordedAt, "recordedAt"));
    List<Reading> readings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<MetricId> asked = new HashSet<>();
    KnownReadings journalled = new KnownReadings(journal);
    NewReadings made = new NewReadings(by, journal, recordedAt);
    for (Metric metric : metrics) {
      if (!asked.add(Objects.requireNonNull(metric, "metric").id())) {
        continue;
      }
      Map<LocalDate, Taken> taken = read(metric, span, problems);
      NavigableMap<LocalDate, KnownReadings.Known> known = journalled.byDay(metric);
      Outcome<List<Reading>> news = made.of(metric, taken, known);
      readings.addAll(news.fold(all -> all, refused -> List.of()));
      problems.addAll(news.problems());
      reportLateness(metric, span, taken, known, problems);
    }
    return new Collected(readings, problems);
  }

  private Map<LocalDate, Taken> read(Metric metric, DateSpan span, List<Problem> problems) {
    Refusals refusals = new Refusals(metric);
    Map<LocalDate, Taken> taken = new TreeMap<>();
    Set<LocalDate> contradicted = new HashSet<>();
    try {
      List<Sample> samples = source.read(metric, span);
      if (samples == null) {
        refusals.refuse(Refusals.NOTHING);
      } else {
        int rows = 0;
        for (Sample sample : samples) {
          if (++rows > MOST_ROWS) {
            throw LazyRows.tooMany();
          }
          take(sample, metric, span, taken, contradicted, refusals);
        }
      }
    } catch (Throwable failure) {
      if (failure instanceof VirtualMachineError error && !(error instanceof StackOverflowError)) {
        throw error; // of the machine and not of the source
      }
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      problems.add(problem(FAILED, FAILED_TEXT, metric, "detail", detail(failure)));
      return Map.of();
    }
    problems.addAll(refusals.problems());
    taken.keySet().removeAll(contradicted);
    return taken;
  }

  private void take(
      Sample sample,
      Metric metric,
      DateSpan span,
      Map<LocalDate, Taken> taken,
      Set<LocalDate> contradicted,
      Refusals refusals) {
    if (sample == null) {
      refusals.refuse(Refusals.NOTHING);
      return;
    }
    LocalDate day = sample.on();
    BigDecimal value = sample.value();
    if (sample.refusal() != null) {
      refusals.refuse(sample.refusal());
    } else if (day == null) {
      refusals.refuse(Refusals.NO_DAY);
    } else if (!span.contains(day) || !Limits.isDay(day)) {
      refusals.refuse(Refusals.NOT_ASKED, day);
    } else if (value == null) {
      refusals.refuse(Refusals.NO_NUMBER, day);
    } else if (Decimals.rounded(value).isEmpty()) {
      refusals.refuseNumber(value, day);
    } else {
      Outcome<BigDecimal> converted =
          converter.convert(value, unitOf(sample, metric), metric.unit(), day);
      converted.problems().forEach(problem -> refusals.refuse(problem.message()));
      if (converted instanceof Outcome.Ok<BigDecimal> ok) {
        Taken before = taken.putIfAbsent(day, new Taken(ok.value(), sample));
        if (before != null && before.inMetricUnit().compareTo(ok.value()) != 0) {
          refusals.refuse(Refusals.TWO_VALUES, day);
          contradicted.add(day);
        }
      }
    }
  }

  static Unit unitOf(Sample sample, Metric metric) {
    return Objects.requireNonNullElse(sample.unit(), metric.unit());
  }

  private static void reportLateness(
      Metric metric,
      DateSpan span,
      Map<LocalDate, Taken> taken,
      NavigableMap<LocalDate, KnownReadings.Known> before,
      List<Problem> problems) {
    if (metric.refresh().isEmpty()) {
      return;
    }
    LocalDate newest = before.floorKey(span.to());
    for (LocalDate day : taken.keySet()) {
      newest = newest == null || day.isAfter(newest) ? day : newest;
    }
    int allowed = metric.refresh().get().allowedAgeDays();
    if (newest == null) {
      problems.add(problem(LATE, LATE_TEXT, metric, "newest", "-"));
    } else if (ChronoUnit.DAYS.between(newest, span.to()) > allowed) {
      problems.add(problem(LATE, LATE_TEXT, metric, "newest", newest.toString()));
    }
  }

  /** What a failure says of itself; one that can't even say that is called by its class. */
  private static String detail(Throwable failure) {
    String said;
    try {
      said = String.valueOf(failure);
    } catch (RuntimeException silent) {
      said = failure.getClass().getName();
    }
    return PlainText.line(said, LONGEST_DETAIL);
  }

  private static Problem problem(
      String code, LocalizedText text, Metric metric, String name, String argument) {
    return new Problem(
        code,
        placeOf(metric),
        new Message(text, Map.of("metric", metric.id().value(), name, argument)));
  }

  static Location placeOf(Metric metric) {
    return new Location("/metrics/" + PointerToken.of(metric.id().value()), 0, 0);
  }
}
