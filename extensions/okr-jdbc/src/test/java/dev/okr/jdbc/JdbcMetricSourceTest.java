package dev.okr.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.source.Collected;
import dev.okr.core.source.Collector;
import dev.okr.core.time.DateSpan;
import dev.okr.jdbc.server.TestDataSource;
import dev.okr.jdbc.server.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Views of every database give readings, and rows that can't be used cost no other. */
class JdbcMetricSourceTest {

  private static final DateSpan FEBRUARY = DateSpan.of("2026-02-01", "2026-02-28");
  private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");
  private static final String REFUSED =
      "SOURCE-002 The source of 'gmv' gave something that can't be used: ";

  private static Metric metric(String view) {
    return Metric.builder()
        .id(MetricId.of("gmv"))
        .unit(Unit.PERCENT)
        .source(new DataSource(SourceKind.SQL_VIEW, view))
        .build();
  }

  private static Collected collect(JdbcMetricSource source, String view) {
    return new Collector(source, PartyId.of("data"))
        .collect(List.of(metric(view)), FEBRUARY, Journal.empty(), NOW);
  }

  private static List<String> readings(Collected collected) {
    return collected.readings().stream().map(JdbcMetricSourceTest::line).toList();
  }

  private static String line(Reading reading) {
    return reading.on() + " " + reading.value().toPlainString();
  }

  private static List<String> problems(Collected collected) {
    return collected.problems().stream().map(p -> p.code() + " " + p.message("en")).toList();
  }

  private static TestDataSource with(TestDatabase database, String type, String... days)
      throws SQLException {
    TestDataSource source = database.open();
    source.execute("create table t (on_day " + type + ", metric_value decimal(10, 2))");
    for (String day : days) {
      source.execute("insert into t values (" + day + ")");
    }
    return source;
  }

  @ParameterizedTest
  @EnumSource
  void datesAreReadAndTheEndsBelongToTheSpan(TestDatabase database) throws SQLException {
    TestDataSource source =
        with(
            database,
            "date",
            "'2026-01-31', 1",
            "'2026-02-01', 2",
            "'2026-02-28', 3.50",
            "'2026-03-01', 4");
    Collected collected = collect(JdbcMetricSource.of(source), "t");
    assertThat(problems(collected)).isEmpty();
    assertThat(readings(collected)).containsExactly("2026-02-01 2", "2026-02-28 3.5");
  }

  @ParameterizedTest
  @EnumSource
  void aTimestampIsOfItsDateAlsoOnTheLastAfternoon(TestDatabase database) throws SQLException {
    TestDataSource source =
        with(
            database,
            database == TestDatabase.MARIADB ? "datetime(6)" : "timestamp",
            "'2026-01-31 23:59:59', 1",
            "'2026-02-01 00:00:00', 2",
            "'2026-02-28 13:00:00', 3",
            "'2026-02-27 23:59:59', 4",
            "'2026-03-01 00:00:00', 5");
    JdbcMetricSource asked = JdbcMetricSource.of(source);
    Collected collected = collect(asked, "t");
    assertThat(problems(collected)).isEmpty();
    assertThat(readings(collected)).containsExactly("2026-02-01 2", "2026-02-27 4", "2026-02-28 3");
    Collected elsewhere = collect(asked.zone(ZoneId.of("Pacific/Auckland")), "t");
    assertThat(readings(elsewhere)).isEqualTo(readings(collected));
  }

