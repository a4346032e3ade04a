package dev.okr.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A SQL view bound to a metric gives readings; and what can go wrong with a source is reported. */
class CollectorTest {

  private static final Metric PAYMENTS =
      Metric.builder()
          .id(MetricId.of("payment-success-rate"))
          .source(new DataSource(SourceKind.SQL_VIEW, "payment_success_daily"))
          .refresh(Refresh.DAILY)
          .build();
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
            samples.add(new Sample(rows.getDate(1).toLocalDate(), rows.getBigDecimal(2)));
          }
        }
        return samples;
      }
    };
  }

  private static Collected collect(MetricSource source, Journal journal) {
    return new Collector(source, PartyId.of("data"))
        .collect(List.of(PAYMENTS), FEBRUARY, journal, NOW);
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
        .containsExactly("1", "2");
    assertThat(collected.problems())
        .extracting(Problem::code)
        .containsExactly(
            Collector.NONSENSE, Collector.NONSENSE, Collector.NONSENSE, Collector.NONSENSE);
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
}
