package dev.okr.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.TakenBack;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.ExchangeRates;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitConverter;
import dev.okr.core.org.PartyId;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A SQL view bound to a metric gives readings; and what can go wrong with a source is reported. */
class CollectorTest {

  private static final Metric PAYMENTS =
      Metric.builder()
          .id(MetricId.of("payment-success-rate"))
          .source(new DataSource(SourceKind.SQL_VIEW, "payment_success_daily"))
          .refresh(Refresh.DAILY)
          .build();
  private static final Dictionary DICTIONARY = Dictionary.starter().with(PAYMENTS);
  private static final DateSpan FEBRUARY = DateSpan.of("2026-02-01", "2026-02-03");
  private static final Instant NOW = Instant.parse("2026-02-04T06:00:00Z");

  private Connection connection;

  @BeforeEach
  void makeTheView() throws SQLException {
    connection = DriverManager.getConnection("jdbc:h2:mem:");
    try (Statement sql = connection.createStatement()) {
      sql.execute("create table payments(paid_on date, attempted int, succeeded int)");
      sql.execute(
          "create view payment_success_daily as select paid_on as on_day,"
              + " 100.0 * sum(succeeded) / sum(attempted) as metric_value from payments group by paid_on");
      sql.execute("insert into payments values ('2026-02-01', 200, 190), ('2026-02-02', 400, 388)");
    }
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  /** The ten lines a host writes. */
  private MetricSource jdbc() {
    return (metric, span) -> {
      String view = Objects.requireNonNull(metric.source().orElseThrow().name());
      try (PreparedStatement query =
          connection.prepareStatement(
              "select on_day, metric_value from " + view + " where on_day between ? and ?")) {
        query.setDate(1, Date.valueOf(span.from()));
        query.setDate(2, Date.valueOf(span.to()));
        List<Sample> samples = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            samples.add(new Sample(rows.getObject(1, LocalDate.class), rows.getBigDecimal(2)));
          }
        }
        return samples;
      }
    };
  }

  private static Collected collect(MetricSource source, Journal journal) {
    return new Collector(source, PartyId.of("data"))
        .collect(DICTIONARY.metricsFrom(SourceKind.SQL_VIEW), FEBRUARY, journal, NOW);
  }

  private static Journal append(Journal journal, Collected collected) {
    return journal.appendAll(collected.readings()).orElseThrow();
  }

  @Test
  void aViewGivesReadings() {
    Collected collected = collect(jdbc(), Journal.empty());
    assertThat(collected.problems()).isEmpty();
    assertThat(collected.readings())
        .extracting(r -> r.id() + " " + r.on() + " " + r.value().toPlainString())
        .containsExactly(
            "payment-success-rate@2026-02-01 2026-02-01 95",
            "payment-success-rate@2026-02-02 2026-02-02 97");
    assertThat(collected.readings()).allSatisfy(r -> assertThat(r.recordedAt()).isEqualTo(NOW));
  }

  @Test
  void collectingTwiceChangesNothing() {
    Journal journal = append(Journal.empty(), collect(jdbc(), Journal.empty()));
    assertThat(collect(jdbc(), journal).readings()).isEmpty();
  }

  @Test
  void lateDataIsAddedAndAChangedValueIsALaterReadingOfItsDay() throws SQLException {
    Journal journal = append(Journal.empty(), collect(jdbc(), Journal.empty()));
    try (Statement sql = connection.createStatement()) {
      sql.execute("insert into payments values ('2026-02-02', 100, 92), ('2026-02-03', 50, 49)");
    }
    Collected again = collect(jdbc(), journal);
    assertThat(again.readings())
        .extracting(r -> r.id() + " " + r.value().toPlainString())
        .containsExactly(
            "payment-success-rate@2026-02-02#2 96", "payment-success-rate@2026-02-03 98");
    assertThat(append(journal, again).size()).isEqualTo(4);
  }

  @Test
  void aFailingSourceIsReportedAndTheOthersGoOn() {
    Metric other = Metric.builder().id(MetricId.of("other")).build();
    MetricSource half =
        (metric, span) -> {
          if (metric.equals(PAYMENTS)) {
            throw new SQLException("the warehouse sleeps");
          }
          return List.of(new Sample(span.from(), BigDecimal.TEN));
        };
    Collected collected =
        new Collector(half, PartyId.of("data"))
            .collect(List.of(PAYMENTS, other), FEBRUARY, Journal.empty(), NOW);
    assertThat(collected.readings()).extracting(Reading::metric).containsExactly(other.id());
    assertThat(collected.problems())
        .extracting(Problem::code)
        .containsExactly(Collector.FAILED, Collector.LATE);
    assertThat(collected.problems().get(0).message("en")).contains("the warehouse sleeps");
    assertThat(collected.problems().get(0).message("zh")).contains("读取失败");
  }

  @Test
  void nonsenseIsRefusedAndTheRestKept() {
    LocalDate day = FEBRUARY.from();
    MetricSource odd =
        (metric, span) ->
            Arrays.asList(
                new Sample(day, BigDecimal.ONE),
                null,
                new Sample(day, BigDecimal.TEN),
                new Sample(day.minusYears(1), BigDecimal.ONE),
                new Sample(day.plusDays(1), new BigDecimal("1e1000000")),
                new Sample(day.plusDays(2), new BigDecimal("2.0")));
    Collected collected = collect(odd, Journal.empty());
    assertThat(collected.readings())
        .extracting(r -> r.value().toPlainString())
        .containsExactly("2");
    assertThat(collected.problems())
        .extracting(Problem::code)
        .containsExactly(
            Collector.NONSENSE, Collector.NONSENSE, Collector.NONSENSE, Collector.NONSENSE);
  }

  /** Whichever comes first may be another tomorrow, and each night would write a correction. */
  @Test
  void ofSeveralValuesForADayNoneIsTaken() {
    LocalDate day = FEBRUARY.from();
    Sample other = new Sample(day.plusDays(1), BigDecimal.TEN);
    List<Sample> samples =
        List.of(
            new Sample(day, BigDecimal.ONE),
            new Sample(day, BigDecimal.TEN),
            new Sample(day, BigDecimal.ONE),
            other,
            new Sample(day.plusDays(1), new BigDecimal("10.0")));
    Collected collected = collectThese(samples);
    assertThat(collected.readings()).extracting(Reading::on).containsExactly(day.plusDays(1));
    assertThat(collected.problems())
        .extracting(p -> p.code() + " " + p.message("en"))
        .containsExactly(
            "SOURCE-002 The source of 'payment-success-rate' gave something that can't be used:"
                + " two values for 2026-02-01, neither of which is taken.");
    List<Sample> turned = new ArrayList<>(samples);
    Collections.reverse(turned);
    assertThat(collectThese(turned).readings()).isEqualTo(collected.readings());
  }

  /** A source may say itself what is wrong with a row. */
  @Test
  void whatASourceRefusesIsToldInItsWords() {
    Message why =
        new Message(
            LocalizedText.enZh("'{found}' is no number.", "“{found}”不是数值。"),
            Map.of("found", "n/a"));
    Sample fine = new Sample(FEBRUARY.to(), BigDecimal.ONE);
    Collected collected = collectThese(List.of(Sample.refused(why).in(Unit.PERCENT), fine));
    assertThat(collected.readings()).hasSize(1);
    Problem problem = collected.problems().get(0);
    assertThat(problem.code()).isEqualTo(Collector.NONSENSE);
    assertThat(problem.location().pointer()).isEqualTo("/metrics/payment-success-rate");
    assertThat(problem.message("en"))
        .isEqualTo(
            "The source of 'payment-success-rate' gave something that can't be used: 'n/a' is no"
                + " number.");
    assertThat(problem.message("zh"))
        .isEqualTo("指标“payment-success-rate”的数据源返回了无法使用的内容：“n/a”不是数值。");
  }

  private static Collected collectThese(List<Sample> samples) {
    return collect((metric, span) -> samples, Journal.empty());
  }

  @Test
  void aRowWithoutDayOrNumberCostsNoOther() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute(
          "create or replace view payment_success_daily as"
              + " select paid_on as on_day, nullif(succeeded, 190) as metric_value from payments"
              + " union all select null, 1");
    }
    Collected collected = collect(jdbc(), Journal.empty());
    assertThat(collected.readings())
        .extracting(r -> r.on() + " " + r.value().toPlainString())
        .containsExactly("2026-02-02 388");
    assertThat(collected.problems())
        .extracting(p -> p.message("en"))
        .hasSize(1)
        .first()
        .asString()
        .contains("no number for 2026-02-01");
    Collected dayless =
        collectThese(
            List.of(new Sample(null, BigDecimal.ONE), new Sample(FEBRUARY.to(), BigDecimal.ONE)));
    assertThat(dayless.readings()).hasSize(1);
    assertThat(dayless.problems())
        .extracting(p -> p.message("zh"))
        .hasSize(1)
        .first()
        .asString()
        .contains("缺少日期");
  }

  @Test
  void textIsReadAsANumberOrRefused() {
    Collected collected =
        collectThese(
            List.of(
                Sample.ofText(FEBRUARY.from(), " 97.250 "),
                Sample.ofText(FEBRUARY.from().plusDays(1), "NaN"),
                Sample.ofText(FEBRUARY.to(), "1,234"),
                Sample.ofText(FEBRUARY.to(), ""),
                Sample.ofText(FEBRUARY.to(), "9".repeat(10_000_000))));
    assertThat(collected.readings())
        .extracting(r -> r.value().toPlainString())
        .containsExactly("97.25");
    assertThat(collected.problems()).hasSize(4);
    assertThat(collected.problems()).extracting(Problem::code).containsOnly(Collector.NONSENSE);
  }

  @Test
  void aDayToComeIsRefused() {
    Collected collected =
        collectThese(
            List.of(
                new Sample(FEBRUARY.to(), BigDecimal.ONE),
                new Sample(FEBRUARY.to().plusDays(1), BigDecimal.ONE)));
    assertThat(collected.readings()).extracting(Reading::on).containsExactly(FEBRUARY.to());
    assertThat(collected.problems().get(0).message("en")).contains("2026-02-04 was not asked for");
  }

  @Test
  void anotherUnitIsConvertedOrRefused() {
    Metric inPercent = PAYMENTS.toBuilder().unit("%").build();
    MetricSource mixed =
        (metric, span) ->
            List.of(
                Sample.ofText(span.from(), "0.97").in(Unit.of("ratio")),
                Sample.ofText(span.from().plusDays(1), "96").in(Unit.PERCENT),
                Sample.ofText(span.to(), "96").in(Unit.COUNT));
    Collected collected =
        new Collector(mixed, PartyId.of("data"))
            .collect(List.of(inPercent), FEBRUARY, Journal.empty(), NOW);
    assertThat(collected.readings())
        .extracting(r -> r.value().toPlainString())
        .containsExactly("97", "96");
    assertThat(collected.readings().get(0).extensions().values())
        .containsEntry(
            Collector.MEASURED, Map.of("value", new BigDecimal("0.97"), "unit", "ratio"));
    assertThat(collected.readings().get(1).extensions().isEmpty()).isTrue();
    assertThat(collected.problems()).extracting(Problem::code).containsExactly(Collector.NONSENSE);
    assertThat(collected.problems().get(0).message("en"))
        .contains("count can't be converted into %");
    assertThat(collected.problems().get(0).message("zh")).contains("无法换算");
  }

  @Test
  void amountsInEuroEnterInDollarsAtConstantCurrency() {
    Metric gmv = Metric.builder().id("gmv").unit("USD").build();
    ExchangeRates daily = (from, to, on) -> Optional.of(new BigDecimal("1.0" + on.getDayOfMonth()));
    MetricSource inEuro =
        (metric, span) ->
            span.from()
                .datesUntil(span.to().plusDays(1))
                .map(day -> Sample.ofText(day, "100").in(Unit.of("EUR")))
                .toList();
    Collector collector = new Collector(inEuro, PartyId.of("data"));
    assertThat(values(collector.converting(UnitConverter.with(daily)), gmv))
        .containsExactly("101", "102", "103");
    assertThat(
            values(collector.converting(UnitConverter.with(daily.fixedOn(FEBRUARY.from()))), gmv))
        .containsExactly("101", "101", "101");
    Collected without = collector.collect(List.of(gmv), FEBRUARY, Journal.empty(), NOW);
    assertThat(without.readings()).isEmpty();
    assertThat(without.problems().get(0).message("en"))
        .contains("no exchange rate from EUR to USD");
  }

  @Test
  void ratesThatFailAreAFailureOfTheMetric() {
    Metric gmv = Metric.builder().id("gmv").unit("USD").build();
    ExchangeRates broken =
        (from, to, on) -> {
          throw new IllegalStateException("the treasury sleeps");
        };
    MetricSource inEuro =
        (metric, span) -> List.of(Sample.ofText(span.from(), "1").in(Unit.of("EUR")));
    Collected collected =
        new Collector(inEuro, PartyId.of("data"))
            .converting(UnitConverter.with(broken))
            .collect(List.of(gmv, PAYMENTS), FEBRUARY, Journal.empty(), NOW);
    assertThat(collected.readings()).isEmpty();
    assertThat(collected.problems().get(0).code()).isEqualTo(Collector.FAILED);
    assertThat(collected.problems().get(0).message("en")).contains("the treasury sleeps");
  }

  private static List<String> values(Collector collector, Metric metric) {
    Collected collected = collector.collect(List.of(metric), FEBRUARY, Journal.empty(), NOW);
    assertThat(collected.problems()).isEmpty();
    return collected.readings().stream().map(r -> r.value().toPlainString()).toList();
  }

  @Test
  void aMillionRowsAreReadAndAMillionRefusalsTellTheirNumber() {
    Sample fine = new Sample(FEBRUARY.to(), BigDecimal.ONE);
    Collected same = collectThese(Collections.nCopies(1_000_000, fine));
    assertThat(same.readings()).hasSize(1);
    assertThat(same.problems()).isEmpty();
    Sample beyond = new Sample(FEBRUARY.to().plusDays(1), BigDecimal.ONE);
    Collected refused = collectThese(Collections.nCopies(1_000_000, beyond));
    assertThat(refused.readings()).isEmpty();
    assertThat(refused.problems()).hasSize(Collector.MOST_TOLD + 2);
    assertThat(refused.problems().get(Collector.MOST_TOLD).message("en"))
        .contains((1_000_000 - Collector.MOST_TOLD) + " more values");
  }

  @Test
  void aListThatFailsWhileItIsReadIsAFailure() {
    Collected collected =
        collectThese(
            new AbstractList<>() {
              @Override
              public Sample get(int index) {
                throw new IllegalStateException("the connection is gone " + "x".repeat(1_000_000));
              }

              @Override
              public int size() {
                return 1;
              }
            });
    assertThat(collected.problems().get(0).code()).isEqualTo(Collector.FAILED);
    assertThat(collected.problems().get(0).message("en"))
        .contains("the connection is gone")
        .hasSizeLessThan(1_000);
  }

  /** Whatever place it is cut at, the text of a failure holds whole characters. */
  @Test
  void aLongFailureIsCutBetweenCharacters() {
    for (String start : List.of("", "x")) {
      MetricSource fails =
          (metric, span) -> {
            throw new IllegalStateException(start + "😀".repeat(500));
          };
      String message = collect(fails, Journal.empty()).problems().get(0).message("en");
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(message)).isTrue();
      assertThat(message).endsWith("😀…");
    }
  }

  @Test
  void aSourceThatHangsIsGivenUp() {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      CountDownLatch interrupted = new CountDownLatch(1);
      MetricSource hangs =
          (metric, span) -> {
            try {
              new CountDownLatch(1).await();
              throw new AssertionError("nothing counts this latch down");
            } catch (InterruptedException expected) {
              interrupted.countDown();
              throw expected;
            }
          };
      Collected collected = collect(hangs.within(Duration.ofMillis(20), threads), Journal.empty());
      assertThat(collected.problems().get(0).code()).isEqualTo(Collector.FAILED);
      assertThat(collected.problems().get(0).message("en")).contains("no answer within PT0.02S");
      assertThat(awaits(interrupted)).isTrue();
      MetricSource fails =
          (metric, span) -> {
            throw new SQLException("the warehouse sleeps");
          };
      assertThat(
              collect(fails.within(Duration.ofSeconds(Long.MAX_VALUE), threads), Journal.empty())
                  .problems()
                  .get(0)
                  .message("en"))
          .contains("failed: java.sql.SQLException: the warehouse sleeps");
      assertThat(collect(jdbc().within(Duration.ofMinutes(1), threads), Journal.empty()).readings())
          .hasSize(2);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fails.within(Duration.ZERO, threads))
          .withMessageContaining("(PT0S)");
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anInterruptedReadLeavesTheThreadInterrupted() {
    MetricSource interrupted =
        (metric, span) -> {
          throw new InterruptedException("stop");
        };
    assertThat(collect(interrupted, Journal.empty()).problems().get(0).code())
        .isEqualTo(Collector.FAILED);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** The reading that counts is the one recorded last, wherever it stands in the journal. */
  @Test
  void aCorrectionIsMeasuredAgainstTheReadingThatCounts() {
    Reading.Builder made = Reading.builder().by("data").metric(PAYMENTS.id()).on(FEBRUARY.from());
    Reading late = made.id("late").recordedAt(NOW.minusSeconds(1)).value("95").build();
    Reading early = made.id("early").recordedAt(NOW.minusSeconds(9)).value("90").build();
    Reading taken = made.id(PAYMENTS.id() + "@2026-02-01").recordedAt(NOW.minusSeconds(99)).build();
    Journal journal = Journal.of(List.of(late, early, taken));
    Sample same = new Sample(FEBRUARY.from(), new BigDecimal("95.0"));
    assertThat(collect((metric, span) -> List.of(same), journal).readings()).isEmpty();
    Sample other = new Sample(FEBRUARY.from(), new BigDecimal("90"));
    assertThat(collect((metric, span) -> List.of(other), journal).readings())
        .extracting(r -> r.id().value(), r -> r.corrects().map(EntryId::value))
        .containsExactly(tuple("payment-success-rate@2026-02-01#2", Optional.of("late")));
  }

  /** Each correction corrects the one before, so that only the last counts. */
  @Test
  void ofManyCorrectionsOnlyTheLastCounts() {
    Journal journal = Journal.empty();
    for (String value : List.of("1", "2", "3", "2")) {
      Sample sample = Sample.ofText(FEBRUARY.from(), value);
      journal = append(journal, collect((metric, span) -> List.of(sample), journal));
    }
    TakenBack back = TakenBack.in(journal.entries(), NOW);
    assertThat(IntStream.range(0, 4).filter(line -> !back.has(line))).containsExactly(3);
    assertThat(journal.entries()).extracting(Entry::corrects).first().isEqualTo(Optional.empty());
    Sample same = Sample.ofText(FEBRUARY.from(), "2.0");
    assertThat(collect((metric, span) -> List.of(same), journal).readings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false"})
  void aClockThatIsBehindTheJournalCollectsNothingOfTheMetric(long seconds, boolean isWritten) {
    Reading known =
        Reading.builder()
            .id("known")
            .on(FEBRUARY.from())
            .recordedAt(NOW.plusSeconds(seconds))
            .by("data")
            .metric(PAYMENTS.id())
            .value("95")
            .build();
    MetricSource source =
        (metric, span) ->
            List.of(
                Sample.ofText(span.from(), metric.equals(PAYMENTS) ? "90" : "1"),
                Sample.ofText(span.to(), "91"));
    Metric other = Metric.builder().id("other").build();
    Collected collected =
        new Collector(source, PartyId.of("data"))
            .collect(List.of(PAYMENTS, other), FEBRUARY, Journal.of(List.of(known)), NOW);
    assertThat(collected.readings()).hasSize(isWritten ? 4 : 2);
    if (isWritten) {
      assertThat(collected.problems()).isEmpty();
      assertThat(collected.readings().get(0).corrects()).contains(known.id());
      assertThat(collected.readings().get(1).corrects()).isEmpty();
    } else {
      assertThat(collected.readings()).allMatch(reading -> reading.metric().equals(other.id()));
      Problem problem = collected.problems().get(0);
      assertThat(collected.problems()).hasSize(1);
      assertThat(problem.code()).isEqualTo(Collector.CLOCK_BEHIND);
      assertThat(problem.location().pointer()).isEqualTo("/metrics/payment-success-rate");
      assertThat(problem.message("en"))
          .isEqualTo(
              "'payment-success-rate' has another value for 2026-02-01 than 'known', which was"
                  + " recorded at 2026-02-04T06:00:01Z, after this collection"
                  + " (2026-02-04T06:00:00Z); set the clock. Nothing of the metric was collected.");
      assertThat(problem.message("zh")).contains("请校准时钟");
    }
  }

  @Test
  void aClockThatIsBehindDoesNotMatterWhereNothingIsCorrected() {
    Reading known =
        Reading.builder()
            .id("known")
            .on(FEBRUARY.from())
            .recordedAt(NOW.plusSeconds(60))
            .by("data")
            .metric(PAYMENTS.id())
            .value("95")
            .build();
    MetricSource source =
        (metric, span) -> List.of(Sample.ofText(span.from(), "95"), Sample.ofText(span.to(), "91"));
    Collected collected = collect(source, Journal.of(List.of(known)));
    assertThat(collected.problems()).isEmpty();
    assertThat(collected.readings()).extracting(Reading::on).containsExactly(FEBRUARY.to());
  }

  @Test
  void whatWasRetractedIsNotCollectedAgain() {
    Sample wrong = Sample.ofText(FEBRUARY.from(), "9500");
    Journal journal =
        append(Journal.empty(), collect((metric, span) -> List.of(wrong), Journal.empty()));
    EntryId id = journal.entries().get(0).id();
    journal =
        journal.append(
            Retracted.builder()
                .id("r")
                .on(FEBRUARY.to())
                .recordedAt(NOW)
                .by("data")
                .target(id)
                .build());
    assertThat(collect((metric, span) -> List.of(wrong), journal).readings()).isEmpty();
    Sample right = Sample.ofText(FEBRUARY.from(), "95");
    assertThat(collect((metric, span) -> List.of(right), journal).readings())
        .extracting(Reading::corrects)
        .containsExactly(Optional.empty());
  }

  @Test
  void theLongestMetricIdStillMakesIds() {
    Metric metric = Metric.builder().id("m".repeat(200)).build();
    Metric other = Metric.builder().id("m".repeat(199) + "n").build();
    MetricSource source = (any, span) -> List.of(new Sample(span.from(), BigDecimal.ONE));
    Collector collector = new Collector(source, PartyId.of("data"));
    Collected collected = collector.collect(List.of(metric, other), FEBRUARY, Journal.empty(), NOW);
    Journal journal = Journal.empty().appendAll(collected.readings()).orElseThrow();
    assertThat(journal.size()).isEqualTo(2);
    assertThat(collector.collect(List.of(metric, other), FEBRUARY, journal, NOW).readings())
        .isEmpty();
  }

  @Test
  void correctionsAreCounted() {
    Journal journal = Journal.empty();
    for (String value : List.of("1", "2", "3", "4")) {
      Sample sample = Sample.ofText(FEBRUARY.from(), value);
      journal = append(journal, collect((metric, span) -> List.of(sample), journal));
    }
    assertThat(journal.entries())
        .extracting(entry -> entry.id().value().replaceFirst(".*@", ""))
        .containsExactly("2026-02-01", "2026-02-01#2", "2026-02-01#3", "2026-02-01#4");
  }

  @Test
  void whatTheJournalHasIsNotLateThoughTheSourceIs() {
    Journal journal =
        append(Journal.empty(), collectThese(List.of(new Sample(FEBRUARY.to(), BigDecimal.ONE))));
    DateSpan longer = new DateSpan(FEBRUARY.from().minusDays(20), FEBRUARY.to());
    MetricSource old = (metric, span) -> List.of(new Sample(span.from(), BigDecimal.TEN));
    Collected collected =
        new Collector(old, PartyId.of("data")).collect(List.of(PAYMENTS), longer, journal, NOW);
    assertThat(collected.problems()).isEmpty();
    assertThat(collected.readings()).hasSize(1);
  }

  @Test
  void nothingAskedIsNothingTold() {
    Collected collected =
        new Collector(jdbc(), PartyId.of("data"))
            .collect(List.of(), FEBRUARY, Journal.empty(), NOW);
    assertThat(collected).isEqualTo(new Collected(List.of(), List.of()));
  }

  @Test
  @SuppressWarnings("NullAway") // a host that breaks the contract
  void aSourceThatGivesNullIsNonsense() {
    Collected collected = collect((metric, span) -> null, Journal.empty());
    assertThat(collected.problems())
        .extracting(Problem::code)
        .containsExactly(Collector.NONSENSE, Collector.LATE);
  }

  @Test
  void anOldValueIsLateByTheMetricsRefresh() {
    MetricSource old = (metric, span) -> List.of(new Sample(span.from(), BigDecimal.ONE));
    DateSpan three = DateSpan.of("2026-02-01", "2026-02-03");
    DateSpan four = DateSpan.of("2026-02-01", "2026-02-04");
    Collector collector = new Collector(old, PartyId.of("data"));
    assertThat(collector.collect(List.of(PAYMENTS), three, Journal.empty(), NOW).problems())
        .isEmpty();
    assertThat(collector.collect(List.of(PAYMENTS), four, Journal.empty(), NOW).problems())
        .extracting(Problem::code)
        .containsExactly(Collector.LATE);
  }

  @Test
  void thePageOfSourcesShowsCodeThatRuns() {
    Snippets.areCodeOf("metric-sources.md", CollectorTest.class);
  }

  /** 190 of 201: a quotient of 41 digits on H2, the docs' own view. */
  @Test
  void aQuotientOfADatabaseIsRoundedAndKeptAsItWasMeasured() throws SQLException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("delete from payments");
      sql.execute("insert into payments values ('2026-02-01', 201, 190), ('2026-02-02', 2, 1)");
    }
    Collected collected = collect(jdbc(), Journal.empty());
    assertThat(collected.problems()).extracting(Problem::code).doesNotContain(Collector.NONSENSE);
    assertThat(collected.readings())
        .extracting(r -> r.value().toPlainString())
        .containsExactly("94.527363184079602", "50");
    Map<?, ?> measured =
        (Map<?, ?>) collected.readings().get(0).extensions().find(Collector.MEASURED).orElseThrow();
    assertThat(measured.get("unit")).isEqualTo(PAYMENTS.unit().code());
    assertThat(measured.get("value").toString()).startsWith("94.52736318407960199004975124378109");
    assertThat(collected.readings().get(1).extensions().isEmpty()).isTrue();
    assertThat(collect(jdbc(), append(Journal.empty(), collected)).readings()).isEmpty();
  }

  /** What PostgreSQL's AVG of integers gives: 16 decimals whatever stands before the point. */
  @Test
  void anAverageIsTakenBelowAHundredAndAbove() {
    Collected collected =
        collectThese(
            List.of(
                Sample.ofText(FEBRUARY.from(), "99.6666666666666667"),
                Sample.ofText(FEBRUARY.to(), "100.3333333333333333")));
    assertThat(collected.readings())
        .extracting(r -> r.value().toPlainString())
        .containsExactly("99.6666666666666667", "100.333333333333333");
    assertThat(collected.readings().get(1).extensions().values())
        .containsEntry(
            Collector.MEASURED,
            Map.of("value", "100.3333333333333333", "unit", PAYMENTS.unit().code()));
  }

  @Test
  void aConvertedNumberIsRoundedOnce() {
    Metric inPercent = PAYMENTS.toBuilder().unit("%").build();
    MetricSource ratios =
        (metric, span) ->
            List.of(
                Sample.ofText(span.from(), "0.94527363184079601990049751").in(Unit.of("ratio")));
    Collected collected =
        new Collector(ratios, PartyId.of("data"))
            .collect(List.of(inPercent), FEBRUARY, Journal.empty(), NOW);
    assertThat(collected.readings())
        .extracting(r -> r.value().toPlainString())
        .containsExactly("94.527363184079602");
    assertThat(collected.readings().get(0).extensions().values())
        .containsEntry(
            Collector.MEASURED, Map.of("value", "0.94527363184079601990049751", "unit", "ratio"));
  }

  @Test
  void aRefusedNumberIsShownWithItsLimit() {
    Collected collected =
        collectThese(
            List.of(
                new Sample(FEBRUARY.from(), new BigDecimal("1E+37")),
                new Sample(FEBRUARY.to(), new BigDecimal("7".repeat(5_000)))));
    assertThat(collected.readings()).isEmpty();
    assertThat(collected.problems().get(0).message("en"))
        .endsWith("1E+37 for 2026-02-01; the largest number is 999999999999999999E+18.");
    assertThat(collected.problems().get(0).message("zh"))
        .contains("1E+37", "999999999999999999E+18");
    assertThat(collected.problems().get(1).message("en")).contains("~1E+5000 for 2026-02-03");
  }

  private static final List<Error> OF_SOURCES =
      List.of(
          new NoClassDefFoundError("driver"),
          new ExceptionInInitializerError("driver"),
          new AssertionError("no row"),
          new StackOverflowError(),
          new Error("something"));

  @Test
  void anErrorOfOneSourceCostsNoOther() {
    ExecutorService threads = Executors.newCachedThreadPool();
    Metric other = Metric.builder().id(MetricId.of("other")).build();
    for (Error error : OF_SOURCES) {
      MetricSource half =
          (metric, span) -> {
            if (metric.equals(PAYMENTS)) {
              throw error;
            }
            return List.of(new Sample(span.from(), BigDecimal.TEN));
          };
      for (MetricSource source : List.of(half, half.within(Duration.ofMinutes(1), threads))) {
        Collected collected =
            new Collector(source, PartyId.of("data"))
                .collect(List.of(PAYMENTS, other), FEBRUARY, Journal.empty(), NOW);
        assertThat(collected.readings()).extracting(Reading::metric).containsExactly(other.id());
        assertThat(collected.problems().get(0).code()).isEqualTo(Collector.FAILED);
        assertThat(collected.problems().get(0).message("en"))
            .contains(error.getClass().getSimpleName());
      }
    }
    threads.shutdownNow();
  }

  @Test
  void anErrorOfTheMachineEndsTheCollection() {
    ExecutorService threads = Executors.newCachedThreadPool();
    MetricSource full =
        (metric, span) -> {
          throw new OutOfMemoryError("heap");
        };
    for (MetricSource source : List.of(full, full.within(Duration.ofMinutes(1), threads))) {
      assertThatExceptionOfType(OutOfMemoryError.class)
          .isThrownBy(() -> collect(source, Journal.empty()));
    }
    threads.shutdownNow();
  }

  /** A list of rows that come as somebody reads on, as from a cursor. */
  private static List<Sample> rows(int size, IntFunction<Sample> row) {
    return new AbstractList<>() {
      @Override
      public Sample get(int index) {
        return row.apply(index);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  @Test
  void theLimitCoversReadingTheRows() throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    CountDownLatch interrupted = new CountDownLatch(1);
    MetricSource sleepy =
        (metric, span) ->
            rows(
                3,
                i -> {
                  try {
                    Thread.sleep(Duration.ofHours(1).toMillis());
                  } catch (InterruptedException late) {
                    interrupted.countDown();
                    throw new IllegalStateException(late);
                  }
                  return new Sample(span.from(), BigDecimal.ONE);
                });
    MetricSource endless =
        (metric, span) -> rows(Integer.MAX_VALUE, i -> new Sample(span.from(), BigDecimal.ONE));
    Collected hung = collect(sleepy.within(Duration.ofMillis(50), threads), Journal.empty());
    assertThat(hung.problems().get(0).message("en")).contains("no answer within PT0.05S");
    assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
    for (MetricSource source : List.of(endless, endless.within(Duration.ofHours(1), threads))) {
      Collected refused = collect(source, Journal.empty());
      assertThat(refused.readings()).isEmpty();
      assertThat(refused.problems().get(0).message("en")).contains("more than 1000000 rows");
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void rowsWithinALimitMayBeNullAsOthersMay() {
    ExecutorService threads = Executors.newCachedThreadPool();
    MetricSource odd = (metric, span) -> Arrays.asList(null, new Sample(span.to(), BigDecimal.ONE));
    Collected collected = collect(odd.within(Duration.ofMinutes(1), threads), Journal.empty());
    assertThat(collected.readings()).hasSize(1);
    assertThat(collected.problems()).extracting(Problem::code).contains(Collector.NONSENSE);
    threads.shutdownNow();
  }

  @Test
  void aMetricThatIsAskedTwiceGivesOneReading() {
    AtomicInteger asked = new AtomicInteger();
    MetricSource counting =
        (metric, span) -> {
          asked.incrementAndGet();
          return List.of(new Sample(span.to(), BigDecimal.ONE));
        };
    Collected collected =
        new Collector(counting, PartyId.of("data"))
            .collect(List.of(PAYMENTS, PAYMENTS), FEBRUARY, Journal.empty(), NOW);
    assertThat(asked).hasValue(1);
    assertThat(collected.readings()).hasSize(1);
    assertThat(append(Journal.empty(), collected).size()).isEqualTo(1);
  }

  @Test
  void whatAFailureSaysIsOneLineAndBounded() {
    MetricSource loud =
        (metric, span) -> {
          throw new IllegalStateException("\u001B[2J\n" + "x".repeat(1_000_000));
        };
    MetricSource silent =
        (metric, span) -> {
          throw new IllegalStateException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
              throw new IllegalArgumentException("nothing to say");
            }
          };
        };
    String said = collect(loud, Journal.empty()).problems().get(0).message("en");
    assertThat(said).contains("\\u001b[2J xxx").hasSizeLessThan(400);
    assertThat(collect(silent, Journal.empty()).problems().get(0).message("en"))
        .contains(CollectorTest.class.getName());
  }

  @Test
  void daysAtTheEndsOfTimeAreNotAskedFor() {
    DateSpan always = new DateSpan(LocalDate.MIN, LocalDate.MAX);
    MetricSource odd =
        (metric, span) ->
            List.of(new Sample(span.from(), BigDecimal.ONE), new Sample(span.to(), BigDecimal.ONE));
    Collected collected =
        new Collector(odd, PartyId.of("data"))
            .collect(List.of(PAYMENTS), always, Journal.empty(), NOW);
    assertThat(collected.readings()).isEmpty();
    assertThat(collected.problems()).extracting(Problem::code).contains(Collector.NONSENSE);
  }
}