  private static final String[] INSTANTS = {
    "'2026-02-01 15:59:59+00:00', 1", // still 1 February in Shanghai
    "'2026-02-01 16:00:00+00:00', 2",
    "'2026-02-28 15:00:00+00:00', 3",
    "'2026-02-28 16:00:00+00:00', 4"
  };

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "DUCKDB"})
  void anInstantIsOfTheDayInTheZoneThatIsStated(TestDatabase database) throws SQLException {
    TestDataSource source = with(database, "timestamp with time zone", INSTANTS);
    assertInstants(source);
  }

  @Test
  void aTimestampOfMariaDbIsAnInstant() throws SQLException {
    TestDataSource source = TestDatabase.MARIADB.open();
    source.execute("create table t (on_day timestamp null, metric_value decimal(10, 2))");
    source.execute(
        "set time_zone = '+00:00'",
        "insert into t values ('2026-02-01 15:59:59', 1), ('2026-02-01 16:00:00', 2),"
            + " ('2026-02-28 15:00:00', 3), ('2026-02-28 16:00:00', 4)");
    assertInstants(source);
  }

  private static void assertInstants(TestDataSource source) {
    JdbcMetricSource asked = JdbcMetricSource.of(source);
    for (String zone : List.of("Asia/Shanghai", "+08:00")) {
      Collected collected = collect(asked.zone(ZoneId.of(zone)), "t");
      assertThat(problems(collected)).isEmpty();
      assertThat(readings(collected))
          .containsExactly("2026-02-01 1", "2026-02-02 2", "2026-02-28 3");
    }
    Collected without = collect(asked, "t");
    assertThat(without.readings()).isEmpty();
    assertThat(problems(without))
        .singleElement()
        .asString()
        .startsWith(REFUSED + "its column 'on_day' (")
        .endsWith("holds instants; say in which zone the days are (JdbcMetricSource.zone).");
  }

  /** A week of PostgreSQL begins at midnight of the session, which is that of the driver. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "+05:30", "Asia/Kathmandu", "Z"})
  void weeksOfPostgresBeginInTheZoneThatIsStated(String zone) throws SQLException {
    TestDataSource source =
        with(TestDatabase.POSTGRESQL, "date", "'2026-02-04', 1", "'2026-02-08', 2");
    source.execute(
        "create view weekly as select date_trunc('week', on_day) as on_day,"
            + " sum(metric_value) as metric_value from t group by 1");
    TimeZone before = TimeZone.getDefault();
    try {
      for (String machine : List.of("Asia/Shanghai", "America/Los_Angeles", "UTC")) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        Collected collected = collect(JdbcMetricSource.of(source).zone(ZoneId.of(zone)), "weekly");
        assertThat(problems(collected)).isEmpty();
        assertThat(readings(collected)).as(machine).containsExactly("2026-02-02 3");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void daysAsTextsAreIsoDates(TestDatabase database) throws SQLException {
    TestDataSource source =
        with(
            database,
            "varchar(40)",
            "'2026-02-01', 1",
            "'2026-02-28 13:00:00', 2",
            "'2026-02-27T13:00', 3",
            "'2026-01-31', 4",
            "'2026-03-01', 5",
            "'2026/02/02', 6",
            "'3 Feb', 7",
            "'2026-02-30', 8");
    Collected collected = collect(JdbcMetricSource.of(source), "t");
    assertThat(readings(collected)).containsExactly("2026-02-01 1", "2026-02-27 3", "2026-02-28 2");
    assertThat(problems(collected))
        .containsExactlyInAnyOrder(
            REFUSED + "'2026/02/02' is no day of the form 2026-02-27.",
            REFUSED + "'3 Feb' is no day of the form 2026-02-27.",
            REFUSED + "'2026-02-30' is no day of the form 2026-02-27.");
  }

  @ParameterizedTest
  @EnumSource
  void rowsWithoutADayOrAValueAreTold(TestDatabase database) throws SQLException {
    TestDataSource source =
        with(database, "date", "null, 1", "null, null", "'2026-02-02', null", "'2026-02-03', 3");
    Collected collected = collect(JdbcMetricSource.of(source), "t");
    assertThat(readings(collected)).containsExactly("2026-02-03 3");
    assertThat(problems(collected))
        .containsExactlyInAnyOrder(
            REFUSED + "a value without a day.",
            REFUSED + "a value without a day.",
            REFUSED + "no number for 2026-02-02.");
  }

  /** One of them loses the whole metric where all rows are read alike. */
  @ParameterizedTest
  @EnumSource
  void whatIsNoNumberCostsNoOtherRow(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    source.execute(
        "create table t (on_day date, metric_value varchar(20))",
        "insert into t values ('2026-02-01', '97.25'), ('2026-02-02', 'n/a'), ('2026-02-03',"
            + " 'NaN'), ('2026-02-04', '1,234'), ('2026-02-05', ' 1E2 '), ('2026-02-06', ''),"
            + " ('2026-02-07', '-Infinity')");
    Collected collected = collect(JdbcMetricSource.of(source), "t");
    assertThat(readings(collected)).containsExactly("2026-02-01 97.25", "2026-02-05 100");
    assertThat(problems(collected))
        .containsExactlyInAnyOrder(
            REFUSED + "'n/a' for 2026-02-02 is no number.",
            REFUSED + "'NaN' for 2026-02-03 is no number.",
            REFUSED + "'1,234' for 2026-02-04 is no number.",
            REFUSED + "'' for 2026-02-06 is no number.",
            REFUSED + "'-Infinity' for 2026-02-07 is no number.");
    Problem problem = collected.problems().get(0);
    assertThat(problem.location().pointer()).isEqualTo("/metrics/gmv");
    assertThat(problem.message("zh")).endsWith("2026-02-02 的值“n/a”不是数值。");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "DUCKDB"})
  void notANumberCostsNoOtherRow(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    source.execute(
        "create table t (on_day date, metric_value double precision)",
        "insert into t values ('2026-02-01', 0.97), ('2026-02-02', cast('NaN' as double"
            + " precision)), ('2026-02-03', cast('Infinity' as double precision)), ('2026-02-04',"
            + " 97)");
    Collected collected = collect(JdbcMetricSource.of(source), "t");
    assertThat(readings(collected)).containsExactly("2026-02-01 0.97", "2026-02-04 97");
    assertThat(problems(collected))
        .containsExactlyInAnyOrder(
            REFUSED + "'NaN' for 2026-02-02 is no number.",
            REFUSED + "'Infinity' for 2026-02-03 is no number.");
  }

  /** It could be read up to 999.99 and would fail on the day on which it passes 1,000. */
  @Test
  void moneyIsRefusedBeforeItPassesAThousand() throws SQLException {
    TestDataSource source = TestDatabase.POSTGRESQL.open();
    source.execute(
        "create table t (on_day date, metric_value money)",
        "insert into t values ('2026-02-01', 5)",
        "create view v as select on_day, metric_value::numeric as metric_value from t");
    Collected collected = collect(JdbcMetricSource.of(source), "t");
    assertThat(collected.readings()).isEmpty();
    assertThat(problems(collected))
        .containsExactly(
            REFUSED
                + "its column 'metric_value' is of type money, which can't be read from 1,000 on;"
                + " cast it to numeric.");
    assertThat(readings(collect(JdbcMetricSource.of(source), "v"))).containsExactly("2026-02-01 5");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void aNumberIsNoDay(TestDatabase database) throws SQLException {
    TestDataSource source = with(database, "integer", "20260201, 1");
    assertThat(problems(collect(JdbcMetricSource.of(source), "t")))
        .singleElement()
        .asString()
        .startsWith(REFUSED + "its column 'on_day' is of type ")
        .endsWith("; a day is a date, a timestamp or a text such as 2026-02-27.");
  }

  /** SQLite's driver would read seconds as a day of January 1970. */
  @Test
  void aNumberIsNoDayOfSqliteEither() throws SQLException {
    TestDataSource source = with(TestDatabase.SQLITE, "date", "1769904000, 1", "'2026-02-02', 2");
    Collected collected = collect(JdbcMetricSource.of(source), "t");
    assertThat(readings(collected)).containsExactly("2026-02-02 2");
    assertThat(problems(collected))
        .containsExactly(REFUSED + "'1769904000' is no day of the form 2026-02-27.");
  }

  @Test
  void aDateThatMariaDbTakesAndNobodyElseIsRefused() throws SQLException {
    TestDataSource source = TestDatabase.MARIADB.open();
    source.execute(
        "create table t (on_day date, metric_value int)",
        "set sql_mode = ''",
        "insert into t values ('2026-02-00', 1), ('0000-00-00', 2), ('2026-02-03', 3)");
    Collected collected =
        new Collector(JdbcMetricSource.of(source), PartyId.of("data"))
            .collect(
                List.of(metric("t")),
                DateSpan.of("2026-01-01", "2026-02-28"),
                Journal.empty(),
                NOW);
    assertThat(readings(collected)).containsExactly("2026-02-03 3");
    assertThat(problems(collected))
        .containsExactly(REFUSED + "'2026-02-00' is no day of the form 2026-02-27.");
  }

  @ParameterizedTest
  @EnumSource
  void aUnitBesideTheValueIsTaken(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    source.execute(
        "create table t (on_day date, metric_value decimal(10, 4), unit varchar(20))",
        "insert into t values ('2026-02-01', 0.97, 'ratio'), ('2026-02-02', 97, null),"
            + " ('2026-02-03', 97, ' % '), ('2026-02-04', 97, 'per cent')");
    Collected collected = collect(JdbcMetricSource.of(source).unitIn("unit"), "t");
    assertThat(readings(collected))
        .containsExactly("2026-02-01 97", "2026-02-02 97", "2026-02-03 97");
    assertThat(problems(collected))
        .containsExactly(REFUSED + "'per cent' for 2026-02-04 is no unit.");
  }

  @ParameterizedTest
  @EnumSource
  void ofSeveralRowsOfADayTheLastRecordedCounts(TestDatabase database) throws SQLException {
    String type = database == TestDatabase.MARIADB ? "datetime(6)" : "timestamp";
    TestDataSource source = database.open();
    source.execute(
        "create table t (on_day date, metric_value int, recorded " + type + ")",
        "insert into t values"
            + " ('2026-02-01', 1, '2026-02-02 00:00:00.000002'),"
            + " ('2026-02-01', 2, '2026-02-02 00:00:00.000003'),"
            + " ('2026-02-01', 3, '2026-02-02 00:00:00.000001'),"
            + " ('2026-02-02', 4, '2026-02-03 00:00:00'), ('2026-02-02', 5, '2026-02-03 00:00:00'),"
            + " ('2026-02-03', 6, '2026-02-03 00:00:00'), ('2026-02-03', 6, '2026-02-03 00:00:00'),"
            + " ('2026-02-04', 7, null)");
    JdbcMetricSource asked = JdbcMetricSource.of(source);
    Collected collected = collect(asked.recordedIn("recorded"), "t");
    assertThat(readings(collected)).containsExactly("2026-02-01 2", "2026-02-03 6");
    assertThat(problems(collected))
        .containsExactlyInAnyOrder(
            REFUSED + "two values for 2026-02-02, neither of which is taken.",
            REFUSED + "'null' for 2026-02-04 is no instant at which a value was recorded.");
    assertThat(readings(collect(asked, "t"))).containsExactly("2026-02-03 6", "2026-02-04 7");
  }

  @ParameterizedTest
  @EnumSource
  void namesAreQuotedAndMeanWhatTheyMeanInSql(TestDatabase database) throws SQLException {
    TestDataSource source = database.open();
    String quote = database == TestDatabase.MARIADB ? "`" : "\"";
    String odd = quote + "GMV; drop table Plain" + quote;
    source.execute(
        "create table Plain (Day_ date, Metric_Value int)",
        "insert into Plain values ('2026-02-01', 1)",
        "create view "
            + odd
            + " as select Day_ as "
            + quote
            + "select"
            + quote
            + ", Metric_Value as "
            + quote
            + "值"
            + quote
            + " from Plain");
    JdbcMetricSource asked = JdbcMetricSource.of(source);
    JdbcMetricSource plain = asked.columns("day_", "METRIC_value");
    assertThat(problems(collect(plain, "Plain"))).isEmpty();
    assertThat(readings(collect(plain, "Plain"))).containsExactly("2026-02-01 1");
    JdbcMetricSource quoted = asked.columns("\"select\"", "\"值\"");
    assertThat(readings(collect(quoted, "\"GMV; drop table Plain\"")))
        .containsExactly("2026-02-01 1");
    for (String attack :
        List.of(
            "Plain; drop table Plain", "Plain v where 1 = 1 --", "Plain` v; -- ", "(select 1)")) {
      Collected collected = collect(plain, attack);
      assertThat(collected.readings()).isEmpty();
      assertThat(collected.problems()).hasSize(1);
    }
    assertThat(problems(collect(plain, "\"Plain")))
        .containsExactly(REFUSED + "'\"Plain' is no name of a view.");
    // SQLite takes a name in quotes that it doesn't know for a text
    assertThat(problems(collect(asked.columns("day_", "nothing"), "Plain")))
        .singleElement()
        .asString()
        .startsWith("SOURCE-001");
    assertThat(readings(collect(plain, "Plain"))).containsExactly("2026-02-01 1");
  }

  @ParameterizedTest
  @EnumSource
  void aViewThatFailsCostsNoOther(TestDatabase database) throws SQLException {
    TestDataSource source = with(database, "date", "'2026-02-01', 1");
    OneConnection kept = new OneConnection(source.getConnection());
    JdbcMetricSource asked = JdbcMetricSource.of(kept.dataSource());
    Metric fails = Metric.builder().from(metric("nowhere")).id(MetricId.of("a")).build();
    Metric none = Metric.builder().id(MetricId.of("b")).build();
    Collected collected =
        new Collector(asked, PartyId.of("data"))
            .collect(List.of(fails, none, metric("t")), FEBRUARY, Journal.empty(), NOW);
    assertThat(readings(collected)).containsExactly("2026-02-01 1");
    assertThat(collected.problems())
        .extracting(Problem::code)
        .containsExactly("SOURCE-001", "SOURCE-002");
    assertThat(kept.autoCommit()).isTrue();
    kept.end();
  }

  /** Minutes of work on every database. */
  private static String endless(TestDatabase database) {
    return switch (database) {
      case H2, POSTGRESQL, DUCKDB ->
          "with recursive n(i) as (select cast(1 as bigint) union all select i + 1 from n"
              + " where i < 4000000000)"
              + " select cast('2026-02-01' as date) as on_day, max(i) as metric_value from n";
      case MARIADB ->
          "select cast('2026-02-01' as date) as on_day, sum(a.seq * b.seq % 7) as metric_value"
              + " from seq_1_to_100000000 a, seq_1_to_100000000 b";
      case SQLITE ->
          "with recursive n(i) as (select 1 union all select i + 1 from n where i < 4000000000)"
              + " select '2026-02-01' as on_day, max(i) as metric_value from n";
    };
  }

  @ParameterizedTest
  @EnumSource
  void aViewThatTakesTooLongIsCancelledAndCostsNoOther(TestDatabase database) throws SQLException {
    TestDataSource source = with(database, "date", "'2026-02-01', 1");
    source.execute("create view slow as " + endless(database));
    OneConnection kept = new OneConnection(source.getConnection());
    JdbcMetricSource asked = JdbcMetricSource.of(kept.dataSource()).limit(Duration.ofMillis(300));
    Metric slow = Metric.builder().from(metric("slow")).id(MetricId.of("a")).build();
    Collected late =
        new Collector(asked, PartyId.of("data"))
            .collect(List.of(slow), FEBRUARY, Journal.empty(), NOW);
    assertThat(problems(late))
        .containsExactly(
            "SOURCE-001 The source of 'a' failed:"
                + " java.util.concurrent.TimeoutException: no answer within PT0.3S");
    assertThat(readings(collect(asked.limit(Duration.ofMinutes(1)), "t")))
        .containsExactly("2026-02-01 1");
    kept.end();
  }

  /** A table that is being rebuilt keeps its readers waiting before a query has even begun. */
  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MARIADB"})
  void aLockedTableIsLeftAfterTheLimitToo(TestDatabase database) throws SQLException {
    TestDataSource source = with(database, "date", "'2026-02-01', 1");
    source.execute("create table other (on_day date, metric_value int)");
    JdbcMetricSource asked = JdbcMetricSource.of(source).limit(Duration.ofMillis(300));
    try (Connection rebuilding = source.getConnection();
        Statement lock = rebuilding.createStatement()) {
      rebuilding.setAutoCommit(false);
      lock.execute(
          database == TestDatabase.MARIADB
              ? "lock tables t write"
              : "lock table t in access exclusive mode");
      Metric other = Metric.builder().from(metric("other")).id(MetricId.of("b")).build();
      Collected late =
          new Collector(asked, PartyId.of("data"))
              .collect(List.of(metric("t"), other), FEBRUARY, Journal.empty(), NOW);
      assertThat(problems(late)).hasSize(1);
      assertThat(problems(late).get(0)).contains("SOURCE-001").contains("no answer within");
      rebuilding.rollback();
    }
  }

  @Test
  void aConnectionThatIgnoresItsCancellationIsCut() {
    HangingSource hanging = new HangingSource();
    JdbcMetricSource asked = JdbcMetricSource.of(hanging.dataSource()).limit(Duration.ofSeconds(1));
    assertThat(problems(collect(asked, "t"))).singleElement().asString().contains("PT1S");
    assertThat(hanging.said()).containsSubsequence("cancel", "abort");
  }

  @Test
  void onlyWhatIsNewIsAskedFor() throws SQLException {
    TestDataSource source =
        with(
            TestDatabase.H2,
            "date",
            "'2026-02-01', 1",
            "'2026-02-10', 2",
            "'2026-02-11', 3",
            "'2026-02-12', 4");
    JdbcMetricSource asked = JdbcMetricSource.of(source);
    Journal known =
        Journal.of(
            List.of(
                Reading.builder()
                    .id("r")
                    .on(FEBRUARY.from().plusDays(10))
                    .recordedAt(NOW.minusSeconds(9))
                    .by("data")
                    .metric("gmv")
                    .value("3")
                    .build()));
    assertThat(readings(collect(asked.since(known, 0), "t")))
        .containsExactly("2026-02-11 3", "2026-02-12 4");
    assertThat(readings(collect(asked.since(known, 1), "t")))
        .containsExactly("2026-02-10 2", "2026-02-11 3", "2026-02-12 4");
    assertThat(readings(collect(asked.since(known, 400), "t"))).hasSize(4);
    assertThat(readings(collect(asked.since(Journal.empty(), 0), "t"))).hasSize(4);
    assertThatIllegalArgumentException().isThrownBy(() -> asked.since(known, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> asked.limit(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> asked.columns("", "x"));
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
  void manyRowsAreReadAndTooManyRefused(TestDatabase database) throws SQLException {
    TestDataSource source = with(database, "date", "'2026-02-01', 1");
    source.execute(
        "create view many as select t.on_day, t.metric_value from t, "
            + switch (database) {
              case H2 -> "system_range(1, 1000001)";
              case POSTGRESQL -> "generate_series(1, 1000001)";
              default -> "seq_1_to_1000001";
            }
            + " s");
    assertThat(problems(collect(JdbcMetricSource.of(source), "many")))
        .singleElement()
        .asString()
        .endsWith("more than 1000000 rows");
  }
}
